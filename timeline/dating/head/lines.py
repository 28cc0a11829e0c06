"""The head and the foot of a text read line by line: every date there with its role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from timeline.dating.head import find, labels
from timeline.dating.head import role as judging
from timeline.dating.head.case import Place, Verdict
from timeline.dating.head.find import Mention
from timeline.dating.head.slips import mend
from timeline.dating.head.tokens import Word, split
from timeline.lang.world.calendar_words import fold
from timeline.lang.world.header_labels import SECTIONS

FURNITURE = frozenset({"a link to another article", "in a list of links", "a copyright year"})  # reasons to refuse
HEAD, FOOT, LINES, WIDTH = 5000, 1200, 60, 420  # characters, characters, lines with text, characters of one line


@dataclass(slots=True)
class Candidate:
    """A date of the head or the foot: what it is, where its line stands, what else is printed beside it."""

    mention: Mention
    role: str
    why: str
    row: int
    foot: bool = False
    others: list[Mention] = field(default_factory=list)  # the same day in other calendars
    clock: bool = False  # looks like the page's own clock
    joined: bool = False
    key: str = ""
    rule: str = ""
    bare: bool = False  # nothing else with letters stands in its line


@dataclass(slots=True)
class Line:
    start: int
    end: int
    row: int
    text: str
    foot: bool = False
    digits: bool = False


def lines(text: str, begin: int = 0) -> list[Line]:
    """The lines with text of the head and the foot, in order; long ones only by their beginning and their end."""
    out: list[Line] = []
    limit = min(len(text), begin + HEAD)
    for start, end in _split(text, begin, limit):
        if len(out) >= LINES:
            break
        _add(out, text, start, end, False)
    if limit < len(text):
        start = max(limit, len(text) - FOOT)
        cut = text.find("\n", start)
        for first, end in _split(text, cut + 1 if 0 <= cut < len(text) - 1 else start, len(text)):
            _add(out, text, first, end, True)
    return out


def _split(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    while start < stop:
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end
        yield start, end
        start = end + 1


def _add(out: list[Line], text: str, start: int, end: int, foot: bool) -> None:
    whole = text[start:end]
    if not whole.strip():
        return
    row = len(out)
    cut = len(whole) > WIDTH * 2
    pieces = [(start, start + WIDTH), (end - WIDTH // 2, end)] if cut else [(start, end)]
    for first, last in pieces:
        piece = text[first:last]
        out.append(
            Line(
                first,
                last,
                row,
                piece,
                foot,
                any(map(str.isdigit, piece)) if not piece.isascii() else _has_digit(piece),
            )
        )


def _has_digit(piece: str) -> bool:
    return any(d in piece for d in "0123456789")


def read(text: str, begin: int = 0) -> list[Candidate]:
    """Every date of the head and the foot, in order, with its role."""
    found: list[Candidate] = []
    rows = lines(text, begin)
    crawl = any(row.text.startswith(("WARC/", "HTTP/", "WARC-")) for row in rows[:12])
    for n, line in enumerate(rows):
        if not line.digits:
            continue
        words = split(text, line.start, line.end)
        dates = find.find(words)
        if not dates or not _is_western(line.text) or not all(_is_sound(words, date) for date in dates):
            mended = mend(words)
            if len(mended) != len(words):
                words, dates = mended, find.find(mended)
        if not dates and line.end - line.start <= 12 and not line.foot:
            words, dates = _stacked(text, rows, n)
        if not dates:
            continue
        label = None
        if n and dates[0].first < 4:
            before = rows[n - 1]
            if before.end - before.start < 60:
                label = labels.alone(split(text, before.start, before.end))
        place = Place(label, line.row, n + 1 == len(rows))
        found.extend(_line(words, dates, place, line))
    if crawl:
        for candidate in found:
            if candidate.role == "published" and candidate.key == "date":
                candidate.role, candidate.why = "crawled", "the day of a request"
    _venues(found, rows)
    _clocks(found, rows)
    _lists(found, rows)
    return found


def _is_sound(words: list[Word], date: Mention) -> bool:
    """A whole day with no stray number before it and no letter that a scanner takes for a digit: it holds no slip."""
    near = words[max(0, date.first - 1) : date.stop]
    stray = date.first > 0 and near[0].kind == "number"
    return bool(date.options) and not stray and not any(word.text in _SCANNED for word in near)


_SCANNED = frozenset("OoIlZzS")
_MARKS = str.maketrans("", "", "“”‘’«»–—…\u00a0")


def _is_western(line: str) -> bool:
    """Whether a line is plain English but for its marks: no weekday runs into a word without a blank."""
    return line.isascii() or line.translate(_MARKS).isascii()


def _stacked(text: str, rows: list[Line], n: int) -> tuple[list[Word], list[Mention]]:
    """A date whose day, month and year stand on lines of their own, and nothing else with them."""
    near = rows[max(0, n - 1) : n + 3]
    for first in range(len(near)):
        for last in range(len(near) - 1, first, -1):
            if first <= n - max(0, n - 1) <= last and all(
                line.end - line.start <= 12 for line in near[first : last + 1]
            ):
                words = split(text, near[first].start, near[last].end)
                dates = find.find(words)
                if len(dates) == 1 and dates[0].options and dates[0].first == 0 and dates[0].stop == len(words):
                    return words, dates
    return [], []


def _line(words: list[Word], dates: list[Mention], place: Place, line: Line) -> list[Candidate]:
    out: list[Candidate] = []
    for mention in dates:
        last = out[-1] if out else None
        if last is not None and _same_day(words, (last.others or [last.mention])[-1], mention):
            last.others.append(mention)
            continue
        verdict = judging.judge(
            words,
            mention,
            place if not out else replace(place, label=None, labelled=out[-1].role in ("published", "updated", "line")),
        )
        if last is not None and verdict.role == "line" and last.role in ("published", "updated"):
            verdict = Verdict("text", "behind another date of its line", "lines.second")
        bare = all(word.kind == "sign" for word in (*words[: mention.first], *words[mention.stop :]))
        key = verdict.label.text if verdict.label else ""
        out.append(
            Candidate(mention, verdict.role, verdict.why, place.row, line.foot, key=key, bare=bare, rule=verdict.rule)
        )
    for candidate in out:
        if candidate.others and candidate.role == "text" and len(out) == 1:
            whole = replace_span(words, candidate)
            verdict = judging.judge(words, whole, place)
            candidate.role, candidate.why, candidate.rule = verdict.role, verdict.why, verdict.rule
    return out


def replace_span(words: list[Word], candidate: Candidate) -> Mention:
    """The first mention of a group stretched over the whole group, to be judged as one."""
    mention = candidate.mention
    stop = candidate.others[-1].stop
    return replace(mention, end=words[stop - 1].end, stop=stop)


_LINKS = frozenset(
    map(
        fold,
        """
    برابر با مطابق به موافق الموافق المصادف سره سم corresponding to equivalent of هـ ه هجری هجري م ش ق شمسی قمری
    میلادی ء corresponds بمطابق و سمون عیسوی hijri lunar solar gregorian shamsi qamari ad ah
