"""Backups and copies of other files, by their names: they are no second source."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from filecmp import cmp
from pathlib import Path

_WORD = r"copy|kopie|copie|copia|cópia|kopia|kopi|копия|副本"
_NAMES: tuple[tuple[str, str, bool], ...] = (  # pattern, the name of the original, whether the bytes must be the same
    (r"(.+?)(?:\.~\d+~|~)", r"\1", False),
    (r"#(.+)#", r"\1", False),
    (r"(.+)\.(?:bak|backup|orig|old|save|swp)\d*", r"\1", False),
    (r"(.+)\.(?:bak|backup|orig|old)(\.\w+)", r"\1\2", False),
    (rf"(?:{_WORD})(?: \(\d+\))? (?:of|von|de|di|av|van|z) (.+)", r"\1", False),
    (rf"(.+?)(?: -|-|_)? ?\(?(?:{_WORD})\)?(?: ?\(?\d+\)?)?(\.\w+)", r"\1\2", False),
    (r"(.+?)[ _.-]*[(\[][^()\[\]]*(?:conflict|konflikt|conflit|conflicto)[^()\[\]]*[)\]](\.\w+)", r"\1\2", False),
    (r"(.+?)[ _.-]+(?:sync-)?conflict[-_.\w]*(\.\w+)", r"\1\2", False),
    (r"(.+?) ?\(\d{1,3}\)(\.\w+)", r"\1\2", True),
    (r"(.+?) \d(\.\w+)", r"\1\2", True),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), original, same) for pattern, original, same in _NAMES)
EXAMPLES: dict[str, str | None] = {  # a name -> the original that it is a copy of, when that lies beside it
    "talks.txt~": "talks.txt",
    "talks.txt.~2~": "talks.txt",
    "#talks.txt#": "talks.txt",
    "talks.txt.bak": "talks.txt",
    "talks.txt.orig": "talks.txt",
    "talks.bak.txt": "talks.txt",
    "Copy of talks.txt": "talks.txt",
    "Copy (2) of talks.txt": "talks.txt",
    "Kopie von talks.txt": "talks.txt",
    "talks - Copy.txt": "talks.txt",
    "talks - Copy (2).txt": "talks.txt",
    "talks copy.txt": "talks.txt",
    "talks copy 2.txt": "talks.txt",
    "talks (copy).txt": "talks.txt",
    "talks (conflicted copy 2018-08-22 101500).txt": "talks.txt",
    "talks (Ann's conflicted copy 2018-08-22).txt": "talks.txt",
    "talks.sync-conflict-20180822-101500-ABCDEFG.txt": "talks.txt",
    "talks_conflict-20180822-101500.txt": "talks.txt",
    "talks (Case Conflict).txt": "talks.txt",
    "talks (1).txt": "talks.txt",
    "talks-2.txt": None,
    "photocopy.txt": None,
    "talks of copy.md": None,
    "more.txt": None,
}


def originals(paths: Iterable[Path]) -> dict[Path, Path]:
    """The copies among files, each with its original, which lies beside it and is no copy itself."""
    by_name = {(path.parent, path.name): path for path in paths}
    out: dict[Path, Path] = {}
    for (folder, name), path in by_name.items():
        for other, same in _originals(name):
            original = by_name.get((folder, other))
            if original and original != path and (not same or _are_same(path, original)):
                out[path] = original
                break
    return {path: original for path, original in out.items() if original not in out}


def original(name: str, beside: Collection[str]) -> str | None:
    """The name among `beside` that a file of this name is a copy of, as far as names tell."""
    return next((other for other, _ in _originals(name) if other in beside and other != name), None)


def _originals(name: str) -> Iterable[tuple[str, bool]]:
    for pattern, replaced, same in _PATTERNS:
        if match := pattern.fullmatch(name):
            yield match.expand(replaced).rstrip(". ") if not same else match.expand(replaced), same


def _are_same(path: Path, other: Path) -> bool:
    try:
        return cmp(path, other, shallow=False)
    except OSError:
        return False
