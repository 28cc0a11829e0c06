"""English words that tell who acts in a sentence, who holds a contact, and what takes up one told before."""

# Behind or before a name of a side: it tells whose place, press or money something is, not who acts.
PLACE_USE = [  # a row: words right behind the name, a sentence in which the name acts nothing
    (
        "-controlled; -held; -ruled; -run; -dominated; -occupied; -affiliated; -linked; -backed",
        "They left Red-held Oslo.",
    ),
]
LINKED = ("linked", "affiliated", "allied", "aligned")  # with FORCES behind: people who act for the side
FORCES = (
    "fighters",
    "militants",
    "insurgents",
    "gunmen",
    "guerrillas",
    "commanders",
    "forces",
    "group",
    "groups",
    "elements",
)
HOLDS = (  # verbs of holding a place: "the region which the Reds control" is a place
    *("control", "controls", "controlled", "rule", "rules", "ruled", "hold", "holds", "held", "run", "runs"),
    *("govern", "governs", "occupy", "occupies"),
)
NOW = ("now",)  # may stand before such a verb
OF_A_PLACE = ("which", "that", "where")  # open what is told of a place, before the name of who holds it
CURRENCIES = (  # money is no party: "ten Northland pounds"
    *("dollar", "dollars", "pound", "pounds", "rouble", "roubles", "ruble", "rubles", "yuan"),
    *("rupee", "rupees", "franc", "francs"),
)
POSTS = ("ambassador", "envoy", "embassy", "mission", "consul", "consulate")  # "the Reds' ambassador to the Greens"
POSTED = ("to", "in", "at")  # between a post and where it is served
PRESS_OF = ("state-run", "state", "official", "private")  # may stand between a country and its press
PRESS = ("news", "media", "television", "tv", "radio", "newspaper", "agenc", "press")  # beginnings of words
OF_OUTLET = frozenset(  # between a country and an outlet of it: "Northland's Harbour News"
    {"'s", "", "'s state-run", "'s state news agency", "state-run", "'s private", "'s official"}
)
GENITIVE = ("'s",)
PARTNER = frozenset({"with", "between", "and"})  # before the name of one who holds a contact with another
OF_PEOPLE = frozenset({"of", "from"})  # between people and whose they are: "envoys of Osterlich"
OF_OWNER = frozenset(  # may stand between a country and one of its people or bodies: "Norway's envoy for trade Nordin"
    ("'s", "’s", "'", "’", "of", "for", "the", "then", "new")
)
BETWEEN_OWNERS = frozenset(  # never stand there: what comes behind is somebody else's
    str.split("and or with to from by that said says told met in on at as when who while but than against")
)
VERB_ENDINGS = ("ed", "ing")  # nor do words that end so
OPENS_RELATIVE = frozenset({"who", "which", "that", "said", "says", "met", "with"})  # no apposition of a name's owner
THE = ("the",)
# Part a title from the name of who bears it: "Blue Foreign Minister Per Strand" is one who speaks.
PARTS_TITLE = ("and", "that", "said", "told", "with", "to", "will", "has", "is", "was", "were", "are")

# Who holds a contact.
HOSTED_IN = ("in", "hosted by", "at a", "at an", "at the", "in a", "in the")  # before the name of a host
VISITS = frozenset(  # where they lead decides whose they are
    str.split(
        """trip trips visit visits visited visiting travelled traveled travels travel travelling traveling arrived
        arrives arrive"""
    )
)
LEADS_TO = ("to", "in")  # between a visit and its place
BETWEEN_PARTIES = ("between",)  # "talks between the Reds and the Greens"
WITH_PARTNER = "with "  # "held talks with the Greens"
TO_PARTNER = frozenset(  # may stand between a word of contact and the one it is held with
    str.split("with the a to for from by some former senior several top new visiting of acting deputy")
)
LISTS = (  # join the names of a list: "the Reds along with officials from the Greens"
    *("and", "or", "as well as", "along with", "together with", "plus", "both"),
    *("representative of", "representatives of", "official from", "officials from"),
)
HOSTING = frozenset({"host", "hosts", "hosted", "hosting", "hosted by"})  # what a third party hosts is its own

