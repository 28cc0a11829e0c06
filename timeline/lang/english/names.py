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
BODIES = frozenset(  # a name with one of these is a body's
    str.split(
        """academy administration agency airlines airways alliance army assembly association authority bank board
        brigade brigades bureau cabinet center centre centers chamber chiefs church club co coalition
        college command commission committee company confederation congress consortium corp corporation
        corps council court department directorate duma embassy federation fleet force forces forum
        foundation front fund government group guard guards guild holdings hospital house inc inquiry
        institute institution junta laboratories league legion lobby ltd militia ministry mission mosque
        movement museum navy network office oil organisation organization palace panel parliament
        partnership party patrol plc police regiment reserve school secretariat senate service services
        society squad staff supreme taskforce tribunal trust union university zoo laboratory"""
    )
)
PLACES = frozenset(  # a name that begins or ends with one of these is a place's
    str.split(
        """airport angeles archipelago avenue bay beach bridge camp canal cape city coast county delta desert
        district fort gulf harbor harbour heights hill hills island islands isle lake mountain mountains
        ocean park peninsula point province reef region river road sea shore sound square station strait
        straits street territory town valley village"""
    )
)
PLACES_OF = frozenset(str.split("bay cape fort gulf isle lake mount port river sea strait"))  # first in one
THINGS = frozenset(  # a name with one of these is of no person, body or place
    str.split(
        """accord accords act agreement amendment award awards cup day festival game games hurricane games news
        olympics operation petroleum post press prize radio show stadium storm street times tour treaty
        tv video videos war week world"""
    )
)
PLACED = frozenset(str.split("in at near outside around across off from"))  # before a place
SAYING = frozenset(  # behind a person
    str.split("said says told added who whose asked wrote testified argued agreed warned announced claimed denied")
)
JOINS = "(?:of|of the|for|for the|on|de|del|der|den|di|da|dos|du|la|le|bin|ibn|al|van|von|el|y|e|ul|ud)"
NO_NAMES = frozenset(  # have a capital, and name nobody
    str.split(
        """i i'm i've i'll i'd it's that's there's he's she's what's let's we're they're don't ok tv dvd cd gmt est
        edt pst bst cet utc am pm a.m p.m photo photos video image images caption file files read
        related share comments story christmas easter ramadan internet web online god islam christian
        christians muslim muslims jewish catholic islamic arab arabs european western asian african
        english www http https com north south east west northern southern eastern western northeast
        northwest southeast southwest atlantic pacific earth internet twitter facebook youtube gov st
        congressional republican republicans republic foreign prime defense defence interior finance health home
        homeland trade energy justice economy agriculture education labor labour culture environment
        rear petty district attorney democrat democrats democratic korean koreas korea asia africa
        europe mr mrs america"""
    )
)
GOVERNING = frozenset(  # bodies that every country has: no name without the country's
    str.split("ministry department parliament army navy military government court congress senate cabinet police staff")
)
NO_PEOPLE = frozenset(  # a name with one of these is of no person, whatever else it is
    str.split(
        """convention conventions examiner chronicle gazette tribune herald globe mail telegraph patriarchate
        caucus project program programme campaign initiative plan bill law constitution treaty report
        review journal magazine weekly daily press primary election elections debate series season bible
        union-tribune states kingdom nations clinic library theatre theater hall gallery studio studios
        records pictures films entertainment media networks partners capital associates brothers sons
        international global national american british poll survey index conference summit congressional
        airlines motors bridge building tower square hotel restaurant cafe dollar euro pound virus
        disease syndrome prison jail school high college students teachers workers democrats republicans
        voters conservatives liberals party committee"""
    )
)
