"""Words that tell how lines of English broken at a fixed width are joined."""

NEVER_LAST = frozenset(  # no headline, byline or verse of prose ends with one: the sentence runs on
    """
    a an the of to in on at by for from with into onto upon about against between among under over after before during
    and or but nor that which who whose as than if when while where because since until though although
    is are was were be been being has have had will would can could may might must shall should do does did not
    his her its their our my your this these those such said says some any no every each other another more most
    """.split()
)
MONTHS = frozenset(  # the day may stand in the next line
    """
    January February March April May June July August September October November December
    Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec.
    """.split()
)
BEHIND_A_GAP = frozenset("and or to und oder et ou y".split())  # "pre- and post-war"
PREFIXES = frozenset(  # keep their hyphen at a line end: "ex-minister"
    "ex vice self non pro anti co all half well so then mid ultra quasi cross semi post pre great de euro".split()
)
SECOND_PARTS = frozenset(  # of compounds: "Russian-backed", "two-day"
    """
    backed led based born held controlled brokered made run style owned sponsored wide long
    known called time term level fire scale ranking speaking looking party profile general in up off chief
    minister elect language friendly related oriented allied linked
    """.split()
)
UNITS = frozenset("year day week month hour minute century mile kilometer kilometre man point part sided story".split())
NUMBERS = frozenset(  # before a unit: "two-day"
    "one two three four five six seven eight nine ten twelve twenty hundred multi half all mid single several".split()
)
EXAMPLES: dict[str, str] = {  # two lines, and what they are together
    "the Tali-\nban met": "the Taliban met",
    "a Russian-\nbacked deal": "a Russian-backed deal",
    "the ex-\nminister left": "the ex-minister left",
    "on Mon-\nday": "on Monday",
    "the two-\nday talks": "the two-day talks",
    "pre-\nand post-war": "pre- and post-war",
    "the cease-\nfire, and a cease-fire": "the cease-fire, and a cease-fire",
}
