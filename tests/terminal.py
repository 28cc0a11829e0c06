"""A program played in a pseudo-terminal: keys go in, what a person sees comes out."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).parent.parent
ENDED = 30


class Terminal:
    """A shell command in a terminal of so many columns and lines."""

    def __init__(
        self, command: str, home: Path, columns: int = 80, lines: int = 24, folder: Path = ROOT, **more: str
    ) -> None:
        self._screen = pyte.HistoryScreen(columns, lines, history=10_000, ratio=1)
        self._stream = pyte.Stream(self._screen)
        environment = {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(home),
            "XDG_CACHE_HOME": str(home / "cache"),
            "TIMELINE_TODAY": "2021-12-01",
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm",
            "LINES": str(lines),
            "COLUMNS": str(columns),
            "PS1": "",
        } | more
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # fork beside the threads of xdist
            self.child = pexpect.spawn(
                "bash", ["-c", command], cwd=str(folder), env=environment, dimensions=(lines, columns),
                encoding="utf-8", timeout=ENDED, echo=False,
            )  # fmt: skip
        self.raw = ""

    def until(self, words: str) -> None:
        """Read on until the terminal shows `words`; fails when the program ends before."""
        self.child.expect_exact(words)
        self._take(f"{self.child.before}{words}")

    def until_shown(self, words: str) -> None:
        """Read on until `words` stand on the screen, in whatever pieces they were drawn."""
        while words not in self.shown():
            self._take(self.child.read_nonblocking(4096, ENDED))

    def press(self, keys: str) -> None:
        self.child.send(keys)

    def end(self) -> int:
        """Read on until the program has ended; its exit code."""
        self.child.expect(pexpect.EOF)
        self._take(self.child.before or "")
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)

    def leaf(self, prompt: str, key: str, end: str, leave: str) -> int:
        """Press `key` at every prompt of a pager and `leave` at its end, until the program has ended; its exit code."""
        while found := self.child.expect_exact([pexpect.EOF, prompt, end]):
            self._take(f"{self.child.before}{prompt if found == 1 else end}")
            self.press(key if found == 1 else leave)
        self._take(self.child.before or "")
        self.child.close()
        return int(self.child.exitstatus or 0)

    def _take(self, text: str) -> None:
        self.raw += text
        self._stream.feed(text)

    def scrolled(self) -> str:
        """All lines that the terminal has shown, those above the screen too."""
        above = ["".join(line[at].data for at in range(self._screen.columns)) for line in self._screen.history.top]
        return "\n".join(line.rstrip() for line in [*above, *self._screen.display]).rstrip()

    def shown(self) -> str:
        """The lines on the screen, blanks at their ends and empty lines below left out."""
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip()
