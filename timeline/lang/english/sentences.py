"""English words that decide where a sentence ends; all lower-case but the starters."""

TITLES = frozenset(  # a name follows
    str.split(
        """mr mrs ms messrs dr prof gen lt col maj capt sgt cpl pvt brig adm cmdr cpt rev hon st sen rep gov pres
        amb sec supt insp det fr hrh mt ft dep asst min vs viz cf eds e.g i.e lt-gen maj-gen vice-adm"""
    )
)
BEFORE_NUMBERS = frozenset(  # a number follows
    str.split("no nos p pp art ch vol sec fig jan feb mar apr jun jul aug sep sept oct nov dec approx ca par")
)
ABBREVIATIONS = frozenset(  # may end a sentence; they do when a starter follows
    str.split(
        """jr sr inc ltd co corp plc etc dept univ bros a.m p.m jan feb mar apr jun jul aug sept sep oct nov dec
        mon tue tues wed thu thur thurs fri sat sun"""
    )
)
STARTERS = frozenset(
    str.split(
        """The A An He She It They We I You This That These Those There Here In On At By For From After Before But
        And Or So As If When While Since Because Although However Meanwhile According Earlier Last Later Some
        Many Most Several His Her Its Their Our My One Two No Not Yet Both What Who Why How Where Asked Speaking
        Moreover Now Then Also With Under Over During Despite Until"""
    )
)
SENTENCES = [  # a text and the sentences it has
    ("The U.S.-backed force left. It was late.", ["The U.S.-backed force left.", "It was late."]),
    ("Drills run on Aug. 5-10. Others follow.", ["Drills run on Aug. 5-10.", "Others follow."]),
    ("They run July 30-Aug. 10 near St. Petersburg.", ["They run July 30-Aug. 10 near St. Petersburg."]),
    ("Gen. John Lee said so. Ms Hill agreed.", ["Gen. John Lee said so.", "Ms Hill agreed."]),
    ("It left the U.S. The rest stayed.", ["It left the U.S.", "The rest stayed."]),
    ("The U.S. Senate voted.", ["The U.S. Senate voted."]),
    ("J. R. Hill came. He sat.", ["J. R. Hill came.", "He sat."]),
    ("“We agree. We will come,” he said. She left.", ["“We agree.", "We will come,” he said.", "She left."]),
    ("“Why?” he asked. “Because.” She left.", ["“Why?” he asked.", "“Because.”", "She left."]),
    ("At 5 p.m. Friday they met. Rain fell.", ["At 5 p.m. Friday they met.", "Rain fell."]),
    ("It cost 3.5 million. It was No. 4.", ["It cost 3.5 million.", "It was No. 4."]),
    ("OSLO, May 2. /HN/. The port opened.", ["OSLO, May 2.", "/HN/.", "The port opened."]),
    ("First line\nSecond line. Third.", ["First line", "Second line.", "Third."]),
    ("他来了。她走了。", ["他来了。", "她走了。"]),
    ("Он приехал. Она ушла.", ["Он приехал.", "Она ушла."]),
    ("The talks on Sept. 4 were put off.", ["The talks on Sept. 4 were put off."]),
    ("They left in Sept. The port closed.", ["They left in Sept.", "The port closed."]),
]
