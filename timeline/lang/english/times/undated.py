"""English words that tell when an article without a date was written: what they stand beside is no past, or no news."""

from timeline.lang.english.times import tense
from timeline.lang.rows import words

# Words of plans that say so only of what stands right behind them: "until Congress lifted it in 2008", "It had a
# terrible 2010, which is going to cost it a lot".
_NEAR = tense.UNTIL | words("going")
# With one of them in its sentence a date is not told as over: the other words of plans, forecasts, what runs on.
LOOKS_AHEAD = (tense.FUTURE - _NEAR) | words(
    "beyond forecast forecasts estimated estimate projected target targets next propose proposal calls seek seeks "
    "want wants intend intention aims aim goal maturing mature matures expire expires deadline option predict "
    "predicting projection projections beginning starting effective future coming agreed ready set hopes hope bid "
    "candidate"
)
DEADLINES = words("by until till through before to for")  # right before a date that need not have come
IN = "in"  # before a month that was over: "In August, they left"
THIS = "this "  # before a season of the year of writing: "this summer"

AMID = words("amid amidst during ongoing current continuing under latest recent")  # what they name was going on
NEGATION = words(  # what they stand before need not have begun
    "not never no without nor neither if unless whether hasn't haven't didn't wasn't isn't"
)

# What a text names by an event's words need not be that event, and need not have come. Each word is lower case.
# Before the name, with nothing but its adjectives between: one of many ("a truck bomb", "any kind of cabinet").
ONE_OF_MANY = words("a an any another some no every each such either")
DEFINITE = words(  # what ends the look back for them: "after the fall of", "since its fall"
    "the this that these those its his her their our my your whose in on at after since before during amid by "
    "with from to and or but for as than until over under into near behind against following who which when where "
    "while"
)
# Before the name in its clause: it is feared, wished, planned, imagined ("fears of the fall", "would accept the deal").
UNREAL = words(
    "allow allows allowed allowing enable enables bill bills attend attends must would could might should can "
    "cannot will shall if unless whether possible possibly possibility potential likely likelihood unlikely "
    "imminent looming inevitable fear fears feared fearing threat threats threaten threatens threatened "
    "threatening prevent prevents prevented preventing avoid avoids avoided avoiding avert averts averted risk "
    "risks danger dangers want wants wanted hope hopes hoped hoping seek seeks sought seeking propose proposes "
    "proposed proposing proposal proposals draft drafts drafted plan plans planned planning prepare prepares "
    "prepared preparing preparation preparations demand demands demanded oppose opposes opposed opposing consider "
    "considers considered considering idea ideas suggest suggests suggested intend intends intended rumour "
    "rumours rumor rumors rumoured rumored scenario scenarios expect expects expected predict predicts predicted "
    "prediction attempt attempts attempted try tries tried trying await awaits awaited awaiting ready toward "
    "towards verge brink ahead negotiate negotiating invite invites invited invitation invitations hypothetical "
    "eventual future"
)
# Its own verb, the first behind the name: what is said of it in the present need not be over ("the fall is near").
NOT_OVER = words("is are opens begins starts comes must should can may might could would will shall cannot needs")
OVER = words("over dead history held")  # behind "is": then it is over, or there
DENIED = words("deny denies denied denying dispute disputes disputed doubt doubts doubted")  # "denied the killing of"
# Anywhere in the sentence: what is named is announced, and its day is not the day of the text.
ANNOUNCED = words("scheduled upcoming forthcoming preparations preparation postponed agenda slated tomorrow")
ANNOUNCED_NEAR = words("next planned")  # only before the name
ANNOUNCED_BEHIND = words("will shall due convenes")  # right behind it
TAKES_PLACE = ("takes place", "is to take place", "to be held")  # the same
AFTER = words("since")  # right before the name: whatever the sentence hopes, that is over
CLAUSES = (";", ":", " but ", ", and ", " – ", " — ")  # what is said behind one of them is another clause
NEWS = words("said says told added announced reported confirmed stated")  # before a day that is the day of the saying
KNOWN = words("the this its their his her")  # what stands behind one of them was news before
AT = words("at in by since after during from with")  # behind "not", and before a name that is known: "not at the round"
