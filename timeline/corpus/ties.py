"""What a person decided about events, brought to the claims that are there now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.chronology import Tie
from timeline.corpus.decisions import Anchor, EventDecision, signed
from timeline.corpus.overrides import meant
from timeline.corpus.overrides_file import FILE
from timeline.model import Claim, Problem

WORDS = {"merge": "merged", "split": "split off"}  # others read as they are


def resolved(decisions: Sequence[EventDecision], claims: Iterable[Claim]) -> tuple[list[Tie], list[Problem]]:
    """The decisions with the ids of the claims that they mean, and one problem (O1) for each claim that is not found.

    `claims` are all there are, also the rejected ones, which are in no event.
    """
    beside: dict[str, list[Claim]] = defaultdict(list)
    wanted = {anchor.document for decision in decisions for anchor in decision.claims}
    for claim in claims:
        if claim.document in wanted:
            beside[claim.document].append(claim)
    for found in beside.values():
        found.sort(key=lambda claim: claim.number)
    ties, problems = [], []
    for decision in decisions:
        ids = []
        for anchor in decision.claims:
            places = meant(anchor, beside[anchor.document])
            ids += [beside[anchor.document][i].id for i in places]
            problems += [] if places else [_lost(decision.what, anchor)]
        why = signed(WORDS.get(decision.what, decision.what), decision)
        ties.append(Tie(decision.what, tuple(dict.fromkeys(ids)), why))
    return ties, problems


def _lost(what: str, anchor: Anchor) -> Problem:
    return Problem(
        FILE, f"a decision ({what}) finds no claim of {anchor.document} with the words '{anchor.quote}'", "O1"
    )


def in_circles(tie: Tie) -> Problem:
    """That a link of a person has no effect."""
    message = (
        f"{tie.why}: these are one event by now, or the link leads back to where it begins: {', '.join(tie.claims)}"
    )
    return Problem(FILE, message, "O1")
