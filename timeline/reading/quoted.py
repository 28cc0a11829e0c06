"""Mail in the text of a mail: what it quotes and forwards is cut out, each part with the day that its head names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from timeline import dating, limits
from timeline.lang.world.mail_words import DATE, FROM, NO_NAME, ON, SUBJECT, WROTE
from timeline.text import sentences

_KEYS = (("source", FROM), ("date", DATE), ("title", SUBJECT))
_FIELD = re.compile(r"[*_ ]{0,2}([^\W\d_][\w'’. -]{0,24}?)\s?\*{0,2}\s?[:：]\*{0,2}\s*(\S.*)?$")
_RULE = re.compile(r"\W*[-_=*—]{3,}.{0,60}$|.{0,60}[-_=*—]{3,}\W*$")  # "-----Original Message-----"
_OPENING = 3  # lines that "On ... wrote:" is broken into at most
_LONGEST = 300  # characters of such a line, and of a rule
_BLOCK = 12  # lines of the head of a mail that is forwarded
_WORDS = 15  # of a line in front of which a date is looked for
_CLOCK = re.compile(r"\D{0,20}?\b(\d\d?)/(\d\d?)/(\d{4}|\d\d)\b.{0,12}?\d:\d\d.{0,6}?[AaPp]\.?[Mm]\b")
_ADDRESS = re.compile(r"\S@\w")
_CENTURY = 2000  # of a year that mail programs write with two digits


Head = tuple[tuple[str, str], ...]  # `source`, `date` and `title` of a mail, as far as they are named


@dataclass(frozen=True, slots=True)
class Quoted:
    """A mail inside a mail: its text, and date, sender and title as far as its head names them."""

    lines: list[str]
    head: Head = ()

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip("\n") + "\n"


def cut(text: str) -> tuple[str, list[Quoted]]:
    """The mail's own words, and what it quotes or forwards, outer before inner; the text alone when it does neither."""
    own, found = _cut(text.split("\n"))
    return ("\n".join(own), found) if found else (text, [])


@dataclass(slots=True)
class _Run:
    """Lines that one mail of those quoted is made of, as far as they were met."""

    head: Head
    lines: list[str]

    def breaks_off(self) -> None:
        """An answer stands between: what is quoted next begins anew."""
        if self.lines and self.lines[-1]:
            self.lines.append("")


def _cut(lines: list[str], depth: int = 0) -> tuple[list[str], list[Quoted]]:
    own: list[str] = []
    runs: list[_Run] = []
    at = 0
    while at < len(lines):
        if found := _head(lines, at) or _opening(lines, at):
            if not found.is_said:
                _drop_marks(own)
            runs.append(_Run(found.head, lines[found.stop :] if found.is_rest else []))
            at = len(lines) if found.is_rest else found.stop
        else:
            _take(lines[at], own, runs)
            at += 1
    return own, [part for run in runs for part in _parts(run.head, run.lines, depth + 1)]


def _take(line: str, own: list[str], runs: list[_Run]) -> None:
    """Put a line where it belongs: to what is quoted, or to the mail's own words."""
    if line.startswith(">"):
        if not runs:
            runs.append(_Run((), []))
        runs[-1].lines.append(line[1:].removeprefix(" "))
        return
    own.append(line)
    if runs and line.strip():
        runs[-1].breaks_off()


def _drop_marks(own: list[str]) -> None:
    """Take away the lines "-----Original Message-----" at the end."""
    while own and (not own[-1].strip() or _is_mark(own[-1])):
        own.pop()


def _parts(head: Head, lines: list[str], depth: int) -> list[Quoted]:
    """What stands under one head, and what is quoted in that."""
    own, inner = _cut(lines, depth) if depth < limits.QUOTED.number else (lines, [])
    return [*([Quoted(own, head)] if any(line.strip() for line in own) else []), *inner]


def _is_mark(line: str) -> bool:
    return (len(line) <= _LONGEST and bool(_RULE.fullmatch(line.strip()))) or line.rstrip().endswith((":", "："))


