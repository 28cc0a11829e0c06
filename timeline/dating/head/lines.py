"""The head and the foot of a text read line by line: every date there with its role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.dating.head import find, labelled_parts, labels, numeric_dateline, role, second_look, wire
from timeline.dating.head.candidate import Candidate as Candidate
from timeline.dating.head.candidate import Line
from timeline.dating.head.case import Place, Verdict
from timeline.dating.head.dateless import has_slips, sort_of
from timeline.dating.head.printed import PrintedDate
from timeline.dating.head.slips import mend
from timeline.dating.head.tokens import Word, is_western, split
from timeline.lang.world.header_labels import CALENDARS

FURNITURE = frozenset({role.LINKED, second_look.LISTED, role.COPYRIGHTED})  # reasons that say: no part of the article
HEAD, FOOT, LINES, WIDTH = 5000, 1200, 60, 420  # characters, characters, lines with text, characters of one line
_STACKED_WIDTH = 12  # characters of a line with nothing but a day, a month or a year
_LABEL_WIDTH = 60  # a line of fewer characters can be the label of a date on the next line,
_LABEL_WORDS = 4  # which stands behind fewer words and signs of its own line
_BETWEEN_CALENDARS = 10  # words and signs between one day in two calendars, at most
_TITLE_NAMES = 3  # words of a title,
_BESIDE_DATE = 4  # so many of them beside a date,
_TITLE_FIRST = 2  # which does not stand at its beginning: index of its first word
_DATED = ("published", "updated")
_DIGIT = re.compile("\\d|[〇零一二三四五六七八九十]年")  # of a number, or the last of a year in ideographs
_ASCII = re.compile("[0-9]")  # the same in plain text, found in a third of the time
_SCANNED = frozenset("OoIlZzS")  # letters that a scanner takes for digits


def lines(text: str, begin: int = 0) -> list[Line]:
    """The lines with text of the head and the foot, in order; long ones only by their beginning and their end."""
    out: list[Line] = []
    limit = min(len(text), begin + HEAD)
    for start, piece in _split(text, begin, limit):
        if len(out) >= LINES:
            break
        _add(out, start, piece, False)
    if limit < len(text):
        start = max(limit, len(text) - FOOT)
        cut = text.find("\n", start)
        for first, piece in _split(text, cut + 1 if 0 <= cut < len(text) - 1 else start, len(text)):
            _add(out, first, piece, True)
    return out


def _split(text: str, start: int, stop: int) -> Iterator[tuple[int, str]]:
    """Where each line with text begins, and the line."""
    for piece in text[start:stop].split("\n"):
        if piece and not piece.isspace():
            yield start, piece
        start += len(piece) + 1


def _add(out: list[Line], start: int, text: str, foot: bool) -> None:
    row, end = len(out), start + len(text)
    if len(text) <= WIDTH * 2:
        out.append(Line(start, end, row, text, foot, _has_digit(text)))
        return
    for first, piece in ((start, text[:WIDTH]), (end - WIDTH // 2, text[-(WIDTH // 2) :])):
        out.append(Line(first, first + len(piece), row, piece, foot, _has_digit(piece)))


def _has_digit(text: str) -> bool:
    """Whether a digit stands in a text, or the last of a year in ideographs."""
    return _ASCII.search(text) is not None or (not is_western(text) and _DIGIT.search(text) is not None)


def read(text: str, begin: int = 0, *, told: bool = True) -> list[Candidate]:
    """Every date of the head and the foot, in order, with its role.

    Without `told` the lines of prose that tell of years and of nothing finer are left out: no year in them has a role,
    and no other date gets another one for it.
    """
    rows = lines(text, begin)
    sorts = ("dateless",) if told else ("dateless", "told")
    found = [one for n, line in enumerate(rows) if _may_be_dated(line, sorts) for one in _line(text, rows, n)]
    second_look.look(found, rows)
    return found


def _may_be_dated(line: Line, without: tuple[str, ...]) -> bool:
    """Whether a date can stand in a line, or a part of one that is stacked; not in a line of the sorts `without`."""
    if labelled_parts.may_begin(line.text):
        return not line.foot
    return line.digits and (line.width <= _STACKED_WIDTH or sort_of(line.text) not in without)


def _line(text: str, rows: list[Line], n: int) -> list[Candidate]:
    """The dates of line `n`; those that are one day in two calendars are one candidate."""
    words, dates = _in_parts(text, rows, n) if labelled_parts.may_begin(rows[n].text) else ([], [])
    if not dates:
        words, dates = _dates(text, rows, n)
    if not dates:
        return _numeric_dateline(words or split(text, rows[n].start, rows[n].end), rows, n)
    place = Place(_label_above(text, rows, n, dates[0]), rows[n].row, n + 1 == len(rows))
    found: list[Candidate] = []
    for same in _groups(words, dates):
        found.append(_candidate(words, same, place, rows[n], found[-1] if found else None))
    wire.settle(words, found)
    if len(found) == 1 and found[0].others and found[0].role == "text":
        found[0].decide(role.judge(words, _whole(words, found[0]), place))
    return found


def _in_parts(text: str, rows: list[Line], n: int) -> tuple[list[Word], list[PrintedDate]]:
    """A date whose parts stand behind labels on this line, or on this and the next ones."""
    near = [split(text, row.start, row.end) for row in rows[n : n + labelled_parts.LINES]]
    date = labelled_parts.read(near)
    return ([word for line in near for word in line][: date.stop], [date]) if date else ([], [])


def _numeric_dateline(words: list[Word], rows: list[Line], n: int) -> list[Candidate]:
    """The day of `KABUL, 10-25 (AFP) -`, which is no date anywhere else."""
    line = rows[n]
    found = None if line.foot else numeric_dateline.find(words, Place(None, line.row, n + 1 == len(rows)))
    if found is None:
        return []
    mention, verdict = found
    return [Candidate(mention, verdict.role, verdict.why, verdict.rule, line.row, line.foot, [], key="", bare=False)]


def _dates(text: str, rows: list[Line], n: int) -> tuple[list[Word], list[PrintedDate]]:
    """The words and dates of line `n`, slips mended; those of its neighbours too where a date is stacked on them."""
    line = rows[n]
    words = split(text, line.start, line.end)
    dates = find.find(words)
    if _may_have_slips(line, words, dates):
        mended = mend(words)
        if mended != words:
            words, dates = mended, find.find(mended)
    if not dates and line.width <= _STACKED_WIDTH and not line.foot:
        return _stacked(text, rows, n)
    return words, dates


def _may_have_slips(line: Line, words: list[Word], dates: list[PrintedDate]) -> bool:
    """Whether a line is worth mending: without a date, in another script, or with one that is not sound."""
    doubted = not dates or not is_western(line.text) or not all(_is_sound(words, date) for date in dates)
    return doubted and has_slips(line.text)


def _candidate(
    words: list[Word], same: list[PrintedDate], place: Place, line: Line, last: Candidate | None
) -> Candidate:
    """One day of a line, in one calendar or several, behind the `last` date of the line."""
    mention = same[0]
    if last is not None:
        place = replace(place, label=None, labelled=last.role in (*_DATED, "line"))
    verdict = role.judge(words, mention, place)
    if last is not None and verdict.role == "line":
        verdict = _behind(last) or verdict
    key = verdict.label.text if verdict.label else ""
    bare = all(word.kind == "sign" for word in (*words[: mention.first], *words[mention.stop :]))
    return Candidate(
        mention, verdict.role, verdict.why, verdict.rule, line.row, line.foot, same[1:], key=key, bare=bare
    )


def _behind(last: Candidate) -> Verdict | None:
    """What is said of a date that would be a header line, did it not stand behind the `last` date of its line."""
    if last.role in _DATED:
        return Verdict("text", "behind another date of its line", "lines.second")
    told = last.role == "text" and last.mention.options
    return Verdict("text", "behind a date that is told", "lines.told") if told else None


def _label_above(text: str, rows: list[Line], n: int, date: PrintedDate) -> labels.Label | None:
    """The label that the line before is, for a date near the beginning of its line."""
    if n == 0 or date.first >= _LABEL_WORDS or rows[n - 1].width >= _LABEL_WIDTH:
        return None
    return labels.alone(split(text, rows[n - 1].start, rows[n - 1].end))


def _is_sound(words: list[Word], date: PrintedDate) -> bool:
    """A whole day with no stray number before it and no letter that a scanner takes for a digit: it holds no slip."""
    near = words[max(0, date.first - 1) : date.stop]
    stray = date.first > 0 and near[0].kind == "number"
    return bool(date.options) and not stray and not any(word.text in _SCANNED for word in near)


def _stacked(text: str, rows: list[Line], n: int) -> tuple[list[Word], list[PrintedDate]]:
    """A date whose day, month and year stand on lines of their own, and nothing else with them."""
    above = max(0, n - 1)
    near = [row for row in rows[above : n + 3] if not row.foot]  # between head and foot stands the article
    for first in range(n - above + 1):
        for last in range(len(near) - 1, max(first, n - above - 1), -1):
            if all(line.width <= _STACKED_WIDTH for line in near[first : last + 1]):
                words = split(text, near[first].start, near[last].end)
                dates = find.find(words)
                if len(dates) == 1 and dates[0].options and len(words) == dates[0].stop - dates[0].first:
                    return words, dates
    return [], []


def _groups(words: list[Word], dates: list[PrintedDate]) -> list[list[PrintedDate]]:
    """The dates of a line, one day in several calendars together."""
    groups: list[list[PrintedDate]] = []
    for date in dates:
        if groups and _same_day(words, groups[-1][-1], date):
            groups[-1].append(date)
        else:
            groups.append([date])
    return groups


def _same_day(words: list[Word], one: PrintedDate, other: PrintedDate) -> bool:
    """Whether two dates of a line are one day in two calendars: nothing but signs and linking words between them."""
    if one.calendar == other.calendar or not one.options or not other.options:
        return False
    between = words[one.stop : other.first]
    return len(between) <= _BETWEEN_CALENDARS and all(w.kind == "sign" or w.low in CALENDARS for w in between)


def _whole(words: list[Word], candidate: Candidate) -> PrintedDate:
    """The first date of a group stretched over the whole group, to be judged as one."""
    stop = candidate.others[-1].stop
    return replace(candidate.mention, end=words[stop - 1].end, stop=stop)


def labelled_day(text: str, role: str = "published") -> str | None:
    """The first date, as it is written, that a label in the head or the foot calls published, or what `role` says."""
    for candidate in read(text):
        if candidate.role == role and candidate.mention.options:
            return text[candidate.mention.start : candidate.mention.end]
    return None


def says_more_than_dates(line: str) -> bool:
    """Whether a line has three words, and four beside a date that neither opens it nor stands behind a label.

    >>> [says_more_than_dates(line) for line in ("Talks in Moscow put off to May 2018", "Published on 11 March 2017")]
    [True, False]
    """
    words = split(line, 0, len(line))
    if len(_names(words)) < _TITLE_NAMES:
        return False
    return all(_stands_in_title(words, mention) for mention in find.find(words))


def _stands_in_title(words: list[Word], mention: PrintedDate) -> bool:
    if mention.first < _TITLE_FIRST or len(_names(words[: mention.first] + words[mention.stop :])) < _BESIDE_DATE:
        return False
    label = labels.before(words, mention.first)
    return label is None or label.role == "never"


def _names(words: list[Word]) -> list[Word]:
    return [word for word in words if word.kind in ("word", "month", "day", "cjk")]
