"""Which day 03/04 is: what proves it in the article, the language, the order that the corpus declares. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from timeline.calendar import intervals
from timeline.dating.candidates import Choice
from timeline.dating.head.find import PrintedDate
from timeline.dating.head.lines import Candidate
from timeline.model import Source
from timeline.text import language
from timeline.text.once import once

NAMES = {"dmy": "the day first", "mdy": "the month first"}
_MONTHS = 12  # what is more is a day
_READ = 2000  # characters of an article that tell its language


@dataclass(frozen=True)  # no slots: what the proofs ask for is worked out once, when it is first asked for
class Case:
    """A date of an article whose day is asked; `order` is what the corpus declares."""

    mention: PrintedDate
    source: Source
    candidates: Sequence[Candidate]
    choices: Sequence[Choice]
    order: str | None

    @once
    def days(self) -> list[date]:
        return self.mention.days

    @property
    def is_open(self) -> bool:
        """Whether it can be one of several days."""
        return len(self.days) > 1

    @property
    def lacks_year(self) -> bool:
        return not self.days and self.mention.year is None and bool(self.mention.month and self.mention.day)

    def beside(self, day: date) -> date | None:
        """The one of its days that is `day` or the day before or after it."""
        near = [each for each in self.days if abs((each - day).days) <= 1]
        return near[0] if len(near) == 1 else None


class Sample(NamedTuple):
    """An article, its name, what its corpus declares, and the day that its date is by the proof it stands beside."""

    text: str
    day: str = ""
    name: str = "text"
    order: str | None = None


class Proof(NamedTuple):
    """What tells which day a date is: the day and the reason, or `None`. In `others` it is not what decides."""

    name: str
    of: Callable[[Case], tuple[date, str] | None]
    examples: tuple[Sample, ...]
    others: tuple[Sample, ...]


def _of_head(case: Case) -> tuple[date, str] | None:
    """The same day stands there with its year."""
    if not case.lacks_year:
        return None
    printed = {day for each in _printed(case) for day in each.days[:1]}
    same = [day for day in printed if (day.month, day.day) == (case.mention.month, case.mention.day)]
    return (same[0], "the same day stands with its year in the head") if len(same) == 1 else None


def _of_article(case: Case) -> tuple[date, str] | None:
    """Another date of head or foot that can be one day only."""
    for candidate in case.candidates:
        for other in (candidate.mention, *candidate.others):
            day = case.beside(other.days[0]) if other is not case.mention and len(other.days) == 1 else None
            if day:
                return day, "another date of the article settles day and month"
    return None


def _of_choice(case: Case) -> tuple[date, str] | None:
    """Another date that the article states about itself: its field, its name, its address."""
    for choice in case.choices:
        other = choice.mention
        day = case.beside(other.days[0]) if other is not case.mention and len(other.days) == 1 else None
        if day:
            return day, f"{choice.why} settles day and month"
    return None


def _of_dateline(case: Case) -> tuple[date, str] | None:
    """A day printed without its year that is one of its days, or the day before or after it, and of no other."""
    for candidate in case.candidates:
        other = candidate.mention
        if candidate.role == "text" or other.year is not None or not (other.month and other.day) or other.options:
            continue
        near = [day for day in case.days if _is_beside(day, other.month, other.day)]
        if len(near) == 1:
            return near[0], "a day without its year settles day and month"
    return None


def _is_beside(day: date, month: int, number: int) -> bool:
    years = (day.year - 1, day.year, day.year + 1)
    found = (intervals.make_day(year, month, number) for year in years)
    return any(each is not None and abs((each - day).days) <= 1 for each in found)


def _of_neighbour(case: Case) -> tuple[date, str] | None:
    """Another date in numbers of the same head or page that can be read in one order only."""
    order = told(case.candidates, case.choices)
    day = case.mention.options.get(order) if order else None
    return (day, f"another date beside it has {NAMES[order]}") if order and day else None


def told(candidates: Sequence[Candidate], choices: Sequence[Choice]) -> str | None:
    """`dmy` or `mdy` where dates in numbers prove one order by a part over 12 and none the other."""
    mentions = [one for each in candidates for one in (each.mention, *each.others)]
    found = {order for one in (*mentions, *(each.mention for each in choices)) if (order := _order(one))}
    return found.pop() if len(found) == 1 else None


def _order(mention: PrintedDate) -> str | None:
    """The order that a date in numbers proves; none where a sign alone tells it, or the day is the month's number."""
    if mention.layout is None or mention.layout.settled or len(mention.options) != 1:
        return None
    order, day = next(iter(mention.options.items()))
    return order if order in NAMES and day.day > _MONTHS and mention.calendar == "gregorian" else None


def _of_bound(case: Case) -> tuple[date, str] | None:
    """The only one of its days that is not later than an update or a capture."""
    ends = [min(each.mention.days) for each in case.choices if each.bound and len(each.mention.days) == 1]
    early = [day for day in case.days if day <= min(ends)] if ends else []
    return (early[0], "the other day is later than the update") if len(early) == 1 else None


def _of_language(case: Case) -> tuple[date, str] | None:
    day = case.mention.options.get("dmy")
    if day is None:
        return None
    head = case.source.text[case.source.body : case.source.body + _READ]
    code = case.mention.language or language.guess(head)
    if language.day_first(code) or (code is None and language.is_foreign(head)):
        return day, f"day first, as in the text's language ({code or 'not English'})"
    return None


