"""Every date an article states about itself, ranked, and which of them is best."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum

from timeline.dating import filename, metadata
from timeline.dating.head import find as mentions
from timeline.dating.head.find import PrintedDate
from timeline.dating.head.lines import Candidate
from timeline.dating.head.tokens import split
from timeline.model import Source, Span


class Rank(IntEnum):
    """What states a date, the most trusted first; `explain` prints the names in small letters."""

    FRONTMATTER = 0  # a field of the container: front matter, HTML, JSON, mail
    PUBLISHED = 1  # behind a label in the head or the foot
    LINE = 2  # a line of its own
    INLINE = 3  # opens the line the article begins in
    DATELINE = 4
    STAMP = 5  # behind the name of the outlet
    TITLE = 6
    NAME = 7  # of the file
    ADDRESS = 8
    NOYEAR = 9  # a day printed without its year, wherever it stands
    BOUND = 10  # an update, a crawl, the page's own clock: it was written by then


EXAMPLES: tuple[tuple[Rank, str, str], ...] = (  # the best of an article, its text and its name; the next rank loses
    (Rank.FRONTMATTER, "---\ndate: 2018-08-22\n---\nPublished: 23 August 2018\n\nFerries stay in port", "text"),
    (Rank.PUBLISHED, "23 August 2018\n\nFerries stay in port\n\nPublished: 22 August 2018", "text"),
    (Rank.LINE, "22 August 2018\n\n date 2018-08-23 The ferries of the old harbour stay in port.", "text"),
    (Rank.INLINE, " date 2018-08-22 Ferries stay in port\n\nOSLO, August 23, 2018 (AFP) - The port closed.", "text"),
    (
        Rank.DATELINE,
        "OSLO, Aug 22, 2018 (AFP) - The port of the old town is closed.\n\nSource: ABC News August 23, 2018 06:07 UTC",
        "text",
    ),
    (
        Rank.STAMP,
        "Weekly digest of the ports (23 August 2018)\n\nSource: ABC News August 22, 2018 06:07 UTC\n\nIt is closed.",
        "text",
    ),
    (Rank.TITLE, "Weekly digest of the ports (22 August 2018)\n\nThe port is closed.", "2018-08-23-ports.txt"),
    (Rank.NAME, "---\nurl: https://example.org/2018/08/23/ports\n---\nThe port is closed.", "2018-08-22-ports.txt"),
    (
        Rank.ADDRESS,
        "---\nurl: https://example.org/2018/08/22/ports\n---\nOSLO, August 23. /HN/. The port of the town is closed.",
        "text",
    ),
    (Rank.NOYEAR, "OSLO, August 22. /HN/. The port of the town is closed.\n\nLast updated: 23 August 2018", "text"),
)
_WINDOW = "window title"  # the field of a page that every page has
_PARTS = re.compile(r"[|»«·•()\[\]]|\s[–—-]+\s|:\s")  # what sets the parts of a window title apart
_SHOWN_ROW = 6  # lines with text above the date that a page shows in its head, at most
_BOUNDS = ("updated", "crawled")  # roles of dates that came after the publication
_AT_THE_TOP = ("line", "inline", "dateline", "title")  # roles that mean little at the foot of a page
_OWN_LINES = 2  # date lines at the foot; more of them are a list of links
_TRUSTED = ("gregorian", "buddhist", "solar", "lunar")  # calendars; of one day in several the first is taken
_CLOCK_LEAD = timedelta(3)  # a page shows a later day than its dateline by so much only when it is a clock


@dataclass(slots=True)
class Choice:
    """A candidate with its rank and the words that `explain` shows."""

    rank: Rank
    mention: PrintedDate
    basis: str
    header: str
    why: str
    span: Span | None = None
    candidate: Candidate | None = None

    @property
    def edtf(self) -> str | None:
        return self.mention.edtf()

    @property
    def bound(self) -> bool:
        """Whether it only says by when the article was written."""
        return self.rank is Rank.BOUND


def find(source: Source, candidates: list[Candidate]) -> list[Choice]:
    """The dates of metadata, head and foot, file name and address that can be the publication date."""
    page = [_of_page(source.text, each) for each in candidates if _counts(each, candidates)]
    shown = page if source.said(_WINDOW) is not None else []
    return [*_from_fields(source, shown), *page, *_from_window(source), *_from_names(source)]


def _is_shown_earlier(field: metadata.Field, shown: list[Choice]) -> bool:
    """Whether the page shows its reader an earlier day: it was moved, or saved anew.

    A day behind a label goes before any field, one in a line of its own before those that do not say what they are.
    """
    ranks = (Rank.PUBLISHED, Rank.LINE) if field.is_weak else (Rank.PUBLISHED,)
    days = [max(one.mention.days) for one in shown if one.rank in ranks and _is_shown(one)]
    return bool(days and field.mention.days) and (min(field.mention.days) - days[0]).days > 1


def _is_shown(one: Choice) -> bool:
    """Whether a date stands in the page's head for its reader."""
    found = one.candidate
    return found is not None and bool(one.mention.days) and not found.foot and found.row <= _SHOWN_ROW


def _from_window(source: Source) -> Iterator[Choice]:
    """The one day that stands in the window title apart from its words: `Harbour closed | 22.08.2018 | Daily`."""
    parts = [part.strip() for part in _PARTS.split(source.said(_WINDOW) or "")]
    dated = [(part, found[0]) for part in parts if part and (found := _whole(part))]
    if len({one.edtf() for _, one in dated}) == 1:
        part, mention = dated[0]
        yield Choice(Rank.TITLE, mention, "metadata", part, "the day in the title of the window")


