"""Backups and copies of other files, by their names and what they say: they are no second source."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path

from timeline import limits, opening
from timeline.reading import paths

_WORD = r"copy|kopie|copie|copia|cópia|kopia|kopi|копия|副本"
_DAY = r"\d{4}-?\d\d-?\d\d"
_CONFLICT = r"(?:conflict|konflikt|conflit|conflicto)"
_NAMES: tuple[tuple[str, str, bool], ...] = (  # pattern, the name of the original, whether the texts must be alike
    (r"(.+?)(?:\.~\d+~|~)", r"\1", False),
    (r"#(.+)#", r"\1", False),
    (r"(.+)\.(?:bak|orig|swp)\d*", r"\1", False),
    (r"(.+)\.(?:backup|old|save)\d*", r"\1", True),
    (r"(.+)\.(?:bak|orig)(\.\w+)", r"\1\2", False),
    (r"(.+)\.(?:backup|old)(\.\w+)", r"\1\2", True),
    (rf"(?:{_WORD})(?: \(\d+\))? (?:of|von|de|di|av|van|z) (.+)", r"\1", True),
    (rf"(.+?)(?: -|-|_)? ?\(?(?:{_WORD})\)?(?: ?\(?\d+\)?)?(\.\w+)", r"\1\2", True),
    (rf"(.+?)[ _.-]*[(\[][^()\[\]]*{_CONFLICT}[^()\[\]]*[)\]](\.\w+)", r"\1\2", True),
    (r"(.+?)[ _.-]+sync-conflict[-_.\w]*(\.\w+)", r"\1\2", True),
    (rf"(.+?)[ _.-]+conflict[-_.\w]*{_DAY}[-_.\w]*(\.\w+)", r"\1\2", True),
    (r"(.+?) ?\(\d{1,3}\)(\.\w+)", r"\1\2", True),
    (r"(.+?) \d(\.\w+)", r"\1\2", True),
)
_ALIKE = 0.8  # of the longer text, in runs of so many words, that the other has too
_RUN = 4
_LONGEST = 1 << 20  # bytes that are compared; longer files are copies when they are the same
_SIGN = rf"~|#|bak|orig|swp|backup|old|save|{_WORD}|{_CONFLICT}|\(\d| \d\."  # one stands in every name that is matched
_SIGNS, _ASCII_SIGNS = re.compile(_SIGN, re.IGNORECASE), re.compile(_SIGN)  # the second, of small letters, is quicker
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), original, alike) for pattern, original, alike in _NAMES)
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
    "talks-conflict.txt": None,
    "talks (Case Conflict).txt": "talks.txt",
    "talks (1).txt": "talks.txt",
    "talks-2.txt": None,
    "photocopy.txt": None,
    "talks of copy.md": None,
    "more.txt": None,
}


def originals(found: Iterable[str], folder: Path) -> dict[str, str]:
    """The copies among files, each with its original, which lies beside it and is no copy itself; by their paths below
    `folder`.
    """
    known = frozenset(found)
    out: dict[str, str] = {}
    for path in known:
        signs = _ASCII_SIGNS.search(path.lower()) if path.isascii() else _SIGNS.search(path)
        if signs and (original := _original(path, known, folder)):
            out[path] = original
    return {path: original for path, original in out.items() if original not in out}


def _original(path: str, known: Collection[str], folder: Path) -> str:
    """The file that this one is a copy of, or of another copy; empty when it is none."""
    if paths.is_address(path):
        return ""
    whole = paths.of(path)
    for name, alike in _originals(whole.name):
        other = paths.text(whole.with_name(name)) if name else path
        if other != path and other in known and (not alike or _are_alike(folder / whole, folder / paths.of(other))):
            return other
    return ""


def _originals(name: str) -> Iterable[tuple[str, bool]]:
    for pattern, replaced, alike in _PATTERNS:
        if match := pattern.fullmatch(name):
            yield match.expand(replaced).rstrip(". "), alike


def _are_alike(path: Path, other: Path) -> bool:
    """Whether two files are the same, or most of their text is: a name alone makes no article a copy."""
    try:
        return _are_equal(path, other) or _say_the_same(_runs(path), _runs(other))
    except (OSError, MemoryError):
        return False  # whoever reads them will say why they cannot be read


def _are_equal(path: Path, other: Path) -> bool:
    with opening.opened(path) as one, opening.opened(other) as two:
        if one.size != two.size or one.size > limits.FILE.number:
            return False
        return one.whole(one.size) == two.whole(two.size)


def _say_the_same(one: frozenset[bytes], other: frozenset[bytes]) -> bool:
    return len(one & other) > 0 and len(one & other) >= _ALIKE * max(len(one), len(other))


def _runs(path: Path) -> frozenset[bytes]:
    """Each run of a few words of a file; none of a long one."""
    try:
        words = opening.whole(path, _LONGEST).split()
    except opening.TooLarge:
        return frozenset()
    return frozenset(b" ".join(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1)))
