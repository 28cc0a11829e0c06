"""What is longer than the screen goes through the user's pager, as git does it; what fits stays on the screen."""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from timeline.cli import leaving

VARIABLES = ("TIMELINE_PAGER", "PAGER")  # what names a pager, the first that is set
DEFAULTS = {"LESS": "FRX", "LV": "-c"}  # unless set: quit if it fits, show colour, leave the screen as it is (git)
_NONE = ("", "cat")  # pagers that are none
_COLOURS = frozenset({"bat", "batcat", "delta", "lv", "moar", "moor", "more", "most", "ov", "page"})
_SHELL = re.compile(r"[|&;<>$`(){}'\"\\*?~#]")  # what only a shell understands, as git hands a pager to one
_CODES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\")


def chosen(environment: Mapping[str, str]) -> list[str]:
    """The command of the pager, word by word; empty where there is none or none is wanted.

    >>> chosen({"PAGER": "less -S"}), chosen({"TIMELINE_PAGER": "", "PAGER": "less"})
    (['less', '-S'], [])
    >>> chosen({"PAGER": "less -X | cat"})
    ['sh', '-c', 'less -X | cat']
    """
    named = next((environment[name] for name in VARIABLES if name in environment), None)
    if named is None:
        named = next((name for name in ("less", "more") if shutil.which(name)), "")
    if named.strip() in _NONE:
        return []
    return ["sh", "-c", named] if _SHELL.search(named) else shlex.split(named)


def can_colour(command: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether the pager shows colours: `less` when it is told to, others that are known to.

    >>> [can_colour(["less"], {"LESS": flags}) for flags in ("FRX", "-M --RAW-CONTROL-CHARS", "-S")]
    [True, True, False]
    """
    program = Path(command[0]).stem
    if program != "less":
        return program in _COLOURS
    told = f"{environment.get('LESS', DEFAULTS['LESS'])} {' '.join(command[1:])}"
    if "raw-control-chars" in told.casefold():
        return True
    words = told.split()
    short = [word.lstrip("-") for word in words if not word.startswith("--")]
    return any(letter in word for word in short for letter in "Rr")


class Screen(io.TextIOBase):
    """A stream that holds back what fits the screen and starts the pager when more comes.

    `lines` and `columns` are those of the terminal; without a pager everything goes to `out` as it comes.
    """

    def __init__(self, out: io.TextIOBase, lines: int, columns: int, environment: Mapping[str, str]) -> None:
        self._out = out
        self._room = lines - 1  # the prompt takes a line
        self._columns = max(1, columns)
        self._environment = environment
        self._command = chosen(environment)
        self._held: list[str] | None = [] if self._command else None
        self._pager: subprocess.Popen[str] | None = None
        self._colours = True

    def write(self, text: str) -> int:
        if self._held is None:
            self._pass_on(text)
            return len(text)
        self._held.append(text)
        self._room -= sum(1 + max(0, _width(each) - 1) // self._columns for each in text.split("\n")[:-1])
        if self._room < 0:
            self._start()
        return len(text)

    def _start(self) -> None:
        """What was held back, and all that follows, to the pager; to the screen when it cannot be started."""
        held, self._held = "".join(self._held or ()), None
        self._colours = can_colour(self._command, self._environment)
        self._out.flush()
        with suppress(OSError):
            self._pager = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, text=True, encoding="utf-8", errors="replace",
                env={**DEFAULTS, **self._environment},
            )  # fmt: skip
        self._pass_on(held)

    def _pass_on(self, text: str) -> None:
        if self._pager and self._pager.stdin:
            leaving.to(self._pager.stdin, self._colours).write(text)
        else:
            self._out.write(text)

    def finish(self) -> None:
        """Show what was held back; wait until the reader has left the pager."""
        if self._held:
            self._out.write("".join(self._held))
        if self._pager is None:
            self._out.flush()
            return
        if self._pager.stdin:
            with suppress(OSError):
                self._pager.stdin.close()
        while True:
            with suppress(KeyboardInterrupt):  # the pager's own business
                self._pager.wait()
                return


def _width(line: str) -> int:
    return len(_CODES.sub("", line))


@contextmanager
def screen(paints: bool) -> Iterator[Screen]:
    """The terminal as a stream that pages; leaving the pager early ends the writing quietly."""
    columns, lines = shutil.get_terminal_size()
    out = Screen(leaving.out(paints), lines, columns, os.environ)  # type: ignore[arg-type]  # a text stream of ours
    try:
        yield out
    except leaving.NobodyReadsError:
        pass  # the reader has seen enough
    finally:
        out.finish()
