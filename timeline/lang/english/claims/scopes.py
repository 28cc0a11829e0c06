"""English words around an act that say whether it came about, besides those that govern it."""

from timeline.lang.rows import words

ANY = ("any", "anyone", "anybody", "whoever", "anything", "whatever")  # of a noun: who it may be is open
TOLD_NOUNS = words(  # name what is only told
    "claim report allegation accusation suggestion rumour rumor charge assertion speculation story"
)
ASKED_NOUNS = words(  # name what somebody asks or offers
    "request appeal offer demand plea proposal invitation application petition bid advice suggestion"
)
AWAITED = words("meeting meetings talks summit conference visit trip session forum hearing negotiations ceremony")
TAKES_PLACE = words("at in during for")
TOO = ("too",)
TOLD_BY = words("intelligence rumours rumors allegations")  # behind "according to": what is told is alleged
CONDITIONS = (
    "if",
    "unless",
    "lest",
    "provided",
    "assuming",
    "supposing",
    "as long as",
    "so long as",
    "in case",
    "even if",
    "as if",
    "as though",
    "on condition",
)  # open a clause that has not come about
FUTURE = ("will", "shall", "'ll")
OBLIGING = words("should must may might ought need")
DUTIES = words("should must ought need")
POSSIBLE = ("could", "can", "may", "might", "must", "should", "would", "ought", "need")
BACKSHIFTED = ("would",)
INVERTED = ("should", "were", "had")
ADMITTING = ("must", "can")  # "I must say that they met"
SO = ("so", "order")  # before "as to": what is meant
WITHOUT = ("without",)
LINKS_OF_TIME = ("when", "once", "until", "before", "till")
FACT_QUESTIONS = ("how", "why", "where", "what", "when", "which")
DENYING = ("no", "neither", "none", "nor")
THAT = words("that")
NOBODY = ("no", "neither", "none", "nor", "nobody", "nothing")
NOR = ("nor",)
SAYS_NO = words("say answer reply vote")
SAYS_BEHIND = words("say tell add explain announce report note write state promise predict")
NO_DOUBT = ("doubt",)
NO_SUCH = ("fewer", "less", "more", "later", "sooner", "wonder")
UNTIL = ("until", "till")
INDEFINITE = ("a", "an")
DEFINITE = words("the this that these those its his her their our my both")
PART_OF = ("of",)
INSTEAD = ("instead", "rather")