# Who is meant.
HE = ("he", "she", "his", "her")  # take up the person named last
HE_ACTS = ("he", "she")
PRONOUNS = ("they", "both", "he", "she", "we")  # stand for a side, or for people of it, that was named before
STANDS_FOR_SIDE = frozenset(str.split("they them their he him his she her it its we us our"))  # or for its people
WE = ("we", "us", "our", "ours")  # the side of the one who speaks
POINTS_BACK = (  # words that take up what the sentence before spoke of
    *("they", "both", "the two", "these", "those", "such", "this", "it", "he", "she"),
    *("the meeting", "the talks", "the visit", "the conference", "the invitation", "the delegation", "the decision"),
    *("the move", "the contacts", "the summit", "the negotiations", "the ban", "the group", "the movement"),
    *("the guests", "the visitors", "the hosts", "the envoys", "the delegates", "the ministers"),
    *("the agreement", "the deal", "the sides", "the parties", "the consultations", "the step"),
)
STEPS = (  # nouns that take up a contact, or talk of one, that was told before
    *("decision", "move", "step", "recognition", "agreement", "deal", "accord", "visit", "invitation", "delisting"),
    *("comments", "claims", "remarks", "words", "accusations", "allegations", "charges"),
    *("report", "reports", "publication", "visitors", "guests", "delegation", "delegates", "consultations"),
)
TAKES_UP = ("the", "this", "that", "such a", "such", "its", "his", "their")  # before one of STEPS
PREPOSITIONS = ("of", "for", "to", "in", "on", "at", "by", "with", "from", "over", "about", "between", "against")
DEFINITE = ("the", "this", "these", "that", "their", "its", "such", "both", "today's", "day's")  # "the day's talks"
IN_PAIRS = ("inter-", "cross-")  # before a word that both sides' names share: "inter-Korean"
BOTH = ("the two", "both")  # before one of PAIRS
PAIRS = (  # people or countries that were named before as two
    *("sides", "countries", "ministers", "delegations", "parties", "officials", "diplomats", "nations", "states"),
    *(
        "men",
        "leaders",
        "governments",
        "neighbours",
        "neighbors",
        "rivals",
        "foes",
        "enemies",
        "presidents",
        "capitals",
    ),
    *("prime ministers", "foreign ministers", "militaries", "armies", "navies", "teams", "negotiators", "women"),
    *("nuclear powers", "powers", "camps", "peoples", "officers", "generals", "envoys", "premiers", "chancellors"),
    *("monarchs", "kings", "commanders", "foreign secretaries", "defence ministers", "defense ministers"),
    *("heads of state", "heads of government", "secretaries", "chairmen", "boards", "companies", "unions", "firms"),
)
TALKED = (  # with one of TOPIC_OF behind: what comes then is the matter, not a party
    *("talks", "talk", "talked", "discussions", "discussion", "consultations", "negotiations", "meeting", "meetings"),
    *("summit", "conference", "session", "dialogue", "policy", "stance", "position", "report", "resolution", "deal"),
    *("sanctions", "pressure", "agreement", "question", "speech", "spoke", "views", "expert", "experts", "agreed"),
)
TOPIC_OF = ("on", "about", "over", "regarding", "concerning", "against", "towards", "toward")
DISCUSSED = ("discuss", "discusses", "discussed", "discussing")
THINGS = frozenset(  # nouns behind the name of a country that make it no party: "the Northland bomb"
    str.split(
        """bomb bombs missile missiles rocket rockets weapon weapons arsenal warhead warheads nuke nukes program
        programs programme programmes issue issues problem problems question crisis crises threat threats test tests
        launch launches
        provocation provocations aggression attack attacks border borders coast waters soil territory peninsula side
        airspace economy market markets currency film films food cuisine language culture history war wars case affair
        affairs plot plots refugees defectors defector visitors tourists border"""
    )
)
SETS_DAY = frozenset(  # of these the day is that of what they tell of: "talks that are scheduled for Monday"
    str.split("schedule plan set run begin start open end conclude last continue take hold leave depart fly travel")
)
ENDS_WAR = frozenset({"armistice", "truce", "ceasefire", "cease-fire"})  # of a war long over: history, no contact
BRINGS_ABOUT = frozenset(
    {"with", "by", "in"}
)  # what stands behind these came about: "ended with a visit", "met in talks"
BLAMES = frozenset(  # verbs and nouns with which one blames another for whatever it be
    str.split("accused accuses accuse accusing blamed blames blaming blame")
)
JOINT_ONLY = frozenset(  # only of those who do it together: "the two spoke", not "the Reds spoke of Blues"
    str.split("speak spoke spoken talked confer conferred corresponded")
)
VERBS_ONLY = frozenset({"sign", "signs", "travel"})  # as nouns they are no contact: "they carried signs"
DIVIDES = ("divides", "divide", "dividing", "separates", "separate", "separating", "border between", "zone between")
THE_TWO = ("the two", "the pair", "both")  # the sides, without a noun behind
THE_PARTIES = (
    *("the sides", "the parties", "the rivals", "the neighbours", "the neighbors", "the ministers", "the presidents"),
    *("the foreign ministers", "the prime ministers", "the leaders", "the delegations", "the negotiators"),
)  # two without being counted

# What is said of a contact.
REACTIONS = frozenset(  # verbs with which a third party comments on what two others did
    str.split(
        """welcomed welcomes condemned condemns criticised criticized criticizes praised praises slammed commended
        commends denounced opposed"""
    )
)
ADDRESSED = frozenset(  # verbs of saying with the one who is spoken to behind them: "urged the Reds"
    [
        *("urged", "urges", "called on", "calls on", "warned", "warns", "thanked", "assured", "welcomed"),
        *("promised", "informed"),
    ]
)
OWN_ACT = frozenset({"ruled out", "rules out", "rule out", "ruling out"})  # a denial of what one will do oneself
NAMED_CLAIMS = (  # behind ", a" or ", an": what a third party denies then, is what was said before
    *("claim", "charge", "allegation", "assertion", "figure", "statement", "report", "accusation", "story"),
)
A = ("a", "an")
NAMED_ACCUSATIONS = frozenset({"accusation", "accusations", "allegation", "allegations"})  # nouns; verbs make one
FIGHTS = frozenset(  # words of violence that sides may also speak of together
    str.split("fighting fought offensive offensives clashes clashed hostage invaded invasion")
)
BLOWS = frozenset(  # an attack whoever says so
    str.split("explosion explosions blast bomb bombing bombings gunmen detonated")
)
# "The group is still considered a terrorist organisation and banned": a standing note, not news of a ban.
BE = ("is", "are")
STILL = ("currently", "still", "also")
LISTED_AS = ("a", "an", "considered a", "designated a")
