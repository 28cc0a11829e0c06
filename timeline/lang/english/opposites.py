"""English acts that undo each other: sentences that differ by them are of two events, however alike the rest is."""

from __future__ import annotations

from timeline.lang.english.verbs import forms

# Two lists of verbs in a row, as `verbs.forms` takes them; what only one sentence tells and what only the other tells.
OPPOSITES: tuple[tuple[str, str], ...] = (
    ("rise rose risen, gain, climb, jump, soar", "fall fell fallen, drop dropped, slide slid, slump, plunge"),
    ("increase, raise", "decrease, lower, reduce, cut cut"),
    ("open, reopen", "close, shut shut"),
    ("arrest, detain, jail, imprison", "release, free, acquit acquitted"),
    ("check+into, check+in, enter, arrive", "check+out, leave left, exit, depart, flee fled"),
    ("accept, approve", "reject, refuse, veto vetoed"),
    ("join", "leave left, quit quit, withdraw withdrew withdrawn"),
    ("impose", "lift"),
    ("begin began begun, start, resume, launch", "end, stop stopped, halt, suspend"),
    ("buy bought, acquire", "sell sold"),
    ("win won", "lose lost"),
    ("hire, rehire, appoint", "fire, sack, dismiss, oust"),
    ("land", "take+off, lift+off"),
)
FINITE = 4  # forms of a verb but for "-ing", which mostly stands beside the act: "rising prices"
SIDES: dict[str, tuple[tuple[int, int], ...]] = {}  # by form: rows, and on which side of each
for _row, _both in enumerate(OPPOSITES):
    for _side, _verbs in enumerate(_both):
        for _verb in _verbs.split(", "):
            for _form in forms(_verb)[:FINITE]:
                SIDES[_form] = (*SIDES.get(_form, ()), (_row, _side))
