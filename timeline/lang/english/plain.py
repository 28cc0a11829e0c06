"""English words that tell nothing about which event a sentence is of, of four letters and more."""

# They are compared by their beginnings, so one form of a word is enough: `state` also stands for `stated`.
PLAIN = """
about above according across actually added adding after afternoon afterwards again against agency ahead almost along
already also although always among announced announcement another anyone anything april around aside asked august back
based became because become been before began behind being believe below beside besides between beyond both bring
brought called came cannot come comes coming comment commented could currently days december described despite does
doing done down during each earlier early either else enough even evening ever every expressed february find first
following former found four friday from full further gave give given giving goes going gone good great half have
having heard held here herself high himself hold hours however including indeed instead into itself january july june
just keep kept kind knew know known large last late later least left less like likely little long longer look made
make making many march matter mean means media might monday month months more moreover morning most much must nearly
need never news next night noted nothing november october once ones only onto other others otherwise ours over part
past perhaps place point possible put quite quoted rather really recent recently regarding remain remarks reported
reportedly reports said same saturday saying says second seem seen september several shall should show side since some
someone something soon spokesman spokesperson spokeswoman statement states still stressed such sunday take taken takes
taking tell telling than that their them themselves then there therefore these they thing think third this those
though three through throughout thursday thus time times today together told tomorrow took toward towards tuesday turn
twice under underlined unless until upon used using very wants ways wednesday week weeks well went were what whatever
when where whether which while whom whose will with within without word words would year years yesterday your
"""

# Words that stand before the name of a place.
WHERE = "in In into Into at At near Near outside Outside"

# Words of three letters, and some contractions, that tell nothing about a day.
SHORT = """
all and any are ask asked but can day did for get got had has her him his how its let man may men mrs new non nor not
now off old one our out own per put saw say see set she ten the them they too two use via was way who why will with yes
yet you
"""
LEANING = "he she it they we i you this that these those his her its their our my"  # open what leans on another
