"""Small invented sets of claims on other topics: what becomes one event, and what must not."""

from dataclasses import replace
from pathlib import Path

import pytest

from timeline import chronology, topic
from timeline.model import Claim, Event
from timeline.topic import Profile

TOPIC = """
topic: Contacts between Marland and Osterby
sides:
  Marland: {aliases: [Marlandish, Marport], people: {Ida Brandt: [Brandt]}}
  Osterby: {aliases: [Osterbyish, the islanders], people: {Jon Vik: [Vik]}}
actors: {Kestria: [], Veld: [], United States: [US, Washington]}
contact_words: {meeting: [Marport format, format], contact: [hotline]}
"""
BASE = Claim(
    id="", document="", date="2019-05-14", date_text=None, date_span=None, basis="relative", why="why", said=None,
    speakers=(), actors=("Marland", "Osterby"), kind="meeting", status="happened", contact="yes", text="",
    span=(0, 10), paragraph=1, number=1,
)  # fmt: skip
CALL = {"kind": "contact"}
PLAN = {"status": "planned"}


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    path = tmp_path / "timeline.yaml"
    path.write_text(TOPIC, encoding="utf-8")
    return topic.load(path)


def gathered(profile: Profile, *told: tuple[str, dict[str, object]]) -> list[Event]:
    claims = [
        replace(BASE, id=f"{i}-1", document=str(i), text=text, **change)  # type: ignore[arg-type]  # real fields
        for i, (text, change) in enumerate(told)
    ]
    outlets = {str(i): f"Paper {i}" for i in range(len(told))}
    events = chronology.gather(claims, outlets, {}, profile)
    assert events == chronology.gather(reversed(claims), outlets, {}, profile)
    return events


def documents(events: list[Event]) -> list[str]:
    return sorted("".join(sorted(event.documents)) for event in events)


def test_two_calls_in_one_week_stay_two(profile: Profile) -> None:
    events = gathered(
        profile,
        ("Brandt telephoned Vik on Monday about the fishing quota.", {**CALL, "date": "2019-05-13"}),
        ("Vik and Brandt discussed the fishing quota by phone on May 13.", {**CALL, "date": "2019-05-13"}),
        ("Brandt telephoned Vik again on Thursday about the fishing quota.", {**CALL, "date": "2019-05-16"}),
        (
            "A second call on Thursday dealt with fishing and the quota, Vik's office said.",
            {**CALL, "date": "2019-05-16"},
        ),
    )
    assert documents(events) == ["01", "23"]
    assert [event.date for event in events] == ["2019-05-13", "2019-05-16"]


def test_meetings_in_two_cities_on_one_day_stay_two(profile: Profile) -> None:
    happened = gathered(
        profile,
        ("Envoys of Marland and Osterby met in Quistby on Tuesday.", {}),
        ("Envoys of Marland and Osterby sat down in Haldern on Tuesday.", {}),
    )
    assert documents(happened) == ["0", "1"]
    planned = gathered(
        profile,
        ("Marland and Osterby will meet in Quistby on May 14.", PLAN),
        ("A round with the islanders is set for Tuesday in Haldern.", PLAN),
    )
    assert documents(planned) == ["0", "1"]


def test_two_rounds_of_talks_stay_two_and_the_plan_leads_to_the_second(profile: Profile) -> None:
    events = gathered(
        profile,
        ("The first round of talks on the ferry closed in Quistby on Friday.", {"date": "2019-05-10"}),
        ("Talks on the ferry in Quistby ended on May 10.", {"date": "2019-05-10"}),
        ("A second round on the ferry will be held in Quistby on May 24.", {**PLAN, "date": "2019-05-24"}),
        ("The second round on the ferry opened in Quistby on Friday.", {"date": "2019-05-24"}),
    )
    assert documents(events) == ["01", "2", "3"]
    first, second, third = sorted(events, key=lambda e: (e.date or "", e.status != "planned"))
    assert (first.fulfils, third.fulfils, second.fulfilled_by) == ((), (second.id,), (third.id,))


