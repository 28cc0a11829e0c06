"""Spans of days over two months or in numbers: `28 Sep-3 Oct 2016`, `5-12.05.2018`, `May 27-June 2, 2019`."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from timeline.calendar.intervals import make_day
from timeline.dating.head import match
from timeline.dating.head.between import behind_ordinal
from timeline.dating.head.parts import Parts, month
from timeline.dating.head.printed import PrintedDate
from timeline.dating.head.tokens import Word
from timeline.dating.head.widen import behind_year
from timeline.lang.world.date_words import SPAN_DASHES, SPAN_OPENERS, SPAN_WORDS

EXAMPLES: dict[str, str] = {
    "28 Sep-3 Oct 2016": "2016-09-28/2016-10-03",
    "30 December 1998 - 5 January 1999": "1998-12-30/1999-01-05",
    "28 December - 3 January 2005": "2004-12-28/2005-01-03",
    "May 27-June 2, 2019": "2019-05-27/2019-06-02",
    "29 October to 4 November 2018": "2018-10-29/2018-11-04",
    "27 janvier au 9 février 2020": "2020-01-27/2020-02-09",
    "31 Oct. - 6 Nov. 2003": "2003-10-31/2003-11-06",
    "du 3 au 9 juin 2019": "2019-06-03/2019-06-09",
    "28 апреля - 2 мая 2006 г.": "2006-04-28/2006-05-02",
    "11-17.04.2011": "2011-04-11/2011-04-17",
    "8.11.-14.11.2004": "2004-11-08/2004-11-14",
    "10.-12. Mai 2022": "2022-05-10/2022-05-12",
    "30.07.2015 – 05.08.2015": "2015-07-30/2015-08-05",
    "01/06/2020 – 30/06/2020": "2020-06-01/2020-06-30",
}
NO_SPANS = (  # two days without a year between them are left out, and what is no span
    "28 Sep-3 Oct",
    "5-12 05 2018",
    "3 Oct 2016, 28 Sep 2016",
    "99-12.05.2018",
)
_LONGEST = 400  # days; what is longer is no issue and no meeting


class _End(NamedTuple):
    """What is read of the first day, as far as it is printed; `stop` is the index behind it."""

    day: int
    stop: int
    month: int | None = None
    year: int | None = None
    sign: str = ""


def may_have(words: list[Word]) -> bool:
    """Whether a line has a sign or a word that can stand between the two days of a span."""
    return any(word.text in SPAN_DASHES or word.low in SPAN_WORDS for word in words)


def read(words: list[Word], i: int) -> tuple[PrintedDate | None, int]:
    """The span that begins at word `i` and the index behind it; 0 where none does, no date where it has no year."""
    first = _first(words, i)
    opener = i > 0 and words[i - 1].low in SPAN_OPENERS
    j = _behind_mark(words, first, opener) if first else 0
    if first is None or not j:
        return None, 0
    last = match.match(words, j)
    if last is None or not _is_gregorian(last):
        return None, _behind_yearless(words, first, j)
    days = _days(first, last)
    return _mention(words, i - opener, last, days, first.sign if first.year else "") if days else (None, 0)


def _mention(words: list[Word], i: int, last: Parts, days: tuple[date, date], sign: str) -> tuple[PrintedDate, int]:
    core = (words[i].start, words[last.stop - 1].end)
    stop = behind_year(words, last.stop)
    mention = PrintedDate(*core, core, year=days[1].year, month=days[1].month, first=i, stop=stop)
    mention.days_of, mention.sign = days, sign
    return mention, stop


def _is_gregorian(last: Parts) -> bool:
    return last.calendar in ("", "gregorian") and last.year is not None and last.year > 1800 and not last.short_year


def _first(words: list[Word], i: int) -> _End | None:
    """The first day: `28 Sep`, `May 27`, `8.11.`, `10.`, `30.07.2015`, or a number alone."""
    if words[i].kind != "number":
        return _behind_month(words, i)
    if not _is_day(words[i]):
        return None
    day, stop = words[i].value, behind_ordinal(words, i + 1)
    sign = words[stop].text if stop < len(words) else ""
    if sign == "." and not words[stop].spaced:
        return _dotted(words, day, stop + 1)
    return _slashed(words, day, stop + 1) if sign == "/" else _named(words, day, stop) or _End(day, stop)


def _behind_month(words: list[Word], i: int) -> _End | None:
    named = month(words[i])
    if named is None or named[0] not in ("", "gregorian") or i + 1 >= len(words) or not _is_day(words[i + 1]):
        return None
    return _with_year(words, _End(words[i + 1].value, behind_ordinal(words, i + 2), named[1]))


def _named(words: list[Word], day: int, i: int) -> _End | None:
    named = month(words[i]) if i < len(words) else None
    return _with_year(words, _End(day, i + 1, named[1])) if named and named[0] in ("", "gregorian") else None


def _dotted(words: list[Word], day: int, i: int) -> _End:
    """`8.11.`, `30.07.2015`, `10.`, `10. Mai`."""
    if i >= len(words) or not (_is_day(words[i]) and 1 <= words[i].value <= 12):
        return _named(words, day, i) or _End(day, i)
    stop = i + 1
    if stop < len(words) and words[stop].text == ".":
        stop += 1
    year = words[stop].value if stop < len(words) and _is_year(words[stop]) and stop > i + 1 else None
    return _End(day, stop + (year is not None), words[i].value, year, ".")


def _slashed(words: list[Word], day: int, i: int) -> _End | None:
    """`01/06/2020`: which is the day is told by the other end."""
    if i + 2 >= len(words) or words[i + 1].text != "/" or not _is_year(words[i + 2]) or not _is_day(words[i]):
        return None
    return _End(day, i + 3, words[i].value, words[i + 2].value, "/")


def _with_year(words: list[Word], end: _End) -> _End:
    i = end.stop
    if i < len(words) and words[i].text in (",", "."):
        i += 1
        end = end._replace(stop=i) if words[i - 1].text == "." else end  # "31 Oct. - 6 Nov."
    return end._replace(year=words[i].value, stop=i + 1) if i < len(words) and _is_year(words[i]) else end


def _is_day(word: Word) -> bool:
    return word.kind == "number" and word.digits <= 2 and 1 <= word.value <= 31


def _is_year(word: Word) -> bool:
    return word.kind == "number" and word.digits == 4 and 1800 <= word.value < 2100


def _behind_mark(words: list[Word], first: _End, opener: bool) -> int:
    """Index behind the dash or "to" between the two days; 0 where there is none."""
    i = first.stop
    if i + 1 >= len(words):
        return 0
    mark = words[i]
    is_mark = mark.text in SPAN_DASHES or (mark.low in SPAN_WORDS and (first.month is not None or opener))
    return i + 1 if is_mark else 0


def _behind_yearless(words: list[Word], first: _End, j: int) -> int:
    """Index behind `28 Sep-3 Oct`, which has no year: no part of it may be read as one; 0 for anything else."""
    if first.month is None or first.sign:
        return 0
    last = _first(words, j)
    if last is None or last.month is None or last.year is not None or last.sign:
        return 0
    return last.stop


def _days(first: _End, last: Parts) -> tuple[date, date] | None:
    """The two days, the first before the last and no more than `_LONGEST` days apart."""
    pairs = ((begin, make_day(y, m, d)) for d, m, y in _lasts(last) for begin in _begins(first, m, y))
    return next(((one, two) for one, two in pairs if one and two and one < two and (two - one).days <= _LONGEST), None)


def _begins(first: _End, month_: int, year: int) -> list[date | None]:
    """What the first day can be beside the month and year of the last; without a year of its own it may lie before."""
    if first.month is None:
        return [make_day(year, month_, first.day)]
    if first.year is None and first.month > month_:
        return [make_day(year - 1, first.month, first.day)]
    found = [make_day(first.year or year, first.month, first.day)]
    return [*found, make_day(first.year or year, first.day, first.month)] if first.sign == "/" else found


def _lasts(last: Parts) -> list[tuple[int, int, int]]:
    """What the last day can be: day, month, year, likeliest first."""
    year = last.year or 0
    if last.numbers:
        one, two = (*last.numbers, 0)[:2]
        return [] if len(last.numbers) != 2 or last.layout.parts[0] == "YEAR" else [(one, two, year), (two, one, year)]
    return [(last.day, last.month, year)] if last.day and last.month else []
