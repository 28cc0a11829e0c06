"""The words of `header_labels.txt`: labels before dates, and cues of captions, periodicals and lists of links."""

from __future__ import annotations

from pathlib import Path

ROLES: dict[str, list[str]] = {}
"""Names by role (`published`, `updated`, `crawled`, `never`), as they are written in text."""
CJK: dict[str, list[str]] = {}
"""The same for languages that leave no spaces between words."""
_CUES: dict[str, set[str]] = {"periodicals": set(), "captions": set(), "sections": set(), "events": set()}


def _load() -> None:
    for line in Path(__file__).with_name("header_labels.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, _, rest = line.partition(" ")
        if kind in _CUES:
            _CUES[kind].update(rest.split())
        elif kind == "cjk":
            role, _, names = rest.partition(" ")
            CJK.setdefault(role, []).extend(names.split())
        else:
            ROLES.setdefault(kind, []).extend(name.strip() for name in rest.split("|"))


_load()
PERIODICALS = frozenset(_CUES["periodicals"])
CAPTIONS = frozenset(_CUES["captions"])
EVENTS = frozenset(_CUES["events"])
SECTIONS = frozenset(_CUES["sections"])