""".split(),
    )
)


def _same_day(words: list[Word], one: Mention, other: Mention) -> bool:
    """Whether two dates of a line are one day in two calendars: nothing but signs and linking words between them."""
    if one.calendar == other.calendar or not one.options or not other.options:
        return False
    between = words[one.stop : other.first]
    return len(between) <= 10 and all(word.kind == "sign" or word.low in _LINKS for word in between)


def _clocks(found: list[Candidate], rows: list[Line]) -> None:
    """Mark lines that stand in a page's own furniture: beside a temperature or an exchange rate."""
    for candidate in found:
        if candidate.role == "line" and not candidate.foot:
            near = [line.text for line in rows if abs(line.row - candidate.row) <= 3 and len(line.text) < 40]
            if any("°" in text or "º" in text or text.strip().upper() in ("USD", "EUR", "GBP") for text in near):
                candidate.clock = True


def _lists(found: list[Candidate], rows: list[Line]) -> None:
    """Refuse the dates of lists: lines below a heading "Related", title lines behind the first paragraph."""
    told = next((line.row for line in rows if line.end - line.start > 60), len(rows))
    heading = next((line.row for line in rows if line.row > told and _is_heading(line.text)), None)
    body = next((line.row for line in rows if line.end - line.start > 160), None)
    for candidate in found:
        if candidate.role not in ("line", "title"):
            continue
        if heading is not None and candidate.row > heading:
            candidate.role, candidate.why = "text", "in a list of links"
        elif body is not None and candidate.row > body and not candidate.bare:
            candidate.role, candidate.why = "text", "a line of names behind the first paragraph"
    named = [one for one in found if one.role == "line" and not one.bare and one.mention.options]
    if len({candidate.mention.days[0] for candidate in named}) > 2:
        for candidate in named:
            candidate.role, candidate.why = "text", "one of a list of dated titles"


def _is_heading(text: str) -> bool:
    words = text.strip().rstrip(":").lower().split()
    return 0 < len(words) <= 5 and words[0].strip("›»>•-*:") in SECTIONS


def _venues(found: list[Candidate], rows: list[Line]) -> None:
    """A date with a place or an hour of its own on the lines below belongs to an event that is announced."""
    for candidate in found:
        if candidate.role == "published" and candidate.key in ("date", "дата", "datum", "fecha", "data"):
            near = [line.text for line in rows if 0 <= line.row - candidate.row <= 2]
            if any(
                word in text.lower()
                for text in near
                for word in ("venue:", "location:", "место проведения", "lugar:", "ort:")
            ):
                candidate.role, candidate.why = "text", "the day of an announced event"


def labelled_day(text: str) -> str | None:
    """The first date, as it is written, that a label in the head or the foot calls published."""
    for candidate in read(text):
        if candidate.role == "published" and candidate.mention.options:
            return text[candidate.mention.start : candidate.mention.end]
    return None


def says_more_than_dates(line: str) -> bool:
    """Whether a line has three words, and four beside a date that neither opens it nor stands behind a label.

    >>> [says_more_than_dates(line) for line in ("Talks in Moscow put off to May 2018", "Published on 11 March 2017")]
    [True, False]
    """
    words = split(line, 0, len(line))
    named = [word for word in words if word.kind in ("word", "month", "day", "cjk")]
    if len(named) < 3:
        return False
    for mention in find.find(words):
        rest = len(named) - sum(mention.first <= i < mention.stop and w in named for i, w in enumerate(words))
        label = labels.before(words, mention.first)
        if rest < 4 or mention.first < 2 or (label is not None and label.role != "never"):
            return False
    return True
