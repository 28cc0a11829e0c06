"""English attribution: verbs of saying and the frames in which a speaker stands to them."""

# A row: the class, the words, and sentences with their speakers, nearest first. Where a cue of each table has its
# speaker is said in `claims/readings.py`.
VERBS = [
    (
        "say",
        """said; says; say; announced; announces; announce; let it be known; made it known; stated; states;
        noted; notes; added; adds; stressed; stresses; emphasised; emphasises; emphasized; emphasizes;
        confirmed; confirms; explained; explains; insisted; insists; claimed; claims; maintained; argued;
        argues; asserted; asserts; pointed out; points out; pointed to; warned; warns; declared; declares;
        replied; answered; commented; tweeted; wrote; writes; posted; reiterated; recalled; recalls; remarked;
        revealed; disclosed; acknowledged; acknowledges; admitted; admits; suggested; suggests; expressed;
        expresses; called for; calls for; urged; urges; called on; calls on; promised; promises; pledged;
        pledges; vowed; vows; signaled; signalled; signals; indicated; indicates; believes; believed; thinks;
        specified; clarified; underscored; underlined; underlines; observed; concluded; estimated; predicted;
        complained; praised; praises; commended; commends; welcomed; welcomes; condemned; condemns;
        criticised; criticized; criticizes; slammed; described; describes; defended; defends; hoped; hopes;
        opined; conveyed; testified; cautioned; cautions; continued; mentioned; went on; spoke; thanked;
        has called the; called the; called his; called her; called their; called it; called this;
        informed; informs; assured; promulgated; proclaimed; opposed; publicised""",
        {
            "The ferry is late, the Harbour Board said.": ["Harbour Board"],
            "The Harbour Board said the ferry is late.": ["Harbour Board"],
            "“The ferry is late,” said Ada Nordin.": ["Ada Nordin"],
            "Ada Nordin, a member of the board, said it was late.": ["Ada Nordin"],
            "The board's head, Ada Nordin, said it was late.": ["Ada Nordin"],
            "After the storm, Ada Nordin said the ferry was late.": ["Ada Nordin"],
            "A senior Northland official said the ferry was late.": ["senior Northland official"],
        },
    ),
    (
        "tell",
        """told; tells; confirmed to; said to; explained to; spoke to; speaking to; talked to; has told; telling""",
        {
            "Ada Nordin told Harbour News the ferry is late.": ["Ada Nordin", "Harbour News"],
            "The ferry is late, Ada Nordin told reporters.": ["Ada Nordin"],
            "Ada Nordin confirmed to Harbour News the ferry is late.": ["Ada Nordin", "Harbour News"],
        },
    ),
    (
        "deny",
        """denied; denies; denying; rejected; rejects; rejecting; refuted; refutes; refuting; dismissed;
        dismisses; dismissing; deny; reject; refute; rule out; ruling out; disputed; disputes; ruled out;
        rules out; repudiated; brushed off; brushed aside; turned down; declined to; declines to; refused;
        refuses""",
        {"Ada Nordin denied that the ferry is late.": ["Ada Nordin"]},
    ),
    (
        "accuse",
        "accused; accuses; accusing; alleged; alleges; blamed; blames; charged; charges",
        {"Ada Nordin accused the ferry company of lying.": ["Ada Nordin"]},
    ),
    (
        "report",
        "reported; reports; report; has reported; cited; cites; broadcast; published",
        {
            "The ferry is late, Harbour News reported.": ["Harbour News"],
            "Harbour News reported that the ferry is late.": ["Harbour News"],
        },
    ),
]
AFTER = [  # the speaker stands behind the cue
    (
        "according",
        """was announced by; were announced by; was reported by; was confirmed by; was stated by; according to;
        according to a statement from; according to a statement by; according to a statement of; according to
        a statement issued by; according to a statement released by; according to a report by; according to a
        report from; according to the office of; in the words of; in the opinion of; with reference to;
        in a statement by; a statement by; a statement from; the statement by; in a statement
        from; as reported by; as stated by; in accordance with; statement issued by; statement released by;
        statement published by; in a newsletter published by; in a message published by; statement issued on
        behalf of; in the view of; in the assessment of""",
        {
            "According to Ada Nordin, the ferry is late.": ["Ada Nordin"],
            "The ferry is late, according to Ada Nordin.": ["Ada Nordin"],
            "It was announced by the Harbour Board that the ferry is late.": ["Harbour Board"],
            "In a statement issued by the Harbour Board, it is said that the ferry is late.": ["Harbour Board"],
        },
    ),
    (
        "citing",
        "citing; quoting; quoted; quotes; cited; cites",
        {
            "The ferry is late, Harbour News reported, citing Ada Nordin.": ["Ada Nordin", "Harbour News"],
            "Harbour News quoted Ada Nordin as saying the ferry is late.": ["Ada Nordin", "Harbour News"],
        },
    ),
]
PASSIVE = [  # the speaker stands before the cue, the outlet behind
    (
        "quoted",
        """was quoted as saying by; was quoted as saying; was quoted by; were quoted as saying by; were quoted as
        saying; is quoted as saying by; is quoted as saying; was cited as saying by; was cited as saying; was
        cited by; were quoted by; as quoted by; in an interview with; in an interview to; in comments carried
        by; in remarks carried by; in a statement carried by""",
        {
            "“It is late,” Ada Nordin was quoted as saying by Harbour News.": ["Ada Nordin", "Harbour News"],
            "Ada Nordin was quoted by Harbour News as saying the ferry is late.": ["Ada Nordin", "Harbour News"],
            "In an interview with Harbour News, Ada Nordin said the ferry is late.": ["Ada Nordin", "Harbour News"],
        },
    )
]
# What a speaker may be called after the first time, and what sort of speaker that is.
PERSON_NOUNS = frozenset(
    str.split(
        """diplomat minister spokesman spokeswoman spokesperson envoy ambassador official president leader general
        commander representative negotiator chief head politician lawmaker senator analyst expert secretary
        governor judge adviser advisor deputy chargé coordinator emissary mediator activist prosecutor delegate
        mayor speaker chairman chairwoman chair aide premier chancellor king professor researcher author captain
        colonel manager executive founder co-founder source counterpart lawyer journalist fighter attaché consul"""
    )
)
ROLES = frozenset(
    str.split("diplomat envoy emissary representative spokesman spokeswoman spokesperson")
)  # of any person
BODY_NOUNS = frozenset(
    str.split(
        """ministry department embassy office agency government army military council parliament statement mission
        court administration command bureau party board commission committee service regime house senate bank
        company union authority chamber cabinet"""
    )
)
GROUP_NOUNS = frozenset(
    str.split("group movement militia insurgents militants rebels faction organization organisation side")
)
CROWD_NOUNS = frozenset(
    str.split(
        """officials sources diplomats ministers analysts experts police lawmakers residents media reports source
        critics observers authorities leaders envoys representatives commanders fighters people person
        insiders aides persons lawyers activists journalists academics traders doctors generals senators
        witnesses groups"""
    )
)
OUTLET_NOUNS = frozenset(str.split("channel newspaper station agency broadcaster website outlet daily"))
LABELS = frozenset(
    str.split("question answer q a reporter moderator journalist correspondent interviewer host")
)  # of a turn
INVERTIBLE = frozenset(  # ", said the mayor"
    str.split(
        "said says added adds noted notes stressed announced reported reports stated explained wrote writes warned"
    )
)
AUXILIARY = frozenset(  # may stand between a subject and its verb
    str.split(
        """has have had also earlier later then again further furthermore however meanwhile separately already
        recently repeatedly previously is are was were did do does on late early just be been being in turn
        publicly officially formally reportedly subsequently not never once today yesterday himself herself
        itself himself all both only initially still always often strongly flatly sharply briefly quickly
        immediately categorically convincingly angrily firmly vehemently simply even thus long so far would
        could will may might can must who which that since jointly twice first"""
    )
)
BETWEEN = frozenset(  # may stand between a verb of saying and the day of the saying
    str.split(
        """on in a an the late early earlier to at reporters journalists statement interview news briefing
        conference press comments remarks his her its their by during speech television tv radio state agency
        online twitter x telegram post website weekly daily regular that day with local published issued
        released media parliament lawmakers via facebook video message address phone telephone from and of
        meeting station channel newspaper broadcaster service correspondent network magazine programme program
        outlet portal paper reporter host audience session here there"""
    )
)
NOUNS_TOO = frozenset(  # verbs of saying that may be nouns: "the reports"
    str.split(
        """reports report claims claim charges charge notes note hopes hope promises promise signals signal
        broadcast published speaks blames blame urges urge attacks attack shows show documents document
        projects project plans plan calls call views view fears fear doubts doubt worries worry wishes
        wish demands demand requests request orders order details detail labels label brands brand terms
        term points point states estimates estimate questions question answers answer comments comment
        posts post tweets tweet challenges challenge contests contest values trusts trust aims figures
        appeals appeal credits credit attributes attribute forecasts forecast senses sense echoes echo
        jokes joke protests protest objects object guarantees guarantee mocks faults blasts blast quotes
        quote counsels counsel lectures lecture regrets regret respects respect minds supports support
        desires desire dreads dread praise counters counter remarks remark pledges pledge vows vow focus
        focuses replies reply repeats repeat guesses guess love loves hate hates boasts lament laments
        highlights highlight rips bash disputes dispute advocates advocate finds sees reads read
        campaign campaigns lobby backs cautions brief briefs invites invite influence reviews review
        complaints showing feeling warning saying meaning reading understanding ruling finding planning
        briefing thinking backing demanding questioning leaving blessing welcome slam slams dislikes
        dislike prizes considered known"""
    )
)
BEFORE_NOUN = frozenset(  # what stands before such a noun and before no verb
    str.split(
        """the a an these those such his her their its some any no of in to rejected refuted denied dismissed media news
        by with on false and or that this all confirming many several those previous recent"""
    )
)
INFINITIVE = "to"  # before a verb that nobody has said anything with yet: "declined to confirm"
WHO = ("who", "which")  # before a verb: its subject stands before them
SETTINGS = frozenset(  # tell where something was said, and have no speaker of their own
    [
        *("in an interview with", "in an interview to", "in comments carried by", "in remarks carried by"),
        "in a statement carried by",
    ]
)
JOINS = (  # open a clause: what stands behind one is no closing attribution
    *("while", "and", "as", "but", "who", "which", "when", "after", "before", "that", "because", "although"),
)
TOLD_OUTLET = (" told", " confirmed to")  # before the outlet that writes so of itself
QUESTION_LABELS = frozenset({"question", "q"})
QUESTION = "Question"  # who asks under such a label

