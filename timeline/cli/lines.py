"""The one way by which text of a command's own reaches a person: made harmless, and broken at blanks on a terminal."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap

from timeline.cli import leaving
from timeline.export import clean

EVIDENCE = 92  # columns of evidence in a pipe
_LABEL = re.compile(r"\s*(?:Error: |warning: |[+>!~-] |\S+(?: \S+)?\s{2,})?")  # what later lines stand below, and after


def width(longest: int = EVIDENCE) -> int:
    """Columns for text that is broken into lines: those of the terminal, at most `longest`; `longest` in a pipe."""
    return min(longest, shutil.get_terminal_size().columns) if sys.stdout.isatty() else longest


def fitted(text: str, columns: int) -> str:
    """Lines broken at blanks, so that none is wider; what follows stands below where the text of the line begins.

    >>> print(fitted("Error: there is no command 'lisst'. Did you mean 'list'?", 40))
    Error: there is no command 'lisst'. Did
           you mean 'list'?
    """
    return "\n".join(_fitted(line, columns) for line in text.split("\n"))


def _fitted(line: str, columns: int) -> str:
    if len(line) <= columns:
        return line
    found = _LABEL.match(line)
    indent = min(found.end() if found else 0, columns // 2)
    return textwrap.fill(
        line, columns, subsequent_indent=" " * indent, break_on_hyphens=False, drop_whitespace=True, tabsize=1,
        replace_whitespace=False,
    )  # fmt: skip


def out(text: str) -> None:
    """An answer, on stdout."""
    _write(text, err=False)


def err(text: str) -> None:
    """A message, on stderr."""
    _write(text, err=True)


def _write(text: str, err: bool) -> None:
    text, stream = clean.leaving(text), sys.stderr if err else sys.stdout  # before it is broken: what goes has no width
    watched = stream is not None and stream.isatty()
    leaving.say(fitted(text, shutil.get_terminal_size().columns) if watched else text, err)
