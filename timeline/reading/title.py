"""The title of an article that does not name it: the first line behind the date header that looks like one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from timeline import dating
from timeline.model import Source
from timeline.text import sentences

_LONGEST = 220  # characters; a longer line is a paragraph
_SENTENCES = 2  # of a title ("The ferry strike? A short answer"); more are a paragraph
_LINES = 8  # lines with text in which a title stands, if there is one


def title(source: Source) -> str | None:
    """Front matter's title, a markdown heading, else the first title-like line of the first eight; never cut."""
    return source.said("title", "headline") or _in_text(source)


def _in_text(source: Source) -> str | None:
    for line in islice(_lines(source.text, source.body), _LINES):
        if len(line) > _LONGEST:
            continue
        if line.startswith("#"):
            return line.lstrip("#").strip() or None
        if is_title(line):
            return line
    return None


def _lines(text: str, where: int) -> Iterator[str]:
    """The lines with text from `where` on, blanks trimmed."""
    while where < len(text):
        end = text.find("\n", where)
        end = len(text) if end < 0 else end
        if line := text[where:end].strip():
            yield line
        where = end + 1


def is_title(line: str) -> bool:
    """Whether a line can be a title: some words, no full stop at its end, no date or label of its own.

    >>> is_title("Talks in Moscow postponed"), is_title("11 March 2017"), is_title("He spoke on Friday.")
    (True, False, False)
    """
    if len(line) > _LONGEST or line.rstrip("»”\"'").endswith((".", "。", "।", ",", ";", "…")):
        return False
    if line.startswith(("http://", "https://", "www.", "©", "|", "•")):
        return False
    return len(sentences.split(line)) <= _SENTENCES and dating.says_more_than_dates(line)
