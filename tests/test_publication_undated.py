"""Articles that print no date: bounds from their own dates and from the topic's events, each with its reason."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import reading
from timeline.calendar import intervals
from timeline.dating import publication
from timeline.model import Dating, NamedEvent

EVENTS = (
    NamedEvent("Spring offensive", intervals.days(date(2021, 5, 1), date(2021, 8, 15)), ("spring offensive",)),
    NamedEvent(
        "Taliban seize Kabul",
        intervals.days(date(2021, 8, 15), date(2021, 8, 15)),
        ("seizure of Kabul", "fall of Kabul"),
    ),
)
AGAIN = (
    *EVENTS,
    NamedEvent(  # a Wednesday, a Thursday, a Saturday
        "Relief flights to Kabul",
        intervals.days(date(2021, 8, 25), date(2021, 8, 25)),
        ("relief flights", "relief flight"),
        (
            intervals.days(date(2021, 11, 18), date(2021, 11, 18)),
            intervals.days(date(2021, 12, 18), date(2021, 12, 18)),
        ),
    ),
)
WEEKDAYS: tuple[tuple[str, str | None, date | None], ...] = (  # text, EDTF, the day that relative words count from
    (
        "The ministry in Kabul said Thursday that it sent relief flights. The envoy was glad of it.",
        "2021-11-18/2021-11-19",
        date(2021, 11, 18),
    ),
    (  # the flights of a Thursday; the first sentences tell of the Saturday after it
        "The envoy spoke of it on Saturday. The relief flights to Kabul left on Thursday, he said.",
        "2021-11-20/2021-11-21",
        date(2021, 11, 20),
    ),
    ("The ministry in Kabul said Monday that it sent relief flights.", "2021-08-25/..", None),  # none is a Monday
    ("Since the relief flights to Kabul of the past, the ministry said Thursday, it is quiet.", "2021-08-25/..", None),
    ("The ministry in Kabul did not say on Thursday if relief flights left.", None, None),
    ("The fall of Kabul came on Sunday, and the envoy left.", "2021-08-15/2021-08-16", date(2021, 8, 15)),
    ("The fall of Kabul came, and the envoy left. He will be back on Sunday.", "2021-08-15/..", None),
    (  # only the first of the three times had come by then
        "The army plans to hold drills on Aug. 30, 2021. The relief flights to Kabul are over.",
        "2021-08-25/2021-08-30",
        None,
    ),
)
YEARLESS: tuple[tuple[str, str | None], ...] = (  # text with a dateline, EDTF
    ("MOSCOW, August 15. /TASS/. The envoy spoke of the fall of Kabul, which came on Sunday.", "2021-08-15"),
    ("MOSCOW, August 17. /TASS/. The envoy spoke of the fall of Kabul, which came on Sunday.", "XXXX-08-17"),
    (
        "MOSCOW, November 20. /TASS/. Since its Aug. 15 seizure of Kabul the group is quiet, he said Saturday.",
        "2021-11-20",
    ),
    ("MOSCOW, November 20. /TASS/. Since its Aug. 15 seizure of Kabul the group has been quiet.", "XXXX-11-20"),
    ("MOSCOW, November 20. /TASS/. Since the fall of Kabul the group is quiet, he said on Saturday.", "XXXX-11-20"),
    ("MOSCOW, November 20. /TASS/. The envoy said on Saturday that it was so.", "XXXX-11-20"),
    ("MOSCOW, March 3. /TASS/. The fall of Kabul, which came on Sunday, was the news of it.", "XXXX-03-03"),
)
UPDATED: tuple[tuple[str, str], ...] = (  # text with an update, EDTF
    (
        "Envoy visits Kabul\n\nHe spoke there on April 24, 2017, and left.\n\nUpdated Apr 25, 2017\n\nIt is so.",
        "2017-04-24/2017-04-25",
    ),
    ("The envoy said that it was so.\n\nUpdated Apr 25, 2017\n\nIt was so on 2 March 2003.", "../2017-04-25"),
    ("The envoy said that it was so.\n\nUpdated Apr 25, 2017\n\nIt will be so on 24 April 2017.", "../2017-04-25"),
    ("The envoy said that it was so.\n\nUpdated Apr 25, 2017\n\nIt was so on Friday.", "../2017-04-25"),
)
CASES: tuple[tuple[str, str | None], ...] = (  # text, EDTF
    (
        "The group has said this since its Aug. 15 seizure of Kabul, and the envoy was not there.",
        "2021-08-15/2022-08-14",
    ),
    ("Since the fall of Kabul the envoys have met with the Taliban.", "2021-08-15/.."),
    (
        "The army plans to hold drills on Aug. 5-10 amid the spring offensive that has taken the north.",
        "2021-05-01/2021-08-04",
    ),
    (
        "The group has ruled since its Aug. 15 seizure of Kabul. In October, the ministry flew out its people.",
        "2021-11-01/2022-08-14",
    ),
    (
        "The Taliban took power this summer, and that was the news after the Aug. 15 fall of Kabul.",
        "2021-08-15/2021-12-31",
    ),
    (
        "The spring offensive takes town after town. The army will hold drills on July 30.",
        "2021-05-01/2021-07-29",
    ),
    ("The spring offensive of 2021 took town after town.", "2021-05-01/.."),
    ("The court banned the group on February 14, 2003, and nothing has changed for it.", "2003-02-14/.."),
    ("The pipeline opened in 2016 and it was paid for by the state.", "2016/.."),
    ("The ministry said on Friday that it was not so and that the envoy will go.", None),
    ("The bank has an option to buy the stake after Jan. 1, 1990, and that was all.", None),
    ("The company expects that sales will grow by 1995, the owner of it said.", None),
    ("He said that it had no intention of closing the port for a good part of 1990. It was so.", None),
    ("Copyright 2019 The Company\n\nThe envoy said that it was not so and that he had not been there.", None),
    ("Der Minister sagte, dass die Gespräche am 15. August 2021 nicht stattgefunden haben.", None),
)


def infer(text: str) -> Dating:
    return publication.date_source(reading.from_text(text, None), events=EVENTS)


@pytest.mark.parametrize(("text", "value"), CASES)
def test_interval_of_a_text_without_a_date(text: str, value: str | None) -> None:
    dating = infer(text)
    assert dating.edtf == value
    assert dating.basis == ("text" if value else "none")
    assert bool(dating.clues) == (value is not None)
    assert dating.flags == ("D1",)


def test_clues_name_the_event_that_fixes_the_year() -> None:
    dating = infer(CASES[4][0])
    assert any("Taliban seize Kabul" in clue for clue in dating.clues)
    assert dating.why == "; ".join(dating.clues)


def test_boilerplate_dates_nothing() -> None:
    text = "The envoy said that it was not so. The law was passed in 2016 and was signed in it."
    removed = ((text.index("The law"), len(text)),)
    assert publication.date_source(reading.from_text(text, None), removed=removed).edtf is None


@pytest.mark.parametrize(("text", "value", "anchor"), WEEKDAYS)
def test_weekday_beside_a_dated_event(text: str, value: str | None, anchor: date | None) -> None:
    dating = publication.date_source(reading.from_text(text, None), events=AGAIN)
    assert (dating.edtf, dating.anchor) == (value, anchor)


@pytest.mark.parametrize(("text", "value"), YEARLESS)
def test_year_of_a_dateline_from_the_events_of_the_text(text: str, value: str | None) -> None:
    dating = publication.date_source(reading.from_text(text, None), events=EVENTS)
    assert (dating.edtf, dating.basis) == (value, "dateline")
    assert ("the year:" in dating.why) == (value is not None and not value.startswith("X"))


@pytest.mark.parametrize(("text", "value"), UPDATED)
def test_update_with_a_day_shortly_before_it(text: str, value: str) -> None:
    dating = publication.date_source(reading.from_text(text, None))
    assert (dating.edtf, dating.basis) == (value, "header")
