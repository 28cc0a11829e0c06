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
