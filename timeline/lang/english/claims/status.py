"""English cues of the status of what is claimed, and of what a contact between two sides looks like."""

from timeline.lang.rows import phrases, words

# A row: the status, its words, sentences with the status they have. NEGATIONS reach a few words to the right.
STATUS = [
    (
        "planned",
        """will; 'll; is to; are to; was to; were to; is due; are due; due to; due in; plans to; plan to;
        planned; planning to; plans; scheduled; expected to; expects to; is expected; are expected; intends
        to; intend to; intention to; is set to; are set to; was set to; set to; slated; upcoming; forthcoming;
        to be held; going to; preparing to; prepares to; prepare to; about to; shall; agreed to attend; ready
        to; hopes to; hope to; hope is that; hopes that; hope that; promised to; promises to; pledged to;
        vowed to; pledge to; offered to; being drafted; is being prepared; are being prepared; might; may
        come; on his way; on its way; on their way; would; is close to; are close to; aims to; wants to;
        decided to; has yet to; would have to; is considering; are considering; was considering; considering;
        weighing; mulls; mulling; the possibility of; a possibility of; proposed to; proposes to; proposal to""",
        {"The mayor will meet the strikers.": "planned", "A hearing is due on Monday.": "planned"},
    ),
    (
        "conditional",
        """if; unless; in case; provided that; on condition that; should they; should he; should she; should the;
        should a; were it to; were the; hypothetically; as long as; only after; depending on; whether; could;
        would have; could have; might have""",
        {
            "If the strikers come, the mayor will talk.": "conditional",
            "Should the strikers come, the mayor will talk.": "conditional",
        },
    ),
    (
        "alleged",
        """alleged; allegedly; alleges; alleging; allegation; allegations; accused; accuses; accusing;
        accusation; accusations; reportedly; unconfirmed; rumours; rumors; rumoured; rumored; suspected;
        supposedly; purported; purportedly; is said to; are said to; was said to; being charged with; blamed;
        charged that; claims that; claimed that; assertions; insinuated; charges that""",
        {"The union allegedly met the mayor.": "alleged"},
    ),
    (
        "denied",
        """denied; denies; deny; denying; denial; refuted; refutes; refuting; rejected; rejects; rejecting;
        dismissed; dismisses; dismissing; groundless; groundlessly; baseless; baselessly; unfounded; absurd;
        untrue; fabricated; fabrications; not supported by any evidence; no evidence; without foundation; no
        truth; nonsense; fantasies; cannot imagine; can not imagine; inadmissible; out of the question; not
        being talked about; ruled out; rules out; disinformation; unsubstantiated; ungrounded; no question of;
        repudiated; a lie; are lies; fake; fabrication; false; slander; slanderous; fairy tale; nothing to do
        with; had no part in; a fantasy; an invention; as invention""",
        {"The mayor denied meeting them.": "denied"},
    ),
    (
        "ongoing",
        """is holding; are holding; is negotiating; are negotiating; negotiating; continues; continue to;
        continuing; ongoing; maintains; maintain; maintaining; are maintaining; is maintaining; is exchanging;
        are exchanging; is conducting; are conducting; underway; under way; is being; are being; is working;
        are working; remains in touch; is hosting; keeps""",
        {"The mayor is holding talks now.": "ongoing"},
    ),
]
NEGATIONS = [
    (
        "negated",
        """not; n't; never; no; neither; nor; none; without; nobody; cannot; not yet; has yet to; yet to; failed
        to; refused to; stopped short of; declined to; no plans; nothing; never took place; did not take
        place; did not materialise; did not materialize; never happened; did not happen; fell through; never
        materialised; never materialized; unable to; far from; instead of""",
        {"The mayor has not met them.": "negated", "There were no meetings.": "negated"},
    )
]
CONTRACTED = ("n't", "'ll")  # cues of the tables that stand at the end of another word
# Conditional words that open a clause, wherever it stands; the others count only in the clause of the event.
OPENERS = phrases(
    "if; unless; hypothetically; provided that; on condition that; as long as; would have; could have; might have"
)
INVERTED = phrases("should they; should he; should she; should the; should a; were it to; were the")  # open one too
NOT_CONDITIONAL = words(  # before "if": a question or a comparison
    "asked ask asks asking see know knows wonder wondered wonders unclear doubt even as check find determine"
)
HEARSAY = words("reportedly allegedly")  # before what happened
ASKING = words(  # open a question, which claims nothing
    "did does do is are was were has have had will would can could should"
)
UNTRUE = phrases(  # open a sentence whose "that" is denied
    """it is untrue; it is not true; it is false; it is a lie; it is wrong; it was untrue; it was not true; it was
    false; it was a lie; it was wrong; there is no truth; there was no truth"""
)
THAT = ("that",)
UNFULFILLED = phrases(  # with "to" behind, told of a plan whose day is over, and not of what came of it
    """was due; was supposed; was scheduled; was meant; was expected; were due; were supposed; were scheduled; were
    meant; were expected; had been due; had been supposed; had been scheduled; had been meant; had been expected; had
    planned; had intended; had hoped"""
)
TO_DO = ("to",)
ADVERB = ("ly",)  # the end of a word that may stand between "to" and the verb
MODALS = ("may", "might", "could")  # of what may come
MODAL_ADVERBS = words("also soon still then even well once again be officially")  # between one and its verb
LEADING = words("on at in during by from next later this early late")  # open a sentence: its time or place leads
OF = words("of with between to on for in")  # between a noun and what it is of
NOUN_GOES_ON = ("of", "between", "with", "on")  # the same, up to the word that says it is to come
BE = words("is are was were has have had will would should can")  # between a noun and the "not" that is said of it
BEEN = ("be", "been")
ONLY = ("only", "just", "sooner")  # behind a negation: nothing is negated
OTHERS_PLAN = words("after since following when")  # between a day and the word that puts another plan off
NOTHING = words("no nothing neither none")  # behind a verb: "signed no papers"
OF_A_NOUN = phrases(  # words of planning that say of a noun that it is to come: "the signing of it is due"
    """will; scheduled; planned; slated; is expected; are expected; expected to; is due; are due; due to; due in; is set
    to; are set to; set to; to be held"""
)
PLANNED_FOR = ("planned", "scheduled", "due", "set", "slated", "expected", "meant")  # stand before the day of a plan
NOT_NEGATED = ["Not only did the mayor come, he met them.", "No sooner had he met them than he left."]
EARLIER = ("earlier", "previously", "before", "formerly", "once", "last")  # with a year or month that still runs

# Who holds a contact. A verb of help or harm between the sides is `about` them, no contact by itself.
ABOUT = [
    (
        "harm",
        """arming; armed; arms; weapons; weapon; funding; funded; financing; bounties; bounty; destabilising;
        destabilizing; training camps; collusion; colluding; smuggling; propping up; backing; meddling;
        meddled; ammunition; equips; rifles; night-vision; goggles; mortars; machine guns""",
        ["Northland is arming the Reds."],
    ),
    (
        "support",
        """supporting; supported; supports; support for; support to; supports the; backs; backed; money; use the;
        uses the; using the; legitimising; legitimizing; accusations; accusation; allegations; allegation;
        accused; charged; assertions; claims of; helping; help for; aid to; giving aid; equipment; equipping;
        commended; praised; praise; opposed; condemned; criticised; criticized; assistance to""",
        ["Northland praised the Reds."],
    ),
]
UNDONE = phrases(  # what comes behind a noun and says that it was nothing
    """never took place; did not take place; did not materialise; did not materialize; never happened; did not happen;
    fell through; never materialised; never materialized"""
)
ACCUSATIONS = frozenset(  # that name an accusation; the others make it
    [*str.split("accusation accusations allegation allegations accusing alleged allegedly"), "being charged with"]
)
