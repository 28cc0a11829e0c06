"""Copies of one text count once: as many events as one copy has, however many there are, and in linear time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import synthetic

from timeline import chronology
from timeline.chronology.cluster import grown, judged
from timeline.chronology.traits import canonical, look
from timeline.model import Claim, Event
from timeline.topic import Actor, Profile

SIDES = Profile("Northland and the islanders", (Actor("Northland"), Actor("Islanders")))
BASE = Claim(
    id="a-1", document="a", date="2019-05-14", date_text=None, date_span=None, basis="relative", why="why", said=None,
    speakers=(), actors=SIDES.side_names, kind="meeting", status="happened", contact="yes", text="", span=(0, 10),
    paragraph=1, number=1,
)  # fmt: skip
SAID = {"kind": "statement", "speakers": ("Anna Holm",), "basis": "inherited", "date": "2019-05-15"}
ARTICLE: tuple[dict[str, object], ...] = (
    {"text": "Envoys of Northland met the islanders in Quistby on Tuesday to speak of the herring banks."},
    {"text": "The two sides signed a paper on nets and boats in the evening.", "kind": "agreement"},
    {**SAID, "text": "Holm said that the eastern harbour would be open to all boats from the island."},
    {**SAID, "text": "She also said that the price of ferry tickets was a matter for the port office."},
    {"text": "A second round is planned for June.", "status": "planned", "date": "2019-06"},
    {"text": "In 2017 a round in Haldern had ended without a word.", "date": "2017", "status": "background"},
    {"text": "The islanders have asked for more.", "basis": "inherited", "date": "2019-05-15", "kind": "other"},
    {"text": "They left.", "basis": "inherited", "date": "2019-05-15", "kind": "other"},
)


def printed(name: str, **changes: object) -> list[Claim]:
    """The claims of one copy of the article."""
    return [
        replace(BASE, **{"id": f"{name}-{at}", "document": name, "span": (100 * at, 100 * at + 90), **each, **changes})  # type: ignore[arg-type]
        for at, each in enumerate(ARTICLE)
    ]


def events_of(*claims: list[Claim], profile: Profile = SIDES) -> list[Event]:
    return chronology.gather([claim for each in claims for claim in each], {}, {}, profile)


@pytest.mark.parametrize("count", [1, 2, 30])
def test_copies_have_the_events_of_one(count: int) -> None:
    events = events_of(*(printed(f"p{at:02}") for at in range(count)))
    assert [len(event.documents) for event in events] == [count] * len(ARTICLE)


def test_copies_have_the_events_of_one_among_others() -> None:
    others = [replace(claim, id=f"x{claim.id}") for claim in synthetic.claims(300)]
    alone = len(events_of(others))
    few, many = (len(events_of(others, *(printed(f"p{at:02}") for at in range(count)))) for count in (1, 30))
    assert few == many == alone + len(ARTICLE)


def test_copies_do_not_stand_for_an_event() -> None:
    all_traits, weights = look(canonical([claim for name in "abc" for claim in printed(name)]), SIDES)
    groups = grown(all_traits, judged(all_traits, weights))
    middles = {groups.name(t.at): groups[t.at].middle for t in all_traits}
    assert [[all_traits[at].claim.document for at in each] for each in middles.values()] == [["a"]] * len(ARTICLE)


def test_a_text_is_weighed_once_however_often_it_is_copied() -> None:
    once, often = (
        look(canonical([claim for at in range(count) for claim in printed(f"p{at:02}")]), SIDES)[1] for count in (1, 30)
    )
    assert once == often


@pytest.mark.parametrize(("days", "events"), [(0, 1), (7, 1), (8, 2)])
def test_reprints_of_a_week_are_one(days: int, events: int) -> None:
    later = (date(2019, 5, 15) + timedelta(days)).isoformat()
    claims = [replace(BASE, **ARTICLE[2]), replace(BASE, **{**ARTICLE[2], "id": "b", "document": "b", "date": later})]  # type: ignore[arg-type]
    assert len(events_of(claims)) == events


@pytest.mark.parametrize(
    ("change", "events"),
    [
        ({}, 1),
        ({"date": "2019-05-21"}, 2),  # "on Tuesday" of another week
        ({"status": "planned"}, 2),
        ({"speakers": ("Holm",)}, 1),
        ({"date": None}, 1),
    ],
)
def test_words_time_and_mood_are_the_same(change: dict[str, object], events: int) -> None:
    one, other = (replace(BASE, **ARTICLE[0], id=name, document=name) for name in "ab")  # type: ignore[arg-type]
    assert len(events_of([one, replace(other, **change)])) == events  # type: ignore[arg-type]


def test_a_short_sentence_is_a_copy_only_within_copies() -> None:
    short, long = ({"text": text, "kind": "other"} for text in ("They left.", "The mayor of Haldern opened a pier."))
    one = [replace(BASE, **each, id=f"a{at}", span=(at, at + 1)) for at, each in enumerate((short, long))]  # type: ignore[arg-type]
    other = [replace(claim, id=f"b{claim.id}", document="b") for claim in one]
    assert len(events_of(one, other)) == 2
    assert len(events_of(one, other[:1])) == 3


def test_two_claims_of_a_sentence_stay_two_in_its_copies() -> None:
    said = {"text": ARTICLE[2]["text"], **SAID}
    claims = [replace(BASE, **said, id=f"{name}{at}", document=name) for name in "abc" for at in range(2)]  # type: ignore[arg-type]
    assert [len(event.documents) for event in events_of(claims)] == [3, 3]


def test_an_undated_copy_joins_the_only_time_that_is_told() -> None:
    told = [replace(BASE, **{**ARTICLE[2], "id": name, "document": name}) for name in "abc"]  # type: ignore[arg-type]
    one, other, undated = told[0], replace(told[1], date="2019-07-01"), replace(told[2], date=None)
    assert len(events_of([one, undated])) == 1
    assert len(events_of([one, other])) == 2
