"""Ids of the articles of one file, one after the other: `file#member`, no two alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Taken(Protocol):
    """The ids that are given: a set, or what holds as many as no memory does."""

    def __contains__(self, name: object, /) -> bool: ...

    def add(self, name: str, /) -> None: ...


class Members:
    """Gives each article of a file its id, in their order; a member's second namesake gets its number.

    The file itself has no name in it: a mail is `file`, what it quotes `file#1`. A member that could be one of the
    files `beside`, or of their members, gets a `~` before its name.
    """

    def __init__(self, file: str, taken: Taken, beside: Sequence[str] = ()) -> None:
        self._file, self._taken, self._beside = file, taken, beside
        self._times: dict[str, int] = {}  # of those that were not free: how often they came

    def id(self, name: str) -> str:
        """The id of the next article, which the file calls so.

        >>> members = Members("box", set())
        >>> [members.id(name) for name in ("", "1", "a", "a", "a#2", "a")]
        ['box', 'box#1', 'box#a', 'box#a#2', 'box#a#2#2', 'box#a#3']
        """
        found = member = self._member(name)
        if not self._is_free(found):
            times = self._times.get(member, 1) + 1
            while not self._is_free(found := f"{member}#{times}"):
                times += 1
            self._times[member] = times
        self._taken.add(found)
        return found

    def _is_free(self, name: str) -> bool:
        return name not in self._taken and not self._is_of_another(name)

    def _member(self, name: str) -> str:
        out = f"{self._file}#{name}" if name else self._file
        while name and self._is_of_another(out):
            name = f"~{name}"
            out = f"{self._file}#{name}"
        return out

    def _is_of_another(self, name: str) -> bool:
        """Whether an id is that of one of the files beside, or of a member of one."""
        return any(f"{name}#".startswith(f"{file}#") for file in self._beside)
