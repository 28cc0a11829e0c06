"""What of a folder was not read, in a line each for the few sorts of it; `check` and `index` list the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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


def told(problems: Sequence[Problem]) -> list[str]:
    """One line for each sort of problem that has any, with its reason when it is a single one; others one by one."""
    out: list[str] = []
    for codes, words in SORTS:
        found = [problem for problem in problems if problem.code in codes]
        out += _line(found, words, "F1" if codes == ("F1",) else "F")
    sorts = {code for codes, _ in SORTS for code in codes}
    return out + [f"{problem.path}: {problem.message}" for problem in problems if problem.code not in sorts]


def _line(found: Sequence[Problem], words: str, select: str) -> Iterator[str]:
    files = list(dict.fromkeys(problem.path for problem in found))
    if not files:
        return
    if len(files) == 1:
        more = f", and {len(found) - 1} more (timeline check --select {select})" if len(found) > 1 else ""
        what = f"{files[0]} is not an article" if found[0].code == "F5" else files[0]
        yield f"{what}: {found[0].message}{more}"
        return
    which = ", ".join(map(_named, found) if len(files) == len(found) <= _NAMED else _counts(found))
    extra = f"; {EXTRA} reads pdf and docx" if any(EXTRA in problem.message for problem in found) else ""
    yield f"{len(files)} {words}: {which}{extra} (timeline check --select {select})"


def _named(problem: Problem) -> str:
    """`photo.png`, `a (1).txt (a backup or copy)`"""
    sort = _COUNTED.get(problem.code)
    return f"{problem.path} ({sort})" if sort else problem.path


def _counts(found: Iterable[Problem]) -> list[str]:
    """`2 pdf`, `1 jpg`: the commonest first."""
    sorts = {problem.path: _COUNTED.get(problem.code) or suffix(problem.path) for problem in found}
    counts = Counter(sorts.values())
    return [f"{number} {sort}" for sort, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]


def suffix(path: str) -> str:
    """What a file is counted as: `pdf`, `tar.gz`; `other` without a suffix.

    >>> suffix("a/b.PDF"), suffix("more.tar.gz"), suffix("Makefile")
    ('pdf', 'tar.gz', 'other')
    """
    inner, outer = (["", "", *PurePath(path.lower()).suffixes])[-2:]
    name = f"{inner}{outer}" if inner == ".tar" else outer
    return name[1:] if name[1:].isalnum() or inner == ".tar" else "other"
