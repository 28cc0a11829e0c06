"""The head of the page: what it may do, which is nothing but its own style and scripts, and what it is called."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from timeline import opening
from timeline.export.page.markup import Html, element
from timeline.text.marks import GENERATOR

FOLDER = Path(__file__).parent
STYLES = ("style.css", "lanes.css", "list.css")
BUNDLE = "d3.js"  # of others, made small already, with its licences
SCRIPTS = (  # in the order in which they run
    *(BUNDLE, "core.js", "lanes_plan.js", "lanes_draw.js", "lanes_frame.js", "lanes.js"),
    *("filter.js", "facets.js", "list.js", "decide.js", "copy.js", "keys.js"),
)
_COMMENTS = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*$", re.M | re.S)

_BEHIND = re.compile(r"(?<=[;{,(]) // [^'\"`]*$")  # a comment behind what ends a piece of a script, without quotes


@lru_cache(maxsize=1)
def style() -> str:
    """The one style of the page."""
    return "\n".join(_those_that_are_there(STYLES))


@lru_cache(maxsize=1)
def scripts() -> tuple[str, ...]:
    """The scripts of the page in their order; each stands in an element of its own."""
    return tuple(_those_that_are_there(SCRIPTS))


def squeezed(source: str) -> str:
    """A style or a script without its margins and without lines that are comments.

    No text of ours goes over the end of a line, which a test asks: a line is never inside of one.

    >>> squeezed("a {\\n  b: c; /* why */\\n}\\n// why\\n\\n/* why\\n so */\\n")
    'a {\\nb: c; /* why */\\n}'
    """
    lines = (_BEHIND.sub("", line).strip() for line in _COMMENTS.sub("", source).split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _those_that_are_there(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        path = FOLDER / name
        if path.exists():
            source = opening.text(path)
            yield source if name == BUNDLE else squeezed(source)


def policy() -> str:
    """The content security policy: nothing is fetched, nothing runs but what stands in the page as we wrote it."""
    allowed = " ".join(map(_hash, scripts())) or "'none'"
    return f"default-src 'none'; style-src {_hash(style())}; script-src {allowed}; base-uri 'none'; form-action 'none'"


def _hash(source: str) -> str:
    """`'sha256-...'` as a browser works it out of what stands between the tags (CSP level 3, section 6.7.3.3)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def written(title: str) -> Iterator[Html]:
    """All that stands before the body."""
    yield Html('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n')
    yield Html(f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n')
    yield Html(f"{GENERATOR}\n")
    yield Html('<meta name="viewport" content="width=device-width, initial-scale=1">\n')
    yield Html('<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n')
    yield element("title", title)
    yield Html(f"\n<style>{style()}</style>\n</head>\n")


def ended() -> Iterator[Html]:
    """The scripts, at the end of the body."""
    for source in scripts():
        yield Html(f"<script>{source}</script>\n")
