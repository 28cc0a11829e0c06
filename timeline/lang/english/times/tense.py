"""English words around expressions: modifiers, tense, what opens and joins ranges."""

from __future__ import annotations

from timeline.lang.rows import Modifier, words

APPROX, MORE, LESS = Modifier("APPROX"), Modifier("MORE_THAN", "amount"), Modifier("LESS_THAN", "amount")
OPENS_WITH, CLOSES_WITH = Modifier("START", "date", -2), Modifier("END", "date", 2)  # narrower than early and late
START, MID, END = Modifier("START", "date"), Modifier("MID", "date"), Modifier("END", "date")

MEASURES = words(  # behind these "over" means more than, else during: "worth $2 billion over 10 years"
    "for in after within of took taken takes take lasted lasts last lasting spent spend spends spending just well and "
    "with than only a the, worked served waited nearly was is are were been by to from at since"
)

BEFORE = {  # right before the expression; part of it
    "about": Modifier("APPROX", "amount"),
    "around": APPROX,
    "circa": APPROX,
    "roughly": Modifier("APPROX", "amount"),
    "approximately": Modifier("APPROX", "amount"),
    "some": Modifier("APPROX", "amount"),
    "nearly": Modifier("APPROX", "amount"),
    "almost": Modifier("APPROX", "amount"),
    "more than": MORE,
    "over": Modifier("MORE_THAN", "amount", after=MEASURES),
    "just over": MORE,
    "well over": MORE,
    "less than": LESS,
    "fewer than": LESS,
    "under": LESS,
    "just under": LESS,
    "at least": Modifier("EQUAL_OR_MORE", "amount"),
    "no less than": Modifier("EQUAL_OR_MORE", "amount"),
    "at most": Modifier("EQUAL_OR_LESS", "amount"),
    "no more than": Modifier("EQUAL_OR_LESS", "amount"),
    "not more than": Modifier("EQUAL_OR_LESS", "amount"),
    "up to": Modifier("EQUAL_OR_LESS", "amount"),
    "early": START,
    "early in": START,
    "early on": START,
    "late on": END,
    "earlier on": START,
    "later on": END,
    "earlier": Modifier("START", "date", -1),
    "very early": START,
    "the first week of": START,
    "the first days of": OPENS_WITH,
    "the second week of": MID,
    "the third week of": MID,
    "the last week of": END,
    "the last days of": CLOSES_WITH,
    "the final days of": CLOSES_WITH,
    "the last week in": END,
    "the first week in": START,
    "the early hours of": START,
    "the first half of": Modifier("START", "date", -3),
    "the second half of": Modifier("END", "date", 3),
    "the latter half of": Modifier("END", "date", 3),
    "the beginning of": OPENS_WITH,
    "the start of": OPENS_WITH,
    "beginning of": OPENS_WITH,
    "start of": OPENS_WITH,
    "the early part of": START,
    "the early": Modifier("START", "decade"),
    "early-": START,
    "late-": END,
    "mid-": MID,
    "mid": MID,
    "middle of": MID,
    "the middle of": MID,
    "the mid": Modifier("MID", "decade"),
    "the mid-": Modifier("MID", "decade"),
    "late": END,
    "late in": END,
    "later": Modifier("END", "date", 1),
    "end of": CLOSES_WITH,
    "the end of": CLOSES_WITH,
    "the close of": CLOSES_WITH,
    "the late": Modifier("END", "decade"),
    "the latter part of": END,
}

AFTER = {  # right after the expression; part of it
    "or so": APPROX,
    "or later": Modifier("ON_OR_AFTER", "date"),
    "and beyond": Modifier("ON_OR_AFTER", "date"),
    "onward": Modifier("ON_OR_AFTER", "date"),
    "onwards": Modifier("ON_OR_AFTER", "date"),
    "or earlier": Modifier("ON_OR_BEFORE", "date"),
    "or more": Modifier("EQUAL_OR_MORE", "amount"),
    "or longer": Modifier("EQUAL_OR_MORE", "amount"),
    "or less": Modifier("EQUAL_OR_LESS", "amount"),
}

