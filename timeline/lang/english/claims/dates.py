"""English words around the dates of a sentence: is it the day somebody spoke, or the day of what is told?"""

from timeline.lang.english.times import tense
from timeline.lang.rows import words

WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
OF_A_NOUN = words(  # right before a day they make it a noun's, and no day of a saying: "said the Friday talks"
    "the a an his her its their of for by until since our whose after before between"
)
OPENINGS = words(  # before a day with which a sentence of saying opens: "Speaking to reporters on Friday, she said"
    "on in at late early earlier later but and meanwhile also then speaking speech separately again however a an the "
    "interview with published aired broadcast released statement press news conference briefing comments remarks to "
    "reporters journalists for from of his her first just only previously already that same"
)
DETERMINERS = ("the", "this", "that", "their", "his", "her", "its", "a")  # open a noun that has a day:
DAY_ON = ("on",)  # "the meeting on Tuesday"
GLUED = ("'s", "-")  # right behind a day they make it part of the next word: "Friday's", "Friday-night"
BACKGROUND = tense.BACKGROUND  # what stands behind one of them is told as over

# Open a clause wherever they stand; commas and dashes do so in every language.
CLAUSE_OPENERS = (
    *("which", "who", "whom", "since", "after", "before", "while", "although", "though", "when", "where", "because"),
    *("that", "but", "as", "until", "and", "if", "so", "amid", "following", "toppling", "saying", "adding", "during"),
)
LOOKING_BACK = (
    *("in years past", "in the past", "in times past", "over the years", "in recent years", "for years", "previously"),
    *("formerly", "used to", "in former times", "in the old days", "years earlier", "long ago"),
)
HAD = ("had",)
TAKES_UP = ("the", "this", "that", "these", "those")
TOLD_AGAIN = (
    *("talks", "meeting", "summit", "conference", "negotiations", "consultations", "visit", "trip", "session", "forum"),
    *("call", "conversation", "attack", "strike", "bombing", "raid", "ceremony", "signing", "evacuation", "drill"),
)
