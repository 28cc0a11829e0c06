"""Links from rows to their files (OSC 8), where the terminal is known to show them and a pager lets them pass."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from timeline.export import clean

FORCED = "FORCE_HYPERLINK"  # as other programs know it: `0` never, else also where the terminal is not known
# Variable -> what its value must be (`least`: a version), in terminals that show links, and show them well.
TERMINALS: tuple[tuple[str, str], ...] = (
    ("TERM_PROGRAM", r"iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|mintty"),
    ("VTE_VERSION", r"(5[1-9]|[6-9]\d)\d\d|\d{5,}"),  # GNOME and others; 0.50 fell over
    ("WT_SESSION", r".+"),  # Windows Terminal
    ("KITTY_WINDOW_ID", r".+"),
    ("KONSOLE_VERSION", r"2[1-9]\d{4}|[3-9]\d{5}"),
    ("DOMTERM", r".+"),
    ("TERM", r"xterm-kitty|alacritty.*|foot.*|xterm-ghostty|contour.*"),
)
_INSIDE = re.compile(r"(screen|tmux|dumb|linux)\b.*")  # what stands between: it may print what it does not know
LESS = 590  # the version of `less` from which links pass with -R (tried; 551 prints them)


def is_known(environment: Mapping[str, str]) -> bool:
    """Whether the terminal shows links, or is said to.

    >>> is_known({"VTE_VERSION": "7600"}), is_known({"VTE_VERSION": "5002"}), is_known({"FORCE_HYPERLINK": "1"})
    (True, False, True)
    """
    forced = environment.get(FORCED)
    if forced is not None:
        return forced != "0"
    if _INSIDE.fullmatch(environment.get("TERM", "")):
        return False
    return any(re.fullmatch(wanted, environment.get(name, "")) for name, wanted in TERMINALS)


def can_pass(command: Sequence[str], environment: Mapping[str, str], version: Callable[[str], str]) -> bool:
    """Whether what a pager is handed may hold links: only those of a `less` that shows colours, and is new enough."""
    if not command:
        return True  # straight to the terminal
    from timeline.cli import pager

    if Path(command[0]).stem != "less" or not pager.can_colour(command, environment):
        return False
    found = re.match(r"less (\d+)", version(command[0]))
    return found is not None and int(found[1]) >= LESS


def _version(program: str) -> str:
    """What a program says of its version; nothing where it cannot be asked."""
    import subprocess

    with suppress(OSError, subprocess.SubprocessError):
        asked = [program, "--version"]
        return subprocess.run(asked, capture_output=True, text=True, errors="replace", timeout=2, check=False).stdout
    return ""


def wanted(paints: bool, pages: bool) -> bool:
    """Whether an answer on stdout may hold links: on a terminal alone, where there is colour; `pages`: it is paged."""
    if not (paints and sys.stdout.isatty() and is_known(os.environ)):
        return False
    from timeline.cli import pager

    return not pages or can_pass(pager.chosen(os.environ), os.environ, _version)


def address(folder: Path, path: str) -> str:
    """The file of a document as a link has it; empty where there is no such file here.

    The part of a container behind `#` is left out: the container is what can be opened.
    """
    for name in (path, path.rpartition("#")[0]):
        if name and (folder / name).is_file():
            return (folder / name).as_uri()
    return ""


def addresses(folder: Path, paths: Mapping[str, str]) -> dict[str, str]:
    """The links of these documents, by id, from their paths in a folder; those without a file are left out."""
    found = {document: address(folder, path) for document, path in paths.items()}
    return {document: uri for document, uri in found.items() if uri}


def marked(text: str, links: Mapping[str, str]) -> str:
    """A text in which lines that are a name, or tell the document of this name, lead there; nothing else of it does.

    >>> marked("document   a", {"a": "file:///x/a.txt"}) == "document   " + clean.link("file:///x/a.txt", "a")
    True
    """
    return "\n".join(_marked(line, links) for line in clean.leaving(text).split("\n"))


def _marked(line: str, links: Mapping[str, str]) -> str:
    name = line.removeprefix("document").strip()
    return line.replace(name, clean.link(links[name], name)) if name in links else line
