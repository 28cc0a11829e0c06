"""What can go wrong with a run, and the exit code each kind of failure has."""

from __future__ import annotations


class TimelineError(Exception):
    """A run that cannot go on; `cli` prints the message and exits with `code`.

    The message says what was found and where; `fix`, on a line of its own, says what to do.
    """

    code = 2

    def __init__(self, message: str, fix: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


class UsageError(TimelineError):
    """Wrong use: an option, a name or a date that cannot be understood."""


class InputError(TimelineError):
    """Input that cannot be read: no such folder, nothing in it, a broken profile."""


class StoreError(TimelineError):
    """The cache cannot be opened or written."""
