"""Other calendars: conversions, and the data file of names is what its generator writes."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path

import pytest

from timeline.calendar import other
from timeline.lang.world import calendar_words

DAYS = [
    ("solar", 1397, 5, 31, date(2018, 8, 22)),
    ("solar", 1399, 12, 30, date(2021, 3, 20)),
    ("solar", 1400, 1, 1, date(2021, 3, 21)),
    ("lunar", 1442, 9, 1, date(2021, 4, 13)),
    ("buddhist", 2564, 8, 15, date(2021, 8, 15)),
    ("gregorian", 2018, 2, 29, None),
    ("solar", 1397, 12, 30, None),
    ("lunar", 1200, 1, 1, None),
]


@pytest.mark.parametrize(("calendar", "year", "month", "day", "expected"), DAYS)
def test_days_of_other_calendars(calendar: str, year: int, month: int, day: int, expected: date | None) -> None:
    assert other.to_day(calendar, year, month, day) == expected


def test_no_number_raises() -> None:
    for calendar in ("solar", "lunar", "buddhist", "gregorian"):
        for year in (-1, 0, 1, 622, 1341, 1500, 2600, 9999, 10**9):
            for month, day in ((0, 0), (1, 1), (12, 31), (13, 1), (2, 30)):
                other.to_day(calendar, year, month, day)


def test_every_language_has_its_months() -> None:
    words = "августа серпня août sierpnia srpna Ağustos avqust rugpjūčio Αυγούστου أغسطس آب اگست अगस्त Agustus"
    for word in words.split():
        assert ("gregorian", 8) in calendar_words.MONTHS[calendar_words.fold(word)]
    for word in "اسد زمری مرداد Asad".split():
        assert ("solar", 5) in calendar_words.MONTHS[calendar_words.fold(word)]


def test_names_file_is_current() -> None:
    pytest.importorskip("babel")
    script = Path(__file__).parent.parent / "tools" / "calendar_names.py"
    spec = importlib.util.spec_from_file_location("calendar_names", script)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.TARGET.read_text(encoding="utf-8") == module.render()