FUTURE = words(
    "will shall would won't wouldn't 'll could expected expects expect scheduled due plan plans planned planning "
    "slated supposed until till upcoming may might should going intends proposed"
)
FUTURE_NAMES = words("may will")  # with a capital they are names
FUTURE_NOUNS = words("plan plans")  # behind an article
DENIALS = words("not")
NOT_FUTURE = words("than")  # "less than expected"
CAUSAL = {"due": "to"}  # counts before that word only behind a form of "be": "due to snow"
FUTURE_PAIRS = {  # counts only behind one of these words
    "to": words(
        "is are set about due agreed vowed promised decided hopes hope wants want able likely unlikely ready back "
        "forecast projected predicted bound poised determined certain sure ordered urged pledged threatened aims"
    ),
    "be": words("to"),
    "for": words(
        "set slated scheduled due strike strikes election elections vote hearing meeting summit protest rally"
    ),
    "effect": words("takes take"),
    "place": words("takes take"),
    "office": words("takes take"),
}
FUTURE_NEAR = {  # the same, and only right before the expression
    "as": words("soon early late"),
    "than": words("later"),
    "of": words("ahead"),
}
FUTURE_SURE = words("will shall")
PRESENT = words(  # verbs that tell of a plan in the present tense: "the exhibition opens Saturday"
    "opens begins starts meets convenes resumes expires ends concludes closes travels hosts kicks goes votes departs "
    "reconvenes reopens premieres retires launches meet begin convene resume reopen reconvene go expire"
)
PRESENT_MANY = words("open start end conclude close travel host vote play")  # only behind a plural or a name
NOT_PRESENT = words("the a an its his her their all in of for more two three to not didn't don't did do can't let")
SAME_PAST = words("cut put hit shut beat spread split burst hurt quit read set")  # also the form behind these:
BARE = words("to will would may might can could should must shall not n't get gets getting being cannot")
ARTICLES = words("the a an his her its their this that these those our my your other some many")
ADVERB_ENDINGS = ("ly",)
DENIAL_ENDINGS = ("n't",)
PLURAL_ENDINGS = ("s",)
SUPERLATIVE_ENDINGS = ("est",)
POSSESSIVES = ("'s", "’s")  # behind a time that owns what follows
AHEAD = words("in")
DID = words("did didn't didn’t")  # before a verb that is past with it
HAD_BEEN = ("had been", "was to have been", "were to have been")  # before a plan that is over
BACKGROUND = words(  # what stands behind one of them is told as over: "before the fall of the city"
    "since after following before until till despite from ago anniversary last previous earlier first"
)
RECORDS = words("first only time times second third worst best last")
HAPPENED = words(
    "ruling verdict decision announcement attack attacks bombing bombings blast blasts explosion explosions crash "
    "defeat victory win loss statement remarks comments report killing killings shooting shootings storm earthquake "
    "quake protest protests violence events raid raids strike strikes incident clashes massacre fire arrest arrests "
    "close closing rally drop fall gain gains news speech"
)
PEOPLE = {  # a month that is also a name, and what names the person in full
    "May": ("Theresa May", "Mrs May", "Mrs. May", "Ms May", "Ms. May", "Mr May", "Mr. May", "Minister May"),
}
SAYING = words("said says told wrote announced added warned tweeted declared stated asked insisted predicted")
AT = words("on in during over at")
UNTIL = words("until till")
PAST_VERBS = words(
    "said was were had did told took came went began met made found got gave saw left held became sent fell rose "
    "shot kept hit spoke led won lost ran paid put sold bought cut drew flew grew knew wrote broke fought brought "
    "thought caught since shut stood struck swore wore woke threw sank drove ate chose rode sang laid lay built dealt "
    "felt heard meant read sought spent taught understood has have having been beat fled died sued lied tied used "
    "withdrew swept overthrew overtook upheld quit stole swung tore shook burst dug hid hurt slid slept undertook "
    "underwent forbade froze forgot bore lent lit shrank sped spread sprang split swam wept wound clung crept flung"
)
PAST_ENDINGS = ("ed",)
NOT_PAST = words("united need needs indeed hundred speed armed so-called based proceed exceed")
PASSIVE = words("be is are being been")
PRESENT_BE = words("is are")
BE = PASSIVE | words("was were")
SINCE = words("since")
CLOSINGS = {"by": "until", "until": "until", "till": "until", "before": "before"}  # open towards the past
ENDED = words("ended")
ENDS = ENDED | words("ending to")

ROLES = {  # between two expressions: roles of the first and the second; "" for a mere list
    "to": ("from", "to"),
    "-": ("from", "to"),
    "through": ("from", "to"),
    "thru": ("from", "to"),
    "until": ("from", "to"),
    "till": ("from", "to"),
    "and": ("", ""),
    "or": ("", ""),
    "&": ("", ""),
    ",": ("", ""),
    "/": ("", ""),
}

FOLLOWS = words(
    "in at to for from of when with and or on by between as under during the that after before over where while"
)
LIST_FOLLOWS = words(
    "was were will would had have has is are did"
)  # behind the last of several days: "6, 8 and 10 were"
CLOCK_JOINS = frozenset(("", ",", "on", "of", "at", "(", "around", "about", "by", ", at"))
BETWEEN = words("between")
OPENS = words("from between")

NOT_DATES = (  # news sentences without any time in them
    "He may leave.",
    "It fell to 1,997 points.",
    "They march on the capital.",
    "The Sun said so.",
    "A 52-year-old man was hurt.",
    "The ship weighs 1998 tons.",
    "Prices fall in the capital.",
    "It costs $1999.",
    "There is a 50/50 chance.",
    "On Feb. 30 nothing happens.",
    "Route 1987 is closed.",
    "The ratio is 3-2.",
    "Marc H. Jan works here.",
    "They spring into action.",
    "The Sunday Times reported it.",
    "The channel Russia Today reported from there.",
    "He spoke on the programme “This Week” about it.",
    "COVID-19 March restrictions, a Su-25 May flight.",
    "They work 24 hours a day, seven days a week.",
    "Resolution 1973 and Vision 2030 were named.",
    "She said that he one day hopes to lead the leaders of tomorrow.",
    "Call 555-2001-33 for help.",
    "In high noon style he won.",
    "That fall in prices and that spring of the clock are nothing.",
    "The same summer camp and that summer school are far.",
    "They cited resolutions 1267, 1988 and 1989 on it.",
    "The 1988 Committee and the 1267 sanctions list stand.",
    "Docket 2018-0817 and document S/RES/1988 are closed.",
    "The risk is 1 in 1000, or 3 out of 2000.",
    "The ratio of 12/15 is fine, and version 4.9.18 is out.",
    "The code 20180817 opens it, and so does ABC-20180817.",
    "The address is example.org/20180817/harbour.",
    "A B17 flew over Mi17 wrecks.",
    "COVID19 May protocols, a G20March page.",
    "The novelist August Wilson wrote it.",
    "Mr. Friday and Ms. April wrote it.",
    "He read of the October Revolution and the April 6 Movement.",
    "It is a 90-minute film.",
    "It flies at 900 km an hour or 250 metres per second.",
    "They watched the Winter Olympics.",
    "A man aged 25 years, and children under 18 months of age.",
    "The law of the Hijri year 1397 stands.",
    "It runs from 10.30 to 12.45 metres.",
    "Mail it to box 08-2018-77.",
)
