"""What surrounds a run: variables (which help tells of), closed streams, colour, and arguments that are no text."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

VARIABLES = {  # as they stand in the help of the program and in its manual
    "TIMELINE_CORPUS": "the folder of articles, as -C",
    "TIMELINE_TODAY": "the day that 'today' means, as --today",
    "TIMELINE_PAGER, PAGER": "what pages long output; empty or cat: nothing",
    "LESS": "options of less; FRX when unset",
    "TIMELINE_BY": "who decides, as --by of review, tag and note",
    "NO_COLOR": "no colour, whatever else is set",
    "FORCE_COLOR, CLICOLOR_FORCE": "colour also in a pipe",
    "FORCE_HYPERLINK": "1: links to files in every terminal; 0: in none",
    "COLUMNS": "width of tables in a pipe",
    "XDG_CACHE_HOME": "where the index is kept, in timeline/",
}
_STREAMS = ("stdin", "stdout", "stderr")  # in the order of their numbers


def open_closed_streams() -> None:
    """Put an empty file for every stream that the caller closed (`>&-`), before a file of ours gets its number."""
    for number, name in enumerate(_STREAMS):
        if getattr(sys, name) is None:
            handle = open(os.devnull, "w" if number else "r", encoding="utf-8")  # noqa: SIM115, PTH123 - it stays open
            setattr(sys, name, handle)


def wants_color(environment: Mapping[str, str], is_terminal: bool) -> bool:
    """Whether output is coloured when nobody says so: `NO_COLOR` forbids, the others force, else a terminal that can.

    >>> wants_color({"FORCE_COLOR": "1"}, False), wants_color({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True)
    (True, False)
    """
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return is_terminal and environment.get("TERM") != "dumb" and environment.get("CLICOLOR") != "0"


def not_text(arguments: Sequence[str]) -> str | None:
    r"""The first argument that is no UTF-8, which printing writes out; `None` when all are.

    >>> not_text(["café", b"caf\xff".decode(errors="surrogateescape")])
    'caf\udcff'
    """
    return next((word for word in arguments if any("\udc80" <= char <= "\udcff" for char in word)), None)