def test_figures_that_differ_do_not_part_one_attack(profile: Profile) -> None:
    attack = {"kind": "attack", "contact": "no", "actors": ("Osterby",)}
    events = gathered(
        profile,
        ("A bomb at the Haldern ferry terminal killed 12 people on Tuesday.", attack),
        ("At least 14 people died in Tuesday's blast at the ferry terminal in Haldern.", attack),
        ("The blast at the Haldern terminal killed 12 people.", {**attack, "basis": "inherited", "date": "2019-05-15"}),
        ("A bomb at the Quistby market hurt nobody on Tuesday.", attack),
    )
    assert documents(events) == ["012", "3"]
    assert "figures differ: 12 people (0:1), 14 people (1:1)" in events[0].why


def test_one_plan_told_by_both_sides_in_other_words_is_one(profile: Profile) -> None:
    events = gathered(
        profile,
        ("Vik said that the islanders would come next Tuesday.", PLAN),
        ("A delegation goes to the Marport format on May 14, Brandt said.", {**PLAN, "basis": "partial"}),
        ("They would come a day later, an aide said.", {**PLAN, "date": "2019-05-15"}),
        ("They would come in May.", {**PLAN, "date": "2019-05"}),
    )
    assert documents(events) == ["01", "2", "3"]
    assert "same plan" in next(event for event in events if len(event.documents) > 1).why


def test_a_named_format_tells_more_than_its_words(profile: Profile) -> None:
    named = ("Five states took part in the Marport format.", {})
    assert documents(gathered(profile, named, ("The Marport format met on Tuesday.", {}))) == ["01"]
    assert documents(gathered(profile, named, ("The format met at Marport on Tuesday.", {}))) == ["0", "1"]


def test_a_third_party_is_a_detail_across_articles_only(profile: Profile) -> None:
    said = {"kind": "statement", "speakers": ("Ida Brandt",), "actors": ("Marland", "Osterby", "Kestria")}
    told = [("Brandt spoke of the islanders at a forum.", said), ("They are friends, Brandt told Kestria.", said)]
    assert documents(gathered(profile, *told)) == ["01"]
    alone = [replace(BASE, id=str(i), document="a", span=(i, i + 1), text=t, **s) for i, (t, s) in enumerate(told)]  # type: ignore[arg-type]
    assert len(chronology.gather(alone, {}, {}, profile)) == 2


def test_spellings_of_one_word_count_as_one(profile: Profile) -> None:
    said = {"kind": "statement", "speakers": ("Ida Brandt",)}
    told = [("Brandt called the U.S. ambassadors allies.", said), ("An ally of the US, Brandt said.", said)]
    assert documents(gathered(profile, *told)) == ["01"]


def test_a_month_joins_the_only_day_that_fits(profile: Profile) -> None:
    month = ("In May the envoys spoke about a ferry.", {"date": "2019-05", "basis": "explicit"})
    day = ("The Haldern ferry was what they met over on Tuesday.", {})
    later = ("On May 28 they met again over the Haldern ferry.", {"date": "2019-05-28"})
    assert [(e.date, len(e.documents)) for e in gathered(profile, month, day)] == [("2019-05-14", 2)]
    assert documents(gathered(profile, month, day, later)) == ["0", "1", "2"]


def test_announcements_of_one_plan_on_one_day_are_one(profile: Profile) -> None:
    said = {"kind": "statement", "act": "said", "date": "2019-05-10"}
    sentences = (
        "Brandt said on Friday the islanders would come on May 14.",
        "They will come, Vik's aide told reporters.",
    )
    told = [
        replace(BASE, id=f"{i}-{j}", document=str(i), text=text, **change)  # type: ignore[arg-type]  # real fields
        for i, text in enumerate(sentences)
        for j, change in enumerate((said, PLAN))
    ]
    assert [(e.kind, len(e.documents)) for e in chronology.gather(told, {}, {}, profile)] == [
        ("statement", 2),
        ("meeting", 2),
    ]
    other_day = [replace(c, date="2019-05-09") if c.id == "1-0" else c for c in told]
    assert sum(e.kind == "statement" for e in chronology.gather(other_day, {}, {}, profile)) == 2
