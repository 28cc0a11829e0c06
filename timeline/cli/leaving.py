"""The one door out: stdout, stderr, a pager and files stand behind streams that let out what `clean.leaving` leaves.

The only module that writes to a person: `lines.out` and `lines.err` end here, and what Click prints does.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, TextIO

from timeline.cli import environment
from timeline.export import clean

if TYPE_CHECKING:
    from timeline.export.selection import Out

_UTF = ("utf-8", "utf8", "utf-16", "utf-32")  # encodings that hold every character


class NobodyReadsError(Exception):
    """Whoever read the answer has gone, as `head` does. No `OSError`, of which Click would make exit code 1."""


class Leaving(io.TextIOBase):
    """A stream in front of another: what is written goes through `clean.leaving`.

    `paints`: the codes of our own colours stay. `is_answer`: that it cannot be written is an error, `NobodyReadsError`
    where a reader has gone; else it is a message, and lost. Lines end with `ends`. It has no `buffer`, so that nothing
    goes around it.
    """

    def __init__(self, out: Out, paints: bool = False, is_answer: bool = True, ends: str = "\n") -> None:
        self._out = out
        self._paints = paints
        self._is_answer = is_answer
        self._ends = ends
        name = getattr(out, "encoding", None) or "utf-8"
        self._held = None if name.casefold().startswith(_UTF) else clean.Held(name)

    def write(self, text: str | bytes, /) -> int:  # Click writes completions as bytes
        if isinstance(text, bytes):
            if not text:  # it asks whether this is a stream of bytes
                raise TypeError("this is a stream of text")
            text = text.decode(errors="surrogateescape")
        self._pass(clean.leaving(text, self._paints, self._held).replace("\n", self._ends))
        return len(text)

    def wipe(self, text: str) -> None:
        """A line of progress in the place of the one before."""
        self._pass(clean.WIPE + clean.leaving(text, False, self._held))
        self.flush()

    def _pass(self, text: str) -> None:
        try:
            self._out.write(text)
        except OSError as error:
            self._failed(error)

    def flush(self) -> None:
        try:
            getattr(self._out, "flush", int)()
        except OSError as error:
            self._failed(error)

    def _failed(self, error: OSError) -> None:
        if isinstance(error, BrokenPipeError) and self._is_answer:
            raise NobodyReadsError from error
        if self._is_answer:
            raise error

    def close(self) -> None:
        """Nothing: the stream behind is not ours to close."""

    def again(self, paints: bool, ends: str = "\n") -> Leaving:
        """The same stream for text with codes for colours, where it `paints`, and with other ends of lines."""
        return Leaving(self._out, paints, self._is_answer, ends)

    @property
    def encoding(self) -> str:  # type: ignore[override]  # the stream behind decides
        return getattr(self._out, "encoding", None) or "utf-8"

    @property
    def errors(self) -> str:  # type: ignore[override]
        return "strict"

    def fileno(self) -> int:
        return int(getattr(self._out, "fileno", super().fileno)())

    def isatty(self) -> bool:
        return bool(getattr(self._out, "isatty", bool)())

    def writable(self) -> bool:
        return True


@contextmanager
def streams() -> Iterator[None]:
    """Put stdout and stderr behind `Leaving`, and give them back as they were."""
    before = sys.stdout, sys.stderr
    put()
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def put() -> None:
    """Put stdout and stderr behind `Leaving`, unless they are; an empty file stands for one that is closed."""
    environment.open_closed_streams()
    for name in ("stdout", "stderr"):
        stream: TextIO = getattr(sys, name)
        if isinstance(stream, Leaving):
            continue
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
        setattr(sys, name, Leaving(stream, is_answer=name == "stdout"))


def out(paints: bool = False, ends: str = "\n") -> Out:
    """Where an answer goes, for text with our own colours where it `paints`, each line with this end."""
    stream = sys.stdout
    is_other = paints or ends != "\n"
    return stream.again(paints, ends) if is_other and isinstance(stream, Leaving) else stream


def to(file: Out, paints: bool = False, ends: str = "\n") -> Leaving:
    """A file or a pipe, behind the same door."""
    return Leaving(file, paints, ends=ends)


class Spreadsheet(Leaving):
    """As Excel takes UTF-8 from a file: a byte order mark before all, lines ended by `\\r\\n`."""

    def __init__(self, out: Out) -> None:
        super().__init__(out)
        self._mark = "\ufeff" if self._held is None else ""  # in another encoding it would be a word

    def _pass(self, text: str) -> None:
        super()._pass(self._mark + text.replace("\n", "\r\n"))
        self._mark = ""


def spreadsheet(file: Out | None) -> AbstractContextManager[Out]:
    """A file, or stdout, for Excel."""
    stream = sys.stdout if file is None else file
    return nullcontext(Spreadsheet(stream._out if isinstance(stream, Leaving) else stream))


def say(text: str, err: bool = False, ends: bool = True) -> None:
    """Write a text, with the end of its line where it `ends`, and flush."""
    stream = sys.stderr if err else sys.stdout
    stream.write(f"{text}\n" if ends else text)
    stream.flush()


def wipe(text: str) -> None:
    """A line of progress on stderr in the place of the one before."""
    if isinstance(sys.stderr, Leaving):
        sys.stderr.wipe(text)


def ask(question: str, err: bool = False) -> str:
    """What a person types, without the end of its line. Raises `EOFError` where nothing more comes."""
    say(question, err, ends=False)
    typed = sys.stdin.readline()
    if not typed:
        raise EOFError
    return typed.rstrip("\r\n")


def shut() -> None:
    """Nobody reads on, or nothing can be written: what is still in the buffer may not complain at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
