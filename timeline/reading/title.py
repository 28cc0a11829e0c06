"""The title of an article that does not name it: the first line behind the date header that looks like one."""

from __future__ import annotations

from timeline import dating
from timeline.model import Source

_LONGEST = 220  # characters


def title(source: Source) -> str | None:
    """Front matter's title, a markdown heading, else the first title-like line of the first eight with text."""
    said = source.said("title", "headline")
    if said:
        return said
    seen = 0
    text, where = source.text, source.body
    while where < len(text) and seen < 8:
        end = text.find("\n", where)
        end = len(text) if end < 0 else end
        line = text[where : min(end, where + _LONGEST + 1)].strip()
        where = end + 1
        if not line:
            continue
        seen += 1
        if line.startswith("#"):
            return line.lstrip("#").strip() or None
        if is_title(line):
            return line
    return None


def is_title(line: str) -> bool:
    """Whether a line can be a title: some words, no sentence end, no date or label of its own.

    >>> is_title("Talks in Moscow postponed"), is_title("11 March 2017"), is_title("He spoke on Friday.")
    (True, False, False)
    """
    if len(line) > _LONGEST or line.rstrip("»”\"'").endswith((".", "。", "।", ",", ";", "…")):
        return False
    if line.startswith(("http://", "https://", "www.", "©", "|", "•")):
        return False
    return dating.says_more_than_dates(line)