def _whole(part: str) -> list[PrintedDate]:
    """The day that a part of a title is, and nothing else."""
    words = split(part, 0, len(part))
    return [one for one in mentions.find(words) if one.options and one.stop - one.first == len(words)]


def _from_fields(source: Source, shown: list[Choice]) -> Iterator[Choice]:
    kind = "frontmatter" if source.body else "metadata"
    for field in metadata.read(source.meta):
        where = source.text.find(field.value, 0, source.body) if source.body else -1
        span = (where, where + len(field.value)) if where >= 0 else None
        rank, why = Rank.FRONTMATTER, f"{kind} field '{field.key}'"
        if field.role != "published":
            rank, why = Rank.BOUND, f"'{field.key}' is only an upper bound"
        elif _is_shown_earlier(field, shown):
            rank, why = Rank.BOUND, f"{why} is later than the day that the page shows: only an upper bound"
        yield Choice(rank, field.mention, kind, field.value, why, span)


def _from_names(source: Source) -> Iterator[Choice]:
    is_own = source.path != "text" and source.said("quoted") is None  # the name of a mail is not that of what it quotes
    named = filename.find(source.path) if is_own else None
    if named is not None and named[0].edtf():
        yield Choice(Rank.NAME, named[0], "filename", named[1], "the date in the file name")
    url = source.said("url", "link", "canonical", "og:url", "source_url")
    if url:
        yield from _from_address(url)


def _from_address(url: str) -> Iterator[Choice]:
    linked, taken = filename.address(url), filename.captured(url)
    if linked is not None:
        yield Choice(Rank.ADDRESS, linked, "metadata", url, "the day in the article's address")
    if taken is not None:
        yield Choice(
            Rank.BOUND, taken, "metadata", url, "the day on which an archive took the page: only an upper bound"
        )


def _counts(candidate: Candidate, candidates: list[Candidate]) -> bool:
    """Whether a date of the head or the foot can be the article's own."""
    if candidate.role == "text" or _one_of(candidate).edtf() is None:
        return False
    if not candidate.foot or candidate.role not in _AT_THE_TOP:
        return True
    return candidate.role == "line" and _closes(candidate, candidates)


def _of_page(text: str, candidate: Candidate) -> Choice:
    role, mention = candidate.role, _one_of(candidate)
    rank, why = _ranked(candidate, mention)
    start, end = candidate.mention.start, (candidate.others or [candidate.mention])[-1].end
    if role == "inline" and candidate.key == "date":
        start = _label_start(text, start)
    basis = role if role in ("inline", "dateline") else "header"
    return Choice(rank, mention, basis, text[start:end], why, (start, end), candidate)


def _ranked(candidate: Candidate, mention: PrintedDate) -> tuple[Rank, str]:
    if candidate.role in _BOUNDS:
        return Rank.BOUND, f"{candidate.why}: only an upper bound"
    if candidate.clock:
        return Rank.BOUND, "the page's own clock: only an upper bound"
    has_year = mention.year is not None or bool(mention.options)
    return Rank[candidate.role.upper()] if has_year else Rank.NOYEAR, candidate.why


def _label_start(text: str, where: int) -> int:
    start = text.rfind("date", 0, where)
    start = start if start >= 0 else text.lower().rfind("date", 0, where)
    while start > 0 and text[start - 1] == " ":
        start -= 1
    return max(start, 0)


def _one_of(candidate: Candidate) -> PrintedDate:
    """The mention to trust among the calendars of one day: the Gregorian, then the solar."""
    return min((candidate.mention, *candidate.others), key=lambda mention: _TRUSTED.index(mention.calendar))


def _closes(candidate: Candidate, candidates: list[Candidate]) -> bool:
    """Whether a date line at the foot is the article's own last line and not one of a list of links."""
    same = [other for other in candidates if other.foot and other.role == "line"]
    return len(same) <= _OWN_LINES and candidate is same[-1]


def best_of(choices: list[Choice]) -> Choice:
    """The one of the highest rank; among header lines the one that is not the page's clock. `choices` is not empty."""
    top = min(choice.rank for choice in choices)
    first = [choice for choice in choices if choice.rank is top]
    if top is Rank.LINE:
        return _line(first, choices)
    if top is Rank.BOUND:
        return min(first, key=lambda choice: choice.edtf or "9")
    return first[0]


def _line(first: list[Choice], choices: list[Choice]) -> Choice:
    """Of several header lines the one that is not the page's clock: a clock stands on top and shows a later day."""
    best = first[0]
    if best.mention.calendar in ("lunar", "solar"):  # a printed Gregorian date wins
        best = next((choice for choice in first[1:3] if choice.mention.calendar == "gregorian"), best)
    if not best.mention.days:
        return next((choice for choice in first[1:] if choice.mention.options), best)
    return next(_below_clock(best, first, choices), best)


def _below_clock(line: Choice, first: list[Choice], choices: list[Choice]) -> Iterator[Choice]:
    """The dates that show that a header line is the page's clock: earlier ones where the article has its own."""
    day = min(line.mention.days)
    for one in first[1:2]:
        at_foot = one.candidate is not None and one.candidate.foot
        if one.mention.days and max(one.mention.days) < day and not at_foot:
            yield one
    for one in choices:
        reported = one.rank in (Rank.DATELINE, Rank.STAMP) and one.mention.days
        if reported and day - max(one.mention.days) > _CLOCK_LEAD:
            yield one
