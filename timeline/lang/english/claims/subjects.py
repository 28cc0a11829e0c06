"""English words by which the subject of a verb is found: what opens clauses, joins and ends noun phrases."""

from timeline.lang.english.times.tense import PAST_VERBS

BREAKS = frozenset(  # open a clause: no subject reaches over one
    str.split(
        """that because although though while whereas when where if whether as than but so unless until till once
        who which whom whose what how why yet nor lest plus except whenever wherever whoever whatever however
        since before after"""
    )
)
PREPOSITIONS = frozenset(
    str.split(
        """of in at on to from by for with about against among amid between into over under during despite through
        throughout toward towards near inside outside within without across behind beyond above below
        beside besides via upon onto off like unlike including alongside along around regarding
        concerning versus vs following ahead out"""
    )
)
JOINING = frozenset(("and", "or", "&"))
OPENS_NOUN = frozenset(  # begins a noun phrase, whatever stands before it
    str.split("the a an this these those his her its their our my your some many several most every each no any both")
)
ARTICLES = frozenset(str.split("the a an his her its their our my your"))  # before a noun, and no verb
BEFORE_OPENING = frozenset(str.split("all both half of many such nearly almost about only even not"))  # before "the"
DEGREES = frozenset(("more", "than"))  # before "once"
BUT = frozenset(("but",))
BE = frozenset(str.split("is are was were be been being am isn't aren't wasn't weren't"))
DO = frozenset(str.split("do does did would will could should can may might must don't doesn't didn't wouldn't won't"))
FINITE = frozenset(PAST_VERBS | BE | DO) | frozenset(
    str.split(
        """has have had hasn't haven't hadn't can't couldn't shouldn't says wants thinks believes hopes goes makes takes
        gets gives comes keeps seems seemed needs lets begins remains becomes includes runs"""
    )
) - frozenset(("having", "being", "been", "be"))
PAST_ENDING = "ed"
NOT_PAST = frozenset(str.split("united hundred indeed need speed seed feed bed red so-called armed accused wounded"))
PARTICIPLE_ENDING = "ing"
SUBJECTS = frozenset(("he", "she", "it", "they", "we", "i", "you"))
NO_SPEAKER = frozenset(  # head of a phrase that names nobody who could speak
    str.split(
        """he she it they he's she's they're we're you're there here what that this these those which such it's
        that's so then thus nothing something anything everything i you me us him them himself herself
        one's way time day days year years week month today yesterday tomorrow monday tuesday wednesday
        thursday friday saturday sunday january february march april june july august september october
        november december not same much more less least else thing things lot reason question questions
        answer answers idea point fact problem issue case something's who whose how when where why
        number instead first second third last next new old best better own other recent big great good
        bad federal such longer powerful harsh significant likely able ready most least very too well
        out up back"""
    )
)
PLURALS = frozenset(  # nouns and pronouns of many without an "-s"
    str.split(
        """people men women children police many most some others few several all both those they we you i
        two three four five six seven eight nine ten half majority number none public clergy percent"""
    )
)
EITHER = frozenset(("data", "media", "staff", "press"))  # "the data shows", "the data show"
SINGULARS = frozenset(str.split("news congress politics press boss campus process business chess lens access politico"))
WITHIN_PHRASE = frozenset(("of", "for", "with"))  # a noun phrase behind a verb goes on over one
AFTER_VERB = frozenset(  # behind a word that is a verb, where it could be a noun
    str.split(
        """that the a an this these those his her its their our my your it he she they we you i there him them us me
        no some many any all every each both how what why when where whether if to for on about not more up out
        himself herself themselves"""
    )
)
HAVE = frozenset(str.split("has have had having hasn't haven't hadn't 've 'd he's she's"))
PAPERS = frozenset(  # what speaks by what is written in it
    str.split(
        """poll polls survey surveys study studies report reports audit audits indictment letter letters memo email
        emails document documents review analysis research data statistics figures results findings
        article editorial story ad ads advertisement commercial video headline lawsuit complaint filing
        petition ruling verdict opinion book chapter column post tweet message transcript records record
        ledger ledgers website site page paper papers newspaper magazine statement statements press
        release evidence census index"""
    )
)
NOUN_ENDINGS = (  # of a word that is no adjective
    *("er", "ers", "or", "ors", "tion", "tions", "ment", "ments", "ist", "ists", "ity", "ities", "man", "men", "woman"),
    *("women", "ship", "ance", "ence", "ency", "crats", "crat", "people", "ees", "ian", "ians", "ures", "ples"),
)
CITING = frozenset(str.split("citing quoting quoted quotes cited cites"))
GOES_ON_TO = frozenset(  # before "to" and a verb of saying that has been said
    str.split(
        "went goes going continued continues took takes used uses began begins sought seeks tried tries rose"
        " turned moved moves seemed seems appeared appears rushed paused stopped quick"
    )
)
LINES = frozenset(
    str.split(
        "report reports poll polls survey study newspaper paper analysis audit police officials"
        " experts analysts exclusive"
    )
)
HE_IS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
MALE = frozenset(
    str.split(
        "mr mr. spokesman chairman congressman businessman king prince sir lord father brother son"
        " husband actor businessman councilman alderman assemblyman uncle pope"
    )
)
FEMALE = frozenset(
    str.split(
        "mrs mrs. ms ms. miss spokeswoman chairwoman congresswoman businesswoman queen princess lady"
        " mother sister daughter wife actress councilwoman assemblywoman aunt"
    )
)
ADVERBS = frozenset(str.split("not never also then later again still always often even just now first once already"))
TEAMS = frozenset(("team", "camp", "delegation", "negotiators"))  # the people of an actor
BEHIND_PARTICIPLE = frozenset(("by",))  # behind a participle, and no past
THAT = "that"
PARTS = frozenset(
    str.split("some many most several few all any each none both one two three half another others")
)  # of
OPENS_SPEECH = frozenset(('"', ":", ","))  # behind a verb that says what follows
PLURAL_ENDING = "s"
NO_PLURAL_ENDINGS = ("ss", "us", "is", "'s")
PLACES_OF = frozenset(
    ("of", "for", "on", "in", "to", "at")
)  # between an office and the name of its holder: "Envoy in Oslo Ada"
AT_PLACES = (" in ", " at ", " near ", " outside ")  # before the name of a place
NO_ONE = frozenset(str.split("no none nobody neither nothing"))  # open a phrase that names nobody
BY_MEANS = frozenset(str.split("said says spoke talked wrote told announced confirmed"))  # "by telephone"
SILENT = frozenset(  # with "not" before it nobody says anything
    str.split("comment commented respond responded reply replied answer answered elaborate elaborated")
)
SAYS_NOT = frozenset(("not", "never", "didn't", "hasn't"))
ACCOUNTS = ("account", "version", "view", "words", "verdict", "answer", "reply", "message", "comment", "take")
ASKS_WITH = frozenset(str.split("what why how when where who whom which whose"))
STANDS_FOR_PEOPLE = frozenset(
    str.split(
        """one someone somebody another others other many some most both all several few agent resident student militant
        migrant inhabitant assistant lieutenant sergeant parent client patient opponent proponent participant immigrant
        defendant applicant crew staff team youth elite neighbour neighbor ally allies critic guard witness boss guy kid
        host guest friend pilot athlete victim relative couple family families father mother son daughter brother sister
        wife husband widow monk priest rabbi imam bishop pope opposition media press public west camp network hospital
        school university club league church charity airline firm institute college museum side world leadership
        administration management troop troops intelligence society association federation community communities nation
        television radio arm wing country countries government industry coalition alliance campaign movement majority
        minority insurgency secretariat directorate presidency palace consulate treasury parliament inspectorate
        chancellery"""
    )
)
PEOPLE_ENDINGS = (
    *("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ee", "ees", "man", "men", "woman", "women"),
    *("crat", "crats", "people", "folk", "child", "children", "eur", "eurs"),
)
NO_PEOPLE = frozenset(
    str.split(
        """clamor clamour rumor rumour tenor error terror horror factor sector order border power tower matter number
        weather winter summer quarter corner danger anger hunger answer offer banner fever cancer disaster silver
        river water computer counter shelter transfer encounter center theater labor labour harbor harbour humor
        humour motor reactor mirror minor major door floor detector sensor indicator behavior behaviour favor
        favour honor honour flavor colour color manner character register container carrier bomber launcher over
        under after however never ever rather further later earlier former latter degree fee"""
    )
)
SURELY_SAYS = frozenset(
    str.split(
        "said says say told tells tell wrote writes write tweeted announced confirmed denied denies stated insisted"
    )
)
