"""Days that matter: which dates name a day, what makes a day weigh, which event stands for it and with which words."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from test_chronology import BASE

from timeline import chronology
from timeline.chronology import closest, salience
from timeline.chronology.closest import LESSER, Lesser
from timeline.chronology.salience import Day
from timeline.chronology.stamps import STAMPS, Dated, is_stamp
from timeline.model import OFF_TOPIC, Claim, Event

DAY = "2019-05-14"


def claim(document: str, number: int = 1, **more: object) -> Claim:
    made = replace(BASE, id=f"{document}-{number}", document=document, number=number, span=(number, number + 9))
    return replace(made, **more)  # type: ignore[arg-type]  # rows name real fields


def of(claims: list[Claim], day: str = DAY, **published: str) -> Day:
    return salience.of_days(claims, published).get(date.fromisoformat(day).toordinal(), salience.NOT_NAMED)


def dated(words: str, day: str, printed: str) -> Dated:
    return Dated(words, date.fromisoformat(day).toordinal(), date.fromisoformat(printed).toordinal())


@pytest.mark.parametrize(("stamp", "example"), [(stamp, each) for stamp in STAMPS for each in stamp.examples])
def test_a_stamp_is_known_by_its_row_alone(stamp: object, example: tuple[str, str, str]) -> None:
    case = dated(*example)
    assert [each for each in STAMPS if each.is_one(case)] == [stamp]
    assert is_stamp(case.words, case.day, case.printed)


@pytest.mark.parametrize("example", [each for stamp in STAMPS for each in stamp.others])
def test_other_dates_are_no_stamps(example: tuple[str, str, str]) -> None:
    case = dated(*example)
    assert not is_stamp(case.words, case.day, case.printed)


def test_a_date_with_its_year_names_a_day_in_another_article() -> None:
    assert of([claim("a", date_text="14 May 2019")], a="2019-06-20").articles == 1
    assert of([claim("a", date_text="14 May 2019")], a="2019-05-14").articles == 0
    assert of([claim("a", date_text="14 May 2019")]).articles == 1


def test_an_article_names_a_day_once_and_its_own_day_not_by_inheriting_it() -> None:
    assert of([claim("a"), claim("a", 2), claim("b")]).articles == 2
    assert of([claim("a", basis="inherited")]).naming == 0


@pytest.mark.parametrize("edtf", ["2019-05", "2019-05/..", "2019-05-14/2019-05-15", "XXXX-05-14", None])
def test_what_is_longer_or_unknown_names_no_day(edtf: str | None) -> None:
    assert of([claim("a", date=edtf)]).naming == 0


def test_off_the_topic_an_article_counts_by_its_share_on_it() -> None:
    off, on = {"level": 3, "level_why": OFF_TOPIC}, {"level": 1}
    told = of(
        [claim("a", **off), claim("a", 2, date="2018", **off), claim("a", 3, date="2018", level=3), claim("b", **on)]
    )
    assert told.naming == pytest.approx(1 + salience.APART / 3)
    assert told.articles == 1
    assert of([claim("a", **off)]).naming == 0


def test_a_sentence_of_another_story_counts_less_and_more_in_an_article_of_contacts() -> None:
    alone = of([claim("a", level=3)])
    assert (alone.naming, alone.articles) == (salience.APART, 1)
    beside = of([claim("a", level=3), claim("a", 2, level=1, date="2018")])
    assert alone.naming < beside.naming < of([claim("a", level=2)]).naming == 1


def test_more_articles_a_quiet_week_and_being_named_later_make_a_day_weigh() -> None:
    plain = Day(4, 0, 0, 0, 4, 0)
    for more in (replace(plain, naming=5), replace(plain, later=1), replace(plain, papers=2)):
        assert more.salience > plain.salience
    assert replace(plain, around=2).salience < plain.salience


def test_later_is_a_week_and_papers_of_the_next_day_count_half() -> None:
    told = [claim("a", level=1), claim("b", level=1), claim("c", basis="inherited", date="2019-05-15")]
    seen = of(told, a="2019-05-21", b="2019-05-14", c="2019-05-15")
    assert (seen.late, seen.later, seen.papers) == (1, 1.0, 1.5)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (Day(0, 0, 0, 5, 0, 0), "named by no article on the topic"),
        (Day(1, 0, 0, 0, 1, 0), "named by 1 article"),
        (Day(1, 0.125, 0, 0, 1, 0), "named by 1 article"),
        (Day(1, 0, 1, 0, 1, 1), "named by 1 article, a week or more later"),
        (Day(4, 0, 1, 0, 4, 1), "named by 4 articles, alone in its week, 1 of them a week or more later"),
        (Day(4, 0.08, 4, 0, 4, 4), "named by 4 articles, alone in its week, all a week or more later"),
        (Day(4, 3, 0, 0, 4, 0), "named by 4 articles"),
        (Day(9, 3, 0, 0, 9, 0), "named by 9 articles, 3 times its week"),
    ],
)
def test_the_reason_tells_articles_week_and_later(day: Day, why: str) -> None:
    assert day.why == why


def test_only_events_with_a_day_of_their_own_have_a_salience() -> None:
    told = [
        claim("a", text="Holm opened the harbour on Tuesday."),
        claim("b", text="The ferry sank.", basis="inherited", kind="attack"),
        claim("c", text="A lighthouse was built that year.", date="1907", kind="other"),
    ]
    weights = {event.claims[0]: event.salience for event in chronology.gather(told, {}, {})}
    assert weights.pop("a-1") is not None
    assert set(weights.values()) == {None}


def test_a_gathered_event_says_why_its_day_matters() -> None:
    (event,) = chronology.gather([claim("a", text="Holm opened the harbour.")], {}, {"a": "2019-06-01"})
    assert event.salience_why == "named by 1 article, a week or more later"


def event(name: str, day: str | None, weight: float | None, **more: object) -> Event:
    (made,) = chronology.gather([claim("a", text=name)], {}, {})
    return replace(made, id=name, text=name, date=day, salience=weight, **more)  # type: ignore[arg-type]


EVENTS = [
    event("first", "2019-05-01", 2.0),
    event("best", "2019-05-09", 5.0, documents=("a", "b")),
    event("beside", "2019-05-09", 5.0),
    event("month", "2019-06", None, documents=("a", "b", "c")),
    event("borrowed", "2019-05-01", None, basis="inherited", documents=("a", "b", "c", "d")),
    event("undated", None, None),
    event("unsaid", None, None),
]


@pytest.mark.parametrize(
    ("count", "per_day", "names"),
    [
        (0, 1, []),
        (2, 1, ["best", "first"]),
        (2, 2, ["best", "beside"]),
        (3, 2, ["best", "beside", "first"]),
        (5, 1, ["best", "first", "month", "undated", "unsaid"]),
    ],
)
def test_days_lead_by_salience_each_once_and_what_has_none_follows(count: int, per_day: int, names: list[str]) -> None:
    assert [each.id for each in chronology.leading(EVENTS, count, per_day)] == names


def test_a_day_needs_its_next_one_too() -> None:
    assert chronology.days(EVENTS, 5) == ["2019-05-09", "2019-05-01"]
    assert chronology.needed(["2019-05-09", "2019-05-10", "9999-12-31"]) == [
        *("2019-05-09", "2019-05-10", "2019-05-11", "9999-12-31"),
    ]


def test_the_event_leads_that_shares_most_words_with_the_day() -> None:
    told = [
        claim("a", text="The ferry Aurora sank off the harbour on Tuesday."),
        claim("b", text="Rescuers searched for the ferry Aurora off the harbour.", basis="inherited"),
        claim("c", text="A bakery celebrated its hundredth birthday on Tuesday.", kind="other"),
    ]
    events = chronology.gather(told, {}, {})
    first, *_ = chronology.leading(events, 1, claims={each.id: each for each in told})
    assert "Aurora" in first.text


def test_an_event_stands_with_the_sentence_closest_to_its_day_and_its_claim_first() -> None:
    told = [
        claim("a", text="It went down.", speakers=("Holm",), gist="went down"),
        claim("b", 7, text="The ferry sank off the harbour.", speakers=("Quist",), gist="ferry sank"),
    ]
    (gathered,) = chronology.gather(told[:1], {}, {})
    both = replace(gathered, claims=("a-1", "b-7"))
    words = closest.words_of([DAY], [*told, claim("c", text="Rescuers saw the ferry near the harbour.")])[DAY]
    _, shown = closest.represented(both, words, {each.id: each for each in told})
    assert (shown.text, shown.where, shown.claims) == (told[1].text, "b:7", ("b-7", "a-1"))
    assert (shown.speakers, shown.gist) == (("Quist",), "ferry sank")


@pytest.mark.parametrize("other", [{"status": "denied"}, {"level": 2}])
def test_a_claim_of_other_status_or_level_does_not_stand_for_the_event(other: dict[str, object]) -> None:
    told = [claim("a", text="It went down."), claim("b", text="The ferry sank off the harbour.", **other)]
    (gathered,) = chronology.gather(told[:1], {}, {})
    both = replace(gathered, claims=("a-1", "b-1"))
    words = closest.words_of([DAY], told)[DAY]
    assert closest.represented(both, words, {each.id: each for each in told})[1].text == told[0].text


def test_a_word_tells_more_the_more_sentences_of_the_day_hold_it() -> None:
    told = [claim(str(at), text="The ferry sank.") for at in range(3)]
    words = closest.words_of([DAY], [*told, claim("x", text="A ferry docked.", date="2019-05-15", basis="inherited")])
    assert words[DAY].words["ferry"] > words[DAY].words["sank"] > words[DAY].words["docke"]
    assert words[DAY].closeness("The ferry sank.") > words[DAY].closeness("The ferry docked.") > 0
    assert words[DAY].closeness("So it was.") == 0


def test_a_sentence_that_tells_more_of_the_day_goes_before_its_shortest_summary() -> None:
    told = [claim("a", text="The ferry Aurora sank."), claim("b", text="Rescuers found crew and ferry off Sund.")]
    words = closest.words_of([DAY], told)[DAY]
    assert words.closeness("The ferry Aurora sank off Sund.") > words.closeness("The ferry sank.")


def lesser(row: Lesser, example: tuple[str, str]) -> list[str]:
    text, status = example
    return [each.name for each in LESSER if each.is_one(claim("a", text=text, status=status))]


@pytest.mark.parametrize(("row", "example"), [(row, each) for row in LESSER for each in row.examples])
def test_a_lesser_sentence_is_known_by_its_row_alone(row: Lesser, example: tuple[str, str]) -> None:
    assert lesser(row, example) == [row.name]


@pytest.mark.parametrize(("row", "example"), [(row, each) for row in LESSER for each in row.others])
def test_other_sentences_are_not_lesser(row: Lesser, example: tuple[str, str]) -> None:
    assert lesser(row, example) == []


def test_what_came_about_goes_before_what_was_planned_in_much_the_same_words() -> None:
    told = [
        claim("a", text="The bridge over the Sund is due to open on Tuesday.", status="planned"),
        claim("b", text="The bridge over the Sund opened to traffic on Tuesday.", status="happened"),
    ]
    words = closest.words_of([DAY], told)[DAY]
    assert closest.fitness(told[1], words) > closest.fitness(told[0], words)


def test_what_leads_is_told_without_the_words_that_gather() -> None:
    code = "import sys; from timeline import chronology; chronology.leading([], 1); print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "timeline.chronology.closest" in told
    assert not {"timeline.lang.english.claims", "timeline.chronology.cluster", "timeline.topic"} & set(told)