@dataclass(frozen=True, slots=True)
class _Opening:
    """Where the text of a quoted mail begins; `is_rest`: it is all that follows; `is_said`: a sentence opens it."""

    head: Head
    stop: int
    is_rest: bool
    is_said: bool


def _head(lines: Sequence[str], at: int) -> _Opening | None:
    """The head of a mail that begins at a line: fields, a sender and a date among them."""
    first = _FIELD.match(lines[at])
    if first is None or not _key(first.group(1)):
        return None
    fields = [match.groups() for match in takewhile(bool, map(_FIELD.match, lines[at : at + _BLOCK])) if match]
    said = {_key(name): " ".join(value.split()) for name, value in reversed(fields) if value}
    said.pop("", None)
    if not said.keys() >= {"source", "date"}:
        return None
    said["date"] = _dated(said["date"]) or said["date"]
    return _Opening(tuple(said.items()), at + len(fields), True, False)


def _key(name: str) -> str:
    """What a field of a head is; empty for one that nobody asks for."""
    low = name.lower().strip()
    return next((key for key, names in _KEYS if low in names), "")


def _opening(lines: Sequence[str], at: int) -> _Opening | None:
    """The line (or two) that says who wrote what follows: it ends in a colon, with quoted lines behind it.

    Without them it says "wrote", begins with a date and names a sender, and all that follows is quoted.
    """
    few = [line.strip() for line in takewhile(str.strip, lines[at : at + _OPENING])]
    said = next((i for i, line in enumerate(few, 1) if line.endswith((":", "："))), 0)
    line = " ".join(few[:said])
    found = _opened(line, lines, at + said) if _is_short(line) else None
    later = _opening(lines, at + 1) if found and said > 1 else None
    return None if later and later.head else found


def _is_short(line: str) -> bool:
    return 0 < len(line) <= _LONGEST and not line.startswith(">")


def _opened(line: str, lines: Sequence[str], stop: int) -> _Opening | None:
    stop = next((i for i in range(stop, len(lines)) if lines[i].strip()), len(lines))
    if stop == len(lines):
        return None
    is_rest = not lines[stop].startswith(">")
    says_so = not WROTE.isdisjoint(line.lower().rstrip(":： ").split())
    if is_rest and not (says_so and _is_of_a_program(line)):
        return None
    value = _dated(line)
    return _Opening(_date(value), stop, is_rest, True) if value or (says_so and not is_rest) else None


def _is_of_a_program(line: str) -> bool:
    """Whether a mail program wrote a line that says "wrote", and no journalist: one sentence, of a day and a sender."""
    words = line.rstrip(":： ").split()
    ends = [line[start:end][-2:] for start, end in sentences.split(line)[:-1]]
    if any(not end[0].isdigit() for end in ends) or not NO_NAME.isdisjoint(words):
        return False
    return _ADDRESS.search(line) is not None or (_begins_with_day(line, words[0]) and _has_name(words))


def _begins_with_day(line: str, first: str) -> bool:
    begins = first[0].isdigit() or first.lower() in ON or (first.endswith(",") and first[0].isupper())
    return begins and (bool(_CLOCK.match(line)) or dating.states_publication((("date", line),)))


def _has_name(words: Sequence[str]) -> bool:
    """Whether a name stands beside "wrote"."""
    at = next(i for i, word in enumerate(words) if word.lower() in WROTE)
    return any(word[0].isupper() for word in (*words[max(0, at - 2) : at], *words[at + 1 : at + 2]))


def _date(value: str | None) -> Head:
    return (("date", value),) if value else ()


def _dated(line: str) -> str | None:
    """The date in a line, from where it begins; `None` without one. A clock of twelve hours puts the month first."""
    if clock := _CLOCK.match(line):
        month, day, year = map(int, clock.groups())
        if month <= 12:
            return f"{year if year > 99 else _CENTURY + year}-{month:02}-{day:02}"
    words = [match.start() for match in re.finditer(r"\S+", line)][:_WORDS]
    return next((line[i:] for i in words if dating.states_publication((("date", line[i:]),))), None)
