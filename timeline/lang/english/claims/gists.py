"""English words around which a sentence can be cut to a headline, and words that no headline loses."""

from timeline.lang.rows import in_order, words

PLAIN_SAYING = words(
    """say tell add note explain state report write remark comment post tweet according quote stress continue
    announce confirm reveal disclose acknowledge recall reiterate declare observe emphasize emphasise underline mention
    point"""
)
CONNECTIVES = in_order(
    """but; and; however; meanwhile; still; yet; also; moreover; furthermore; then; so; nevertheless; nonetheless;
    in addition; besides; for example; for instance; at the same time; on the other hand; in fact; of course; more"""
)
SCENES = words(  # prepositions with which a sentence begins that tell where and when
    "in on at during after before following since amid despite throughout inside outside near across over"
)
SUPPOSING = words("in on at")
SUPPOSED = words(  # nouns behind some of them with which nothing is told as so
    """event case theory principle practice return exchange absence lieu hope hopes plan plans place condition
    conditions scenario fiction future eyes view opinion words effect agreement deal proposal accord dream"""
)
FACTS = words("after when while as since because although though whereas")  # open clauses of what is so
PLACES_TOLD = words("where")
EXACTLY = words("just even shortly right immediately long well")  # before them: "shortly after talks began"
TELLERS = words("he she they we i it there")
SAID_THEN = words(
    "later earlier then afterwards afterward again separately subsequently"
)  # "said later the dam leaked"
FACTUAL = words(  # "that" behind them: it is so
    """show find learn mean know see note recall prove reveal confirm announce discover regret annoy annoyed anger angry
    glad sorry happy proud pleased surprise surprised upset"""
)
LENGTHS = words("minute minutes hour hours day days week weeks month months year years moments seconds")
FROM_WHEN = words("after before")  # with a length before them they say when: "hours after the vote"
AS_WHAT = words("as without except than")
AGENTS = words("by")
BOUND = words("of than between from like unlike without as per including except versus minus plus")
PLACES = words("in on at during after before by amid near over across since inside outside")
PAIRING = words("between both either neither")
CHOOSING = words("or nor neither either rather not")
MEASURES = words("too enough so such more less fewer only first last most least best worst sole largest biggest")
QUANTITIES = words("all every any no each only both few most neither either none some many")
DATE_LINKS = words("on in")
EARLY_LATE = words("early late earlier later")
LEGAL = in_order(
    """pursuant to; in accordance with; in compliance with; as amended by; as defined in; as set out in;
    within the meaning of; hereinafter; without prejudice to; subject to the provisions of; by virtue of"""
)
UNCERTAIN = words("before until till unless")  # behind a negation they say from when on
PARTS = words(
    "number majority rest lack end start beginning kind sort series group round range part form act acts sign"
)
ACT_ENDINGS = ("tion", "sion", "ment", "ance", "tions", "sions", "ments", "ances")
PLURAL = ("s",)
TIMES = words("before until till once where")  # besides those above, open clauses that may fall out
DATE_JOINS = words("and to or through until")  # behind a date that is one of two
ARTICLES = words("a an the")
DASHES = words("— – --")
SUBJECT_LINKS = words("for")  # before the subject of an infinitive: "called for them to leave"
CAUSING = words("cause lead force compel prompt get make push drive")
JOINS = words("but and")  # join a sentence without a comma
