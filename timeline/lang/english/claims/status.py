"""English cues of the status of what is claimed, and of what a contact between two sides looks like."""

from timeline.lang.rows import phrases

# A row: the status, its words, sentences with the status they have. What governs an act is in `governors`.
STATUS = [
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
]
UNTRUE = phrases(  # open a sentence whose "that" is denied
    """it is untrue; it is not true; it is false; it is a lie; it is wrong; it was untrue; it was not true; it was
    false; it was a lie; it was wrong; there is no truth; there was no truth"""
)
THAT = ("that",)
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
ACCUSATIONS = frozenset(  # that name an accusation; the others make it
    [*str.split("accusation accusations allegation allegations accusing alleged allegedly"), "being charged with"]
)
