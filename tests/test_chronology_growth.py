"""Gathering stays near-linear and right when the claims are many, on invented claims whose events are known."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

import pytest
import synthetic

from timeline import chronology
from timeline.chronology.candidates import NEAR, candidates
from timeline.chronology.traits import canonical, look
from timeline.model import Claim


def pairs(claims: Sequence[Claim]) -> int:
    return sum(1 for _ in candidates(*look(canonical(claims), synthetic.PROFILE)))


def test_invented_claims_are_the_same_on_every_run() -> None:
    assert synthetic.claims(300) == synthetic.claims(300)


def test_events_are_neither_one_blob_nor_single_claims() -> None:
    claims = synthetic.claims(2000)
    true = {claim.id: claim.event for claim in claims}
    events = chronology.gather(claims, {}, {}, synthetic.PROFILE)
    own = sum(Counter(true[each] for each in event.claims).most_common(1)[0][1] for event in events)
    assert own >= 0.98 * len(claims)
    parts: dict[str, int] = defaultdict(int)
    for event in events:
        parts[Counter(true[each] for each in event.claims).most_common(1)[0][0]] += 1
    assert sum(parts.values()) / len(parts) < 3.2


def test_pairs_grow_with_the_claims() -> None:
    few, many = (pairs(synthetic.claims(count)) for count in (500, 2000))
    assert 0 < many / 4 <= 1.5 * few


@pytest.mark.parametrize("change", [{}, {"date": None}, {"date": "2018"}, {"basis": "inherited"}, {"text": "one word"}])
def test_a_day_full_of_news_is_not_compared_pair_by_pair(change: dict[str, object]) -> None:
    claims = [
        replace(claim, **{"date": "2019-05-14", "basis": "relative", **change})  # type: ignore[arg-type]
        for claim in synthetic.claims(1000)
    ]
    assert pairs(claims) <= 4 * NEAR * len(claims)


def test_a_claim_is_compared_with_the_likest() -> None:
    words = [letter * 5 for letter in "abcdefghijklmn"]
    base = replace(synthetic.claims(1)[0], date="2019-05-14", basis="relative", kind="meeting", status="happened")
    told = [replace(base, id=w, document=w, text=" ".join(words[: i + 1])) for i, w in enumerate(words)]
    told.append(
        replace(base, id="z", document="z", text=" ".join([*words, "7"]))
    )  # shares one word with the first, and so on
    compared = {one for one, two in candidates(*look(canonical(told), synthetic.PROFILE)) if two == len(words)}
    assert compared == set(range(len(words) - 12, len(words)))
