"""What `-v` tells on stderr: what was read and what was passed over, where the cache is, where the time went."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from timeline.model import Problem
from timeline.store import KnownFile

NAMED = 20  # files that are named one by one


@dataclass(slots=True)
class Watch:
    """When the run began, when it was known what is to be read, when all had been read and when the corpus was open.

    In seconds; what did not come to pass is `None`: there was nothing to read.
    """

    began: float = field(default_factory=time.monotonic)
    found: float | None = None
    read: float | None = None
    opened: float | None = None

    def reads(self, done: int) -> None:
        """So many files have been read."""
        now = time.monotonic()
        self.found = self.found or now
        self.read = now if done else self.read

    def opens(self) -> None:
        self.opened = time.monotonic()

    def told(self) -> str:
        """`0.02 s finding files, 0.31 s reading, 0.04 s gathering events, 0.05 s answering`"""
        now = time.monotonic()
        opened = self.opened or now
        found = self.found or opened
        read = self.read or found
        spent = {
            "finding files": found - self.began,
            "reading": read - found,
            "gathering events": opened - read,
            "answering": now - opened,
        }
        return ", ".join(f"{seconds:.2f} s {what}" for what, seconds in spent.items())


def opened(folder: Path, profile: str, cache: str, read: Sequence[str], files: int) -> Iterator[str]:
    """What was opened and which of its files were read now."""
    yield f"corpus: {folder}"
    yield f"topic: {profile}"
    yield f"cache: {'in memory' if cache == ':memory:' else cache}"
    named = ", ".join(read[:NAMED]) + (", ..." if len(read) > NAMED else "")
    yield f"read: {len(read)} of {files} files{': ' if read else ''}{named}"


def passed_over(problems: Sequence[Problem]) -> Iterator[str]:
    """Every file that gave no article, or one with a doubt, and why."""
    for problem in problems:
        yield f"{problem.code} {problem.path}: {problem.message}"


def changed(before: Mapping[str, KnownFile], after: Mapping[str, KnownFile], folder: Path) -> list[str]:
    """The files, below the folder, that are known otherwise now: new, changed, or read again."""
    paths = sorted(path for path, known in after.items() if before.get(path) != known)
    return [Path(path).relative_to(folder).as_posix() if Path(path).is_relative_to(folder) else path for path in paths]