# How a noun phrase is cut and read.
PARTICLES = ("al", "bin", "ul", "ur", "von", "van", "de", "der", "el")  # small words of a name
OFFICES = (  # whose name goes on: "the Ministry of Labour and Social Affairs"; with a capital or without
    *("ministry", "minister", "department", "committee", "directorate", "chamber", "office", "secretary"),
    "commission",
)
OFFICE_OF = ("of", "for", "on")  # behind an office
OFFICE_JOINS = ("and", "of")  # within its name
THE = "the"
IN_BODY = ("in", "at", "from", "of", "for", "with", "inside")  # "a source in the ministry"
OF_BODY = ("the", "its", "his", "their")
PRONOUNS = {"he": "person", "she": "person", "it": "body", "they": "group", "we": "any", "i": "person"}  # their sort
RELATIVE = frozenset({"who", "which", "that"})
NO_SUBJECT = frozenset(str.split("in at on to of about from with for by that it as how why what"))
DETERMINERS = ("the", "a", "an", "this", "that", "his", "her", "its", "their", "one", "another", "some")
WHERE = ("in", "near")  # before a name that tells where a body is: "the embassy in Norland"
ADVERB_ENDING = "ly"
GENITIVES = ("'s ", "' ")  # behind a name
POSSESSIVE = "'s"  # may close a phrase and be no more than that
OF_LAST_BODY = frozenset({"statement"})  # belongs to the body that spoke last
