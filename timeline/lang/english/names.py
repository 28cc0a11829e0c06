"""English words beside names: titles, words that open a sentence, words that a name of a body or a place is made of."""

TITLES = frozenset(  # stand before a surname alone: "Foreign Minister Nordin"
    str.split(
        """mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother bishop archbishop
        cardinal pope imam mullah mawlawi maulvi maulana sheikh ayatollah rabbi king queen prince princess emir sultan
        president premier chancellor prime minister secretary governor mayor senator sen rep representative congressman
        congresswoman lawmaker mp deputy vice speaker chairman chairwoman chair chief head director commissioner
        ambassador envoy diplomat spokesman spokeswoman spokesperson general gen lieutenant lt colonel col major maj
        captain capt commander cmdr admiral adm sergeant sgt corporal officer detective inspector sheriff marshal
        judge justice prosecutor attorney lawyer counsel doctor nurse coach engineer founder executive ceo cfo analyst
        economist candidate nominee leader comrade chairperson superintendent agent minister-designate president-elect
        state treasury star singer actor actress striker defender author pastor"""
    )
)
OPENERS = frozenset(  # open a sentence before a name, which they are no part of
    str.split(
        """a about above according across after again against all along already also although always amid among an and
        another any are around as at away back because been before behind being below beside besides between beyond both
        but by can could dear despite did do does down during each earlier early either else even ever every except
        few finally first for former from further had has have he her here his how however i if in including indeed
        inside instead into is it its just last late later least less like little many maybe may meanwhile might more
        moreover most much must my near neither never nevertheless new next no nobody none nor not nothing now of off
        often on once one only onto or other others our out outside over own past per perhaps please rather right said
        same second several shall she should since so some someone soon still such than that the their them then there
        therefore these they third this those though three through throughout thus till to today together tomorrow
        tonight too toward towards two under unless unlike until up upon us very via was we were what whatever when
        where whereas whether which while who whom whose why will with within without would yes yesterday
        yet you your"""
    )
)
DAYS = frozenset(  # no names, though they have a capital
    str.split(
        """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug
        sep sept oct nov dec"""
    )
)
# Before a country: something is there, and it does nothing. DIRECTED may stand between: "in northern Mali".
INSIDE = ("in", "inside", "within", "across", "throughout", "near", "outside", "around", "over", "where in")
# Before a capital, which then is a place and no government: these and INSIDE.
TOWARDS = ("to", "from", "at", "of", "via", "into", "through", "toward", "towards", "for", "reached", "leave", "left")
DIRECTED = (
    "the",
    "whole",
    "all of",
    "neighbouring",
    "neighboring",
    "nearby",
    "central",
    "mainland",
    "rural",
    "parts of",
)
