"""The judges of claims: every rule decides its own examples and leaves its counter-examples to another."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline import tagger, topic
from timeline.claims import asked, dated, kind, parts, saying, status
from timeline.claims.contact import Judgement
from timeline.claims.dated import Dated
from timeline.claims.event import Event
from timeline.claims.extract import told
from timeline.claims.parts import Parts
from timeline.claims.rules import Rule, decide
from timeline.claims.saying import Saying
from timeline.model import Article, Dating, Source

DAY = date(2014, 1, 20)  # a Monday, as in the tables of times
PROFILE = """
sides: {Harbour Board: {}, Dockers: {aliases: [the dockers]}}
actors: {Board of Trade: {people: [Ada Nordin]}}
"""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    path: Path = tmp_path_factory.mktemp("topic") / "timeline.yaml"
    path.write_text(PROFILE, encoding="utf-8")
    return topic.load(path)


def parts_of(text: str, profile: topic.Profile, day: date | None = DAY) -> Parts:
    dating = Dating(day.isoformat(), "header") if day else Dating(None, "none")
    timexes = tagger.tag(text, day) if day else tagger.tag_unanchored(text, None)
    return parts.read(Article(Source("a1", "a1.txt", text, "0"), dating), timexes, profile)


def event_of(marked: str, profile: topic.Profile, day: date | None = DAY) -> Event:
    """The event whose word stands in brackets; without brackets what the sentence tells without word or date."""
    text = marked.replace("[", "").replace("]", "")
    found = parts_of(text, profile, day)
    if text == marked:
        (scene,) = found.scenes
        return Event(scene.on, scene.span, scene.cues, None, None, scene.said, found.latest)
    event = asked.event_at(found, (marked.index("["), marked.index("]") - 1))
    assert event is not None
    return event


def cases_of(text: str, profile: topic.Profile) -> list[Dated | Saying]:
    found = parts_of(text, profile)
    return [case for scene in found.scenes for case in told(found, scene, Judgement("yes", ""))[1]]


def by_status(text: str, profile: topic.Profile) -> set[str]:
    return {name_of(status.RULES, event_of(text, profile))}


def by_kind(text: str, profile: topic.Profile) -> set[str]:
    return {name_of(kind.RULES, case.day) for case in cases_of(text, profile) if isinstance(case, Dated)}


def by_dated(text: str, profile: topic.Profile) -> set[str]:
    return {name_of(dated.RULES, case) for case in cases_of(text, profile) if isinstance(case, Dated)}


def by_saying(text: str, profile: topic.Profile) -> set[str]:
    return {name_of(saying.RULES, case) for case in cases_of(text, profile) if isinstance(case, Saying)}


def name_of(rules: Sequence[Rule[Any, Any]], case: object) -> str:
    decided = decide(rules, case)
    return decided[0].name if decided else "none"


Deciding = Callable[[str, topic.Profile], set[str]]
JUDGES: list[tuple[Deciding, Sequence[Rule[Any, Any]]]] = [
    (by_status, status.RULES),
    (by_kind, kind.RULES),
    (by_dated, dated.RULES),
    (by_saying, saying.RULES),
]
RULES = [(deciding, rule) for deciding, rules in JUDGES for rule in rules]
IDS = [f"{deciding.__name__}-{rule.name}" for deciding, rule in RULES]


@pytest.mark.parametrize(("deciding", "rule"), RULES, ids=IDS)
def test_a_rule_decides_its_examples(deciding: Deciding, rule: Rule[Any, Any], profile: topic.Profile) -> None:
    assert rule.examples
    for text in rule.examples:
        assert rule.name in deciding(text, profile), text


@pytest.mark.parametrize(("deciding", "rule"), RULES, ids=IDS)
def test_a_rule_leaves_its_counter_examples(deciding: Deciding, rule: Rule[Any, Any], profile: topic.Profile) -> None:
    for text in rule.counter_examples:
        assert rule.name not in deciding(text, profile), text


@pytest.mark.parametrize(("deciding", "rules"), JUDGES, ids=lambda v: getattr(v, "__name__", ""))
def test_only_the_last_rule_of_a_table_has_nothing_to_leave(
    deciding: Deciding, rules: Sequence[Rule[Any, Any]]
) -> None:
    assert [rule.name for rule in rules if not rule.counter_examples] in ([], [rules[-1].name])
    assert len({rule.name for rule in rules}) == len(rules)


def test_an_invitation_makes_a_plan_where_the_article_has_no_date(profile: topic.Profile) -> None:
    text = "The mayor invited them to [talks] on 3 May 2014."
    assert status.of_event(event_of(text, profile, None)) == ("planned", "“invite”")
    assert status.of_event(event_of("The mayor held [talks] on 3 May 2014.", profile, None))[0] == "happened"


@pytest.mark.parametrize(("when", "expected"), [("earlier this year", "background"), ("this year", "happened")])
def test_a_year_that_still_runs_is_background_where_it_is_called_earlier(
    when: str, expected: str, profile: topic.Profile
) -> None:
    event = event_of(f"The clubs [signed] a deal {when}.", profile, date(2014, 6, 20))
    assert status.of_event(event)[0] == expected


def test_a_saying_on_a_day_of_long_ago_is_background(profile: topic.Profile) -> None:
    (case,) = cases_of("The Harbour Board said in March 2013 that the ferry sank.", profile)
    assert isinstance(case, Saying) and saying.content(case).status == "background"


def test_what_goes_on_has_happened_where_it_is_said(profile: topic.Profile) -> None:
    (told_,) = cases_of("Talks are under way.", profile)
    (said,) = cases_of("Talks are under way, the Harbour Board said.", profile)
    assert isinstance(told_, Saying) and isinstance(said, Saying)
    assert (saying.content(told_).status, saying.content(said).status) == ("ongoing", "happened")