def _of_corpus(case: Case) -> tuple[date, str] | None:
    day = case.mention.options.get(case.order) if case.order else None
    return (day, declared(case.order)) if day else None


def declared(order: str | None) -> str:
    """The reason that names what the corpus declares."""
    return f"the corpus declares {order}"


def _printed(case: Case) -> Iterator[PrintedDate]:
    for candidate in case.candidates:
        if not candidate.foot:
            yield from (candidate.mention, *candidate.others)


_ENGLISH = "\n\nThe ferry to the old harbour was late, and that was all the mayor of it said."
_GERMAN = "\n\nDer Hafen ist seit dem Morgen nicht mehr offen, und die Fähre bleibt auf der Insel."
_STRANGE = "\n\nMõned laevad jäid täna hommikul sadamasse."

PROOFS = (  # of a date that can be several days the first that gives one decides
    Proof(
        "head",
        _of_head,
        (Sample("OSLO, August 22. /HN/. The port closed on Aug. 22, 2018, he said.\n\nIt is so.", "2018-08-22"),),
        (
            Sample("OSLO, August 22. /HN/. The port closed on Aug. 21, 2018, he said.\n\nIt is so."),
            Sample("OSLO, August 22. /HN/. It closed on Aug. 22, 2018 and on Aug. 22, 2017, he said."),
        ),
    ),
    Proof(
        "article",
        _of_article,
        (
            Sample("03/04/2017\n\nOSLO, April 3, 2017 (AFP) - The ferry was late.", "2017-04-03"),
            Sample("03/04/2017\n\nOSLO, April 2, 2017 (AFP) - The ferry was late.", "2017-04-03"),
        ),
        (
            Sample("03/04/2017\n\nOSLO, May 2, 2017 (AFP) - The ferry was late."),
            Sample("02/03/2017\n\nThe ferry was late in February 2017, the mayor said."),
        ),
    ),
    Proof(
        "dateline",
        _of_dateline,
        (
            Sample("11/02/2016\n\nOSLO, Feb. 11 (AFP) - The ferry was late.", "2016-02-11"),
            Sample("01/12/2016\n\nOSLO, November 30 (AFP) - The ferry was late.", "2016-12-01"),
        ),
        (
            Sample("11/02/2016\n\nOSLO, May 3 (AFP) - The ferry was late."),
            Sample("11/02/2016\n\nThe ferry of the old harbour was late on Feb. 11, and the mayor said it."),
        ),
    ),
    Proof(
        "choice",
        _of_choice,
        (
            Sample("03/04/2017" + _ENGLISH, "2017-04-03", "2017-04-03.txt"),
            Sample("---\nurl: https://example.org/2017/03/04/ferry\n---\n03/04/2017" + _ENGLISH, "2017-03-04"),
        ),
        (
            Sample("03/04/2017" + _ENGLISH, "", "2017-05-03.txt"),
            Sample("03/04/2017\n\nOSLO, April 3, 2017 (AFP) - The ferry was late.", "", "2017-03-04.txt"),
        ),
    ),
    Proof(
        "neighbour",
        _of_neighbour,
        (
            Sample("05/03/2014\nUpdated: 25/03/2014" + _ENGLISH, "2014-03-05"),
            Sample("05/03/2014\nUpdated: 05/13/2014" + _ENGLISH, "2014-05-03"),
            Sample("---\ndate: 07/11/2023\nmodified: 07/14/2023\n---" + _ENGLISH, "2023-07-11"),
        ),
        (
            Sample("05/03/2014\nUpdated: 25.03.2014 | 05/13/2014 | 25/03/2014" + _ENGLISH),
            Sample("05/03/2014\nUpdated: 06/06/2014" + _ENGLISH),
        ),
    ),
    Proof(
        "bound",
        _of_bound,
        (Sample("05/03/2014\nUpdated: 20 March 2014" + _ENGLISH, "2014-03-05"),),
        (Sample("05/03/2014\nUpdated: 20 June 2014" + _ENGLISH),),
    ),
    Proof(
        "language",
        _of_language,
        (
            Sample("03/04/2017" + _GERMAN, "2017-04-03", order="mdy"),
            Sample("03/04/2017" + _STRANGE, "2017-04-03"),
        ),
        (Sample("03/04/2017" + _ENGLISH), Sample("03/04/2017" + _GERMAN, "", "2017-03-04.txt")),
    ),
    Proof(
        "corpus",
        _of_corpus,
        (
            Sample("03/04/2017" + _ENGLISH, "2017-04-03", order="dmy"),
            Sample("03/04/2017" + _ENGLISH, "2017-03-04", order="mdy"),
        ),
        (Sample("03/04/2017" + _ENGLISH), Sample("13/04/2017" + _ENGLISH, order="mdy")),
    ),
)


def proved(case: Case) -> tuple[Proof, date, str] | None:
    """The proof that decides, the day it gives and the reason; `None` when nothing tells, or there is no doubt."""
    for proof in PROOFS if case.is_open or case.lacks_year else ():
        if found := proof.of(case):
            return proof, *found
    return None


def settle(case: Case) -> tuple[str | None, str]:
    """EDTF of the date once day and month are told apart, and the reason when proof was needed."""
    found = proved(case)
    return (found[1].isoformat(), found[2]) if found else (case.mention.edtf(), "")
