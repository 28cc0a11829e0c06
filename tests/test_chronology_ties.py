"""What a person decided about events: played again over whatever the rules find, and never in circles."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_store import claim

from timeline import chronology
from timeline.chronology import Tie
from timeline.chronology.ties import reaches
from timeline.model import Claim, Event

TEXTS = ("Envoys met in Holm.", "A court banned herring.", "The harbour burned down.", "Boats were sold to Quist.")
APART = [claim(i, text=text, date=f"201{i}-05-14", document="abcd"[i], id=f"c{i}") for i, text in enumerate(TEXTS)]
ONE = [claim(i, id=f"s{i}", document=f"d{i}", span=(0, 20), text="Envoys met in Holm over herring.") for i in range(4)]


def gathered(claims: list[Claim], *ties: Tie) -> list[set[str]]:
    return sorted((set(event.claims) for event in events(claims, *ties)), key=sorted)


def events(claims: list[Claim], *ties: Tie) -> list[Event]:
    return chronology.gather(claims, {}, None, None, ties)


def test_the_sentences_are_four_events_and_one() -> None:
    assert gathered(APART) == [{"c0"}, {"c1"}, {"c2"}, {"c3"}]
    assert gathered(ONE) == [{"s0", "s1", "s2", "s3"}]


PLAYED = [
    (APART, [Tie("merge", ("c0", "c2"))], [{"c0", "c2"}, {"c1"}, {"c3"}]),
    (APART, [Tie("merge", ("c0", "c1", "c2"))], [{"c0", "c1", "c2"}, {"c3"}]),
    (APART, [Tie("merge", ("c0", "c1")), Tie("merge", ("c1", "c2"))], [{"c0", "c1", "c2"}, {"c3"}]),
    (APART, [Tie("merge", ("c0", "c1")), Tie("split", ("c0",))], [{"c0"}, {"c1"}, {"c2"}, {"c3"}]),
    (APART, [Tie("merge", ("c0", "gone"))], [{"c0"}, {"c1"}, {"c2"}, {"c3"}]),
    (APART, [Tie("split", ("gone",))], [{"c0"}, {"c1"}, {"c2"}, {"c3"}]),
    (ONE, [Tie("split", ("s1",))], [{"s0", "s2", "s3"}, {"s1"}]),
    (ONE, [Tie("split", ("s1", "s2"))], [{"s0", "s3"}, {"s1", "s2"}]),
    (ONE, [Tie("split", ("s0", "s1", "s2", "s3"))], [{"s0", "s1", "s2", "s3"}]),
    (ONE, [Tie("split", ("s1",)), Tie("split", ("s2",)), Tie("merge", ("s1", "s2"))], [{"s0", "s3"}, {"s1", "s2"}]),
    ([*ONE, APART[1]], [Tie("split", ("s1",)), Tie("merge", ("s1", "c1"))], [{"c1", "s1"}, {"s0", "s2", "s3"}]),
]


@pytest.mark.parametrize(("claims", "ties", "expected"), PLAYED)
def test_decisions_are_played_in_their_order(claims: list[Claim], ties: list[Tie], expected: list[set[str]]) -> None:
    assert gathered(claims, *ties) == expected


IDS = [c.id for c in (*ONE, *APART)]
TIES = st.lists(
    st.builds(
        Tie,
        what=st.sampled_from(["merge", "split", "fulfils", "disputes", "unlink"]),
        claims=st.lists(st.sampled_from([c.id for c in (*ONE, *APART)]), min_size=1, max_size=3, unique=True).map(
            tuple
        ),
    ),
    max_size=6,
)


@settings(deadline=None, max_examples=150)
@given(TIES, st.randoms(use_true_random=False))
def test_whatever_is_decided_every_claim_is_in_one_event_and_no_link_leads_back(
    ties: list[Tie], random: object
) -> None:
    mixed = [*ONE, *APART]
    random.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    made = events(mixed, *ties)
    assert made == events([*ONE, *APART], *ties)
    assert sorted(c for event in made for c in event.claims) == sorted(c.id for c in mixed)
    for links in ({e.id: e.disputed_by for e in made}, {e.id: e.fulfilled_by for e in made}):
        assert not any(reaches(links, answer, event) for event, answers in links.items() for answer in answers)


def test_a_link_is_made_and_taken_away() -> None:
    link, unlink = Tie("disputes", ("c1", "c0")), Tie("unlink", ("c0", "c1"))
    assert [e.disputed_by for e in events(APART, link)] == [("ec1",), (), (), ()]
    assert [e.disputed_by for e in events(APART, link, unlink)] == [(), (), (), ()]
    assert [e.disputed_by for e in events(APART, link, unlink, link)] == [("ec1",), (), (), ()]


def test_a_link_without_effect_is_told() -> None:
    there, back = Tie("fulfils", ("c1", "c0")), Tie("fulfils", ("c0", "c1"))
    self = Tie("fulfils", ("c2", "c3"))
    ties = [there, back, Tie("merge", ("c2", "c3")), self]
    assert chronology.without_effect(events(APART, *ties), ties) == [back, self]
    assert chronology.without_effect(events(APART, there, Tie("unlink", there.claims)), [there]) == [there]
    assert not chronology.without_effect(events(APART), [there, Tie("unlink", there.claims)])


def test_the_reason_of_an_event_says_who_made_it() -> None:
    merged, apart = Tie("merge", ("c0", "c1"), "merged by ana"), Tie("split", ("s1",), "split off by bo")
    assert "merged by ana" in events(APART, merged)[0].why
    assert ["split off by bo" in event.why for event in events(ONE, apart)] == [
        event.claims == ("s1",) for event in events(ONE, apart)
    ]


def test_words_of_a_person_are_those_of_all_claims() -> None:
    tagged = [replace(c, tags=("lead", f"n{i}"), note="why" if i else "") for i, c in enumerate(ONE)]
    (event,) = events(tagged)
    assert (event.tags, event.note) == (("lead", "n0", "n1", "n2", "n3"), "why")
