"""English verbs of saying, viewing, wanting and showing, one entry a verb (`lang/english/verbs`), with all their forms.

Those that make a statement of what they tell stand in `speakers.VERBS` too, with the forms that do; here they only tell
who is behind a sentence.
"""

from timeline.lang.english.verbs import every

SAID = """
    say said; rule+that; hold held+that;
    announce; state; note; add; stress; emphasise; emphasize; confirm; explain; insist; claim; maintain;
    argue; assert; point+out; point+to; warn; declare; reply; answer; comment; tweet; write wrote written; post;
    reiterate; recall; remark; reveal; disclose; acknowledge; admit admitted; suggest; express; call+for; call+on;
    urge; promise; pledge; vow; signal; indicate; specify; clarify; underscore; underline; observe; conclude;
    estimate; predict; complain; praise; commend; welcome; condemn; criticise; criticize; slam slammed; describe;
    defend; opine; testify; caution; mention; go went gone+on; thank; inform; assure; proclaim; tell told; ask;
    deny; reject; refute; dismiss; dispute; accuse; allege; blame; report; cite; contend; counter; quip quipped;
    joke; lament; boast; brag bragged; concede; respond; retort; rebut rebutted; recount; repeat; echo; elaborate;
    muse; ponder; propose; recommend; demand; remind; guarantee; swear swore sworn; disagree; concur concurred;
    plead; beg begged; implore; apologise; apologize; hint; imply; insinuate; refer referred+to; allude+to; shout;
    yell; scream; whisper; mutter; exclaim; inquire; preach; attest; confess; stipulate; spell+out; sum summed+up;
    chime+in; weigh+in; speak spoke spoken+out; dub dubbed; term; liken; compare; contrast; characterise;
    characterize; label; portray; depict; brand; call; bash; denounce; decry; deplore; deride; mock; ridicule;
    scold; chide; chastise; rebuke; reprimand; lambaste; berate; disparage; belittle; fault; tout; hail;
    laud; applaud; extol extolled; speculate; theorise; theorize; reckon; posit; summarise; summarize; paraphrase;
    convey; relay; recite; joke+about; talk+about; tell told+of; speak spoke spoken+of; speak spoke spoken+about;
    counsel; lecture; interject; bring brought+up; touch+on;
    make made+clear; make made+known; make made+the+case; detail; outline; quote; lay laid+out; chant; threaten;
    reassure; notify; brief; take took taken+to+twitter; take took taken+to+facebook; put put+it; object; appeal
"""
VIEWED = """
    believe; think thought; hope; feel felt; want; wish; intend; expect; anticipate; fear; worry; doubt; suspect;
    assume; presume; suppose; guess; imagine; view; consider; regard; deem; understand understood; know knew known;
    learn; realise; realize; wonder; question; favour; favor; desire; credit; attribute; interpret;
    forecast forecast; foresee foresaw foreseen; envision; envisage; perceive; sense; appreciate; admire; respect;
    trust; distrust; mistrust; dread; regret regretted; disavow; repudiate; aim; figure;
    dwell dwelt+on; care+about; wonder+about; worry+about; complain+about; hope+for; wish+for; ask+for; ask+about
"""
SHOWN = """
    show showed shown; demonstrate; illustrate; highlight; assess; project; calculate; prove
"""
# What they do says what they are for or against; it is no saying, and no claim is theirs for it.
ACTED = """
    support; oppose; endorse; embrace; seek sought; advocate; back; challenge; contest; resist; renounce; push+for;
    press+for; lobby; campaign+for; campaign+on; focus+on; refuse; decline+to; decide; reconsider; celebrate; agree;
    agree+to; request; order; encourage; rule+out; plan planned; protest; discuss; assail; lash+out; hit hit+back;
    fire+back; push+back; publish; examine; explore; document; chronicle; reflect; discover; determine; find found;
    read read; value; enjoy; resent; like; love; hate; dislike; mind; pride; rip ripped; prefer preferred
"""
# With a noun of `GIVEN_NOUNS` behind them they say: "issued a warning".
GIVEN = "issue; release; offer; voice; deliver; make made; give gave given; send sent; air"
TABLES = (SAID, VIEWED, SHOWN, ACTED, GIVEN)
NO_VERBS = frozenset(
    ("back", "state", "like", "fault", "fire back", "value", "figure", "figures", "aim", "mind")
)  # too seldom


def _all_forms(*tables: str) -> str:
    """Every form of the verbs, once, parted by semicolons."""
    found = {form: None for table in tables for each in every(table) for form in each if form not in NO_VERBS}
    return ";".join(found)


VIEWS = [  # who stands before one of these says, thinks, wants or shows it
    (
        "view",
        _all_forms(SAID, VIEWED, SHOWN),
        {
            "Ada Nordin wants the ferry to wait.": ["Ada Nordin"],
            "The report shows that the ferry is late.": ["report"],
            "Many drivers hope that the ferry comes.": ["Many drivers"],
        },
    ),
    (
        "act",
        _all_forms(ACTED),
        {
            "Ada Nordin opposes the new ferry.": ["Ada Nordin"],
            "The Harbour Board is seeking a new ferry.": ["Harbour Board"],
            "The drivers who backed the plan decided to wait.": ["drivers"],
        },
    ),
    (
        "given",
        _all_forms(GIVEN),
        {
            "Ada Nordin offered a rare apology.": ["Ada Nordin"],
            "The drivers made an appeal for calm.": ["drivers"],
            "The Harbour Board has voiced support for the ferry.": ["Harbour Board"],
        },
    ),
]
GIVING = frozenset(form for each in every(GIVEN) for form in each)
GIVEN_NOUNS = frozenset(
    str.split(
        """statement statements apology apologies warning warnings appeal appeals plea speech address remarks comment
        comments condolences thanks congratulations greetings criticism support concern concerns doubt doubts denial
        announcement promise promises pledge assurance assurances threat threats declaration opposition regret
        outrage anger frustration hope optimism solidarity sympathy fears objections reservations ultimatum advice
        explanation account details testimony update praise complaint rebuke"""
    )
)
BASE_FORMS = frozenset(each.base.split()[0] for table in TABLES for each in every(table))
THIRD_FORMS = frozenset(each.third.split()[0] for table in TABLES for each in every(table))
PARTICIPLES = frozenset(each.participle.split()[0] for table in TABLES for each in every(table))
ONLY_PARTICIPLES = frozenset(  # these forms are no past: "has written", "was written"
    each.participle.split()[0] for table in TABLES for each in every(table) if each.participle != each.past
)
SAME_FORMS = frozenset(  # a base form that is a past as well: "they read", "he read"
    each.base for table in TABLES for each in every(table) if each.base == each.past
)
SAID_FORMS = frozenset(form.split()[0] for table in TABLES for each in every(table) for form in each)
