"""English word classes: the small words by hand, the forms of verbs and the nouns of acts from two generated lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from timeline.lang.grammar_rows import Grammar
from timeline.lang.rows import words

# Classes: N noun, P name, A adjective, R adverb, D what stands before a noun, I preposition, C "and", S opens a clause,
# W relative word, T "that", t "to", O pronoun, M modal, B be, H have, K do, X negation, # number; of verbs V base form,
# Z with -s, E past, F participle, G with -ing.
SMALL = {
    "D": """the a an this these those my your his her its our their no some any each every all both several many few
    most such another other either neither more much half which whose enough two three four five six seven eight
    nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
    fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens hundreds thousands""",
    "I": """of in on at by for from with without about into onto over under through throughout during across against
    between among amid around near behind beside besides beyond above below within via per despite towards
    toward upon off out up down like unlike following including concerning regarding than along alongside inside
    outside except amongst atop aboard versus minus plus""",
    "C": "and or but nor &",
    "S": """if unless because although though while whereas whether once when whenever wherever where why how what lest
    since until till before after as so whilst""",
    "W": "who whom",
    "T": "that",
    "t": "to",
    "O": """i you he she it we they me him us them himself herself itself themselves ourselves myself yourself everyone
    everybody someone somebody anyone anybody nobody none nothing something anything everything there others one
    ones""",
    "M": "will would shall should can could may might must ought cannot 'll",
    "B": "be am is are was were been being",
    "H": "have has had having",
    "K": "do does did",
    "X": "not never n't hardly scarcely",
    "R": """also already still just only even ever again now then soon here often always together later earlier
    yesterday today tomorrow tonight once twice almost nearly very too quite rather instead meanwhile however
    thus therefore so far back ahead away abroad home forward first last well long hardly barely scarcely rarely
    seldom perhaps maybe right away further otherwise apart aside forth down up out off over indeed else yet ago""",
    "A": """likely unlikely able unable free ready due willing unwilling reluctant eager keen set bound sure certain
    possible impossible necessary new old former senior top good bad big small high low early late recent next
    last same own other joint first second third full main major public private local foreign military political
    national international economic social own clear unclear afraid aware worth true false real available
    responsible secret hot cold large long short great young strong weak poor rich open closed dead alive safe
    key chief deputy vice prime""",
}
LOOSE = ("R", "A")  # classes whose words may be forms of verbs too
NOT_VERBS = words("april august even still near well down up out off over round back home further us much")
SEVERAL = {  # small words that can be several things
    "like": ("IV", "like"),
    "back": ("RVN", "back"),
    "yet": ("RA", "yet"),
    "far": ("RA", "far"),
    "close": ("AVN", "close"),
}
NOUNS_FIRST = words(  # forms of verbs that are mostly nouns in news
    """second third last past lower upper light mine bill pope chief state states office police news number numbers
    minister ministers prime deputy senior general secretary party parties force forces house group side sides
    nation dollar dollars year years month months week weeks day days people man men woman human air water fire
    land sea ground body head hand eye face place time case point way part fact matter matters board staff bank
    market markets stock stocks media press power powers army navy troops city town village region district
    border south north east west oil gas better"""
)
CONTRACTED = {  # one word with a negation or a verb in it: the class of the verb, the verb itself
    **{
        f"{verb}n't": (kind, lemma)
        for verb, kind, lemma in (
            ("do", "K", "do"),
            ("does", "K", "do"),
            ("did", "K", "do"),
            ("is", "B", "be"),
            ("are", "B", "be"),
            ("was", "B", "be"),
            ("were", "B", "be"),
            ("has", "H", "have"),
            ("have", "H", "have"),
            ("had", "H", "have"),
            ("wo", "M", "will"),
            ("would", "M", "would"),
            ("could", "M", "could"),
            ("ca", "M", "can"),
            ("should", "M", "should"),
            ("must", "M", "must"),
            ("might", "M", "might"),
            ("need", "M", "need"),
            ("sha", "M", "shall"),
            ("ai", "B", "be"),
        )
    },
}
NEGATED = "n't"
OTHER_NEGATED = {"cannot": "can"}
SHORT = {
    "'s": ("B", "be"),
    "'re": ("B", "be"),
    "'m": ("B", "be"),
    "'ve": ("H", "have"),
    "'ll": ("M", "will"),
    "'d": ("M", "would"),
}
SHORT_AFTER = words("it he she that there what who here where let i you we they")  # else "'s" is a genitive
BE_FORMS = words("is are was were am")  # finite
AUXILIARY_FORMS = {"being": "ing", "having": "ing", "been": "done", "be": "bare"}  # the others are finite
NOT_ONLY = (
    ["only"],
    ["just"],
    ["merely"],
    ["simply"],
    ["least"],
    ["surprisingly"],
)  # behind a negation: nothing is negated
WITH_FROM = {"far": "from"}  # an adverb that governs what stands behind this word
NOT_FINITE = words("be been being having")
GENITIVE = "'s"
GENITIVE_ENDS = ("s", "")
ADJECTIVE = ("ous", "ful", "able", "ible", "ive", "ical", "ial", "less", "ish", "ic", "ional")
VERB_ENDINGS = (  # of forms that no list has
    *((("ise", "ize", "ify"), "VN"), (("ises", "izes", "ifies"), "Z"), (("ed",), "EF"), (("ing",), "GN")),
)
ADVERB = "ly"
PAST = words("was were had did")
BY = (["by"],)
SINGULAR = words("a an each every another")
NOR = words("nor neither")
ALSO_PREPOSITION = words("since until till before after as once so")  # open a clause only where a verb follows
NO = ("no",)
OPENING_PHRASES = {  # first word -> phrases that open a clause, or negate
    "no": (("no", "longer"),),
    "provided": (("provided", "that"),),
    "in": (("in", "case"),),
    "so": (("so", "long", "as"),),
    "as": (("as", "long", "as"), ("as", "if"), ("as", "though")),
    "assuming": (("assuming",),),
    "supposing": (("supposing",),),
    "even": (("even", "if"),),
    "on": (("on", "condition", "that"),),
}
RELATIVE = words("which whose")
WHICH = words("which")
ALWAYS_ASKS = words("whether")
FACT_QUESTION = words("how why what where")  # open what somebody knows
QUESTION = words("whether if when where why how what")  # open what is asked
NOUNS_OF_CONTENT = words(
    """report reports claim claims allegation allegations suggestion suggestions fact idea news evidence sign signs
    belief hope hopes fear fears concern concerns doubt doubts statement announcement confirmation denial
    denials possibility chance likelihood condition view impression rumour rumours rumor rumors speculation
    accusation accusations warning warnings promise guarantee guarantees assurance assurances proof indication
    indications assertion assertions notion decision argument agreement conclusion demand demands expectation
    expectations suspicion suspicions charge charges grounds case point understanding knowledge assumption"""
)

ASKING = words(
    """ask wonder know see question unclear unknown certain determine decide check doubt find learn say
        tell clear sure unsure investigate examine discuss debate consider"""
)
TAKES_CLAUSE = words(  # verbs with a clause behind them and no "that"
    """say think believe know decide hope expect claim announce report warn argue feel insist suggest add note admit
    acknowledge agree assume conclude confirm deny discover estimate explain fear find guess hear imagine
    indicate learn mean predict promise realize realise recall remember reply reveal see show state suppose
    suspect swear tell testify understand urge vow wish write ensure doubt maintain contend allege recommend
    demand propose"""
)
BARE_AT_ONCE = words("help go come dare")
BARE = words("help let make have see hear watch bid")  # with an infinitive without "to" behind its object
CONTENT_OBJECT = words(  # verbs of which a claim or a report is the object: "a claim that he denied"
    """reject deny dismiss make issue repeat refute publish call denounce dispute give offer receive get
        hear use withdraw"""
)
PARTICLES = words("off up out down away back over apart forward together")
TELLS = words("tell inform assure warn remind notify persuade convince advise promise")


@cache
def _lines(name: str) -> tuple[str, ...]:
    return tuple((files(__name__) / name).read_text(encoding="utf-8").split("\n"))


def _verbs() -> Iterator[tuple[str, str, str]]:
    """Every form of a verb: its classes, the likeliest first, and its lemma."""
    for line in _lines("verbs.txt"):
        if line:
            columns = line.split(" ")
            lemma = columns[0].partition(":")[0]
            if columns[3] == "-":
                columns[3] = columns[2]
            for kind, column in zip("VZEFG", columns, strict=True):
                for form in column.split("/"):
                    word, _, mostly = form.partition(":")
                    yield word, mostly.upper().replace("J", "A").replace("O", "R") + kind, lemma


@cache
def forms() -> dict[str, tuple[str, str]]:
    """Word -> its classes, the likeliest first, and its lemma."""
    small = {word: (kind, word) for kind, listed in SMALL.items() for word in listed.split() if kind not in LOOSE}
    loose = {word: (kind, word) for kind in LOOSE for word in SMALL[kind].split()}
    found = {**loose, **_of_verbs(), **small}
    for kind, lemma in (("B", "be"), ("H", "have"), ("K", "do")):
        found |= dict.fromkeys(SMALL[kind].split(), (kind, lemma))
    return {**found, **SEVERAL}


def _of_verbs() -> dict[str, tuple[str, str]]:
    """The forms of verbs; of a form that two verbs have it is the first."""
    found: dict[str, tuple[str, str]] = {}
    for word, kinds, lemma in _verbs():
        known = found.get(word, ("", lemma))
        if known[1] == lemma or len(kinds) > 1 or known[0] in ("G", "A"):
            found[word] = "".join(dict.fromkeys(known[0] + kinds)), known[1]
    nouns = {word: ("Nv", found[word][1]) for word in NOUNS_FIRST if word in found}
    return {word: known for word, known in {**found, **nouns}.items() if word not in NOT_VERBS}


@cache
def acts() -> frozenset[str]:
    """Nouns that name an act or an event."""
    return frozenset(line for line in _lines("acts.txt") if line)


LANGUAGE = Grammar(
    forms=forms,
    acts=acts,
    contracted=CONTRACTED,
    negated=NEGATED,
    other_negated=OTHER_NEGATED,
    short=SHORT,
    short_after=SHORT_AFTER,
    be_forms=BE_FORMS,
    not_finite=NOT_FINITE,
    auxiliary_forms=AUXILIARY_FORMS,
    by=BY,
    singular=SINGULAR,
    nor=NOR,
    not_only=NOT_ONLY,
    with_from=WITH_FROM,
    genitive=GENITIVE,
    genitive_ends=GENITIVE_ENDS,
    adjective=ADJECTIVE,
    adverb=ADVERB,
    verb_endings=VERB_ENDINGS,
    past=PAST,
    also_preposition=ALSO_PREPOSITION,
    question=QUESTION,
    no=NO,
    relative=RELATIVE,
    which=WHICH,
    opening_phrases=OPENING_PHRASES,
    always_asks=ALWAYS_ASKS,
    fact_question=FACT_QUESTION,
    asking=ASKING,
    tells=TELLS,
    particles=PARTICLES,
    content_object=CONTENT_OBJECT,
    takes_clause=TAKES_CLAUSE,
    bare=BARE,
    bare_at_once=BARE_AT_ONCE,
    nouns_of_content=NOUNS_OF_CONTENT,
)
