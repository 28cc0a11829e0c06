"""What of a folder was not read, in a line each for the few sorts of it; `check` and `index` list the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath

from timeline.model import Problem

EXTRA = "timeline[documents]"  # in a message: what is to be installed for a file to be read
SORTS: tuple[tuple[tuple[str, ...], str], ...] = (  # codes that are told in one line, and its words
    (("F2", "F4"), "files are empty, or could not be read to their end"),
    (("F8",), "files are longer than what is read of one: their ends are left out"),
    (("F5", "F6", "F7"), "files are not articles"),
    (("F1",), "files are not clean UTF-8, and were read by a guess or mended"),
)
_NAMED = 2  # files that are named instead of counted
_COUNTED = {"F6": "own output", "F7": "backup or copy"}  # what a file of these codes is counted as, whatever its suffix


@dataclass(slots=True)
class _Sort:
    """What is told of the problems of one sort, which come by their files."""

    number: int = 0
    files: int = 0
    first: list[Problem] = field(default_factory=list)  # as many as are named instead of counted
    counts: Counter[str] = field(default_factory=Counter)  # files, by what they are counted as
    extra: bool = False  # whether an extra would read some
    _last: tuple[str, str] = ("", "")  # the last file, and as what it was counted

    def add(self, problem: Problem) -> None:
        self.number += 1
        self.extra = self.extra or EXTRA in problem.message
        self.first += [problem] if self.number <= _NAMED else []
        path, counted = self._last
        if problem.path == path:
            self.counts[counted] -= 1  # its last problem says what it is
        else:
            self.files += 1
        self._last = problem.path, _COUNTED.get(problem.code) or suffix(problem.path)
        self.counts[self._last[1]] += 1


def told(problems: Iterable[Problem]) -> list[str]:
    """One line for each sort of problem that has any, with its reason when it is a single one; others one by one.

    The problems come by their paths; none is held but those that are told.
    """
    sorts = [_Sort() for _ in SORTS]
    of = {code: sorts[at] for at, (codes, _) in enumerate(SORTS) for code in codes}
    others = []
    for problem in problems:
        if problem.code in of:
            of[problem.code].add(problem)
        else:
            others.append(f"{problem.path}: {problem.message}")
    both = zip(sorts, SORTS, strict=True)
    lines = [_line(each, words, "F1" if codes == ("F1",) else "F") for each, (codes, words) in both if each.files]
    return [*lines, *others]


def _line(found: _Sort, words: str, select: str) -> str:
    if found.files == 1:
        first = found.first[0]
        more = f", and {found.number - 1} more (timeline check --select {select})" if found.number > 1 else ""
        what = f"{first.path} is not an article" if first.code == "F5" else first.path
        return f"{what}: {first.message}{more}"
    which = ", ".join(map(_named, found.first) if found.files == found.number <= _NAMED else _counted(found.counts))
    extra = f"; {EXTRA} reads pdf and docx" if found.extra else ""
    return f"{found.files} {words}: {which}{extra} (timeline check --select {select})"


def _named(problem: Problem) -> str:
    """`photo.png`, `a (1).txt (a backup or copy)`"""
    sort = _COUNTED.get(problem.code)
    return f"{problem.path} ({sort})" if sort else problem.path


def _counted(counts: Counter[str]) -> list[str]:
    """`2 pdf`, `1 jpg`: the commonest first."""
    numbers = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [f"{number} {sort}" for sort, number in numbers if number]


def suffix(path: str) -> str:
    """What a file is counted as: `pdf`, `tar.gz`; `other` without a suffix.

    >>> suffix("a/b.PDF"), suffix("more.tar.gz"), suffix("Makefile")
    ('pdf', 'tar.gz', 'other')
    """
    inner, outer = (["", "", *PurePath(path.lower()).suffixes])[-2:]
    name = f"{inner}{outer}" if inner == ".tar" else outer
    return name[1:] if name[1:].isalnum() or inner == ".tar" else "other"
