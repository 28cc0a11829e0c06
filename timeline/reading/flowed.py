"""Mail text of `format=flowed` (RFC 3676): a line that ends with a blank runs on in the next."""

from __future__ import annotations

import re

_QUOTES = re.compile(r">*")
_SIGNATURE = "-- "


def joined(text: str, without_blank: bool = False) -> str:
    """The text with its lines joined, quoted ones among themselves; `without_blank` (`DelSp=yes`) drops the blank.

    >>> joined("The envoys met on \\nMonday.\\n> In \\n> Oslo?\\n")
    'The envoys met on Monday.\\n> In Oslo?\\n'
    """
    out: list[str] = []
    depth, open_ = -1, False
    for line in text.split("\n"):
        quotes = _QUOTES.match(line)
        here = quotes.end() if quotes else 0
        content = line[here:].removeprefix(" ")
        runs_on = content.endswith(" ") and content != _SIGNATURE
        kept = content[:-1] if runs_on and without_blank else content
        if open_ and here == depth and content != _SIGNATURE:
            out[-1] += kept
        else:
            out.append(_margin(line, here) + kept)
        depth, open_ = here, runs_on
    return "\n".join(out)


def _margin(line: str, quotes: int) -> str:
    """What stands before a line's words; a blank stays before a sign that quotes nothing, lest it does."""
    return ">" * quotes + " " if quotes else " " * line.startswith(" >")
