"""What the words directly before a date say it is: published, updated, crawled or never a publication date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.dating.head.tokens import Word
from timeline.lang.world.calendar_words import fold
from timeline.lang.world.header_labels import CJK, ROLES

LABEL_EXAMPLES: tuple[tuple[str, str], ...] = (
    ("Published: ", "published"),
    ("PublishDate: ", "published"),
    ("Posted on ", "published"),
    ('"datePublished": "', "published"),
    ('<meta property="article:published_time" content="', "published"),
    ("<DATE1>  ", "published"),
    ("تاریخ انتشار: ", "published"),
    ("发布时间:", "published"),
    ("Last modified on ", "updated"),
    ("LOAD-DATE: ", "updated"),
    ("WARC-Date: ", "crawled"),
    ("Retrieved ", "crawled"),
    ("Copyright © ", "never"),
    ("File photo, ", "never"),
    ("the talks on ", "never"),
    ("Kabul, ", ""),
)
_FILLERS = frozenset(
    map(
        fold,
        """
    content value datetime property name meta at on the of le am den el la em il op dnia w dne la на pe în στις
    tarihi time itemprop td span div class strong b th p dd dt li small i em time date is was de da di em в о um
    à : pada pe u й в ie ہے ہوا को के की پر में po
""".split(),
    )
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_STRONG = {"updated": 0, "crawled": 1, "published": 2, "never": 3}


@dataclass(frozen=True, slots=True)
class Label:
    """A label in front of a date: its role, its own words and where they begin (an offset into the text)."""

    role: str
    text: str
    start: int
    colon: bool
    standing: bool  # nothing but signs stands before it in its line


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for role, names in ROLES.items():
        for name in names:
            key = " ".join(fold(part) for part in name.split())
            if key and (key not in table or table[key] == "never"):
                table[key] = role
    return table


LABELS = _table()
_JOINED = {
    key.replace(" ", ""): role for key, role in LABELS.items() if " " in key and key.isascii() and role != "never"
}
_LONGEST = max(key.count(" ") + 1 for key in LABELS)
_CJK = sorted(((name, role) for role, names in CJK.items() for name in names), key=lambda pair: -len(pair[0]))


def before(words: list[Word], stop: int) -> Label | None:
    """The label that ends right before word `stop`; `None` when there is none."""
    i = stop
    colon = False
    while i > 0 and words[i - 1].kind == "sign" and stop - i < 6 and words[i - 1].text not in ".;)!?":
        colon = colon or words[i - 1].text in ":：=>|"
        i -= 1
    if i == 0:
        return None
    label = _cjk(words, i, colon)
    if label is not None:
        return label
    keys, starts = _keys(words, i)
    for skip in range(min(4, len(keys))):
        if skip and keys[skip - 1] not in _FILLERS:
            break
        for length in range(min(_LONGEST, len(keys) - skip), 0, -1):
            name = " ".join(reversed(keys[skip : skip + length]))
            role = LABELS.get(name)
            if role and not (role == "never" and skip):
                first = starts[skip + length - 1]
                return Label(role, name, words[first].start, colon, all(w.kind == "sign" for w in words[:first]))
    return None


def _keys(words: list[Word], i: int) -> tuple[list[str], list[int]]:
    """Up to eight folded words before `i`, nearest first, camel case taken apart, with their indexes."""
    keys: list[str] = []
    starts: list[int] = []
    j = i - 1
    while j >= 0 and len(keys) < 8:
        word = words[j]
        if word.kind in ("word", "month", "day", "cjk"):
            pieces = (
                _CAMEL.split(word.text)
                if word.text.isascii() and not word.text.islower() and word.kind == "word"
                else []
            )
            for piece in reversed(pieces if len(pieces) > 1 else [word.low or word.text]):
                keys.append(fold(piece))
                starts.append(j)
        elif word.kind == "sign":
            if word.text in ".;)!?,|©" and keys:
                break
        elif word.kind == "number" and "ago" in keys[-2:] + keys[:3]:  # "Published 4 years ago on"
            keys.clear()
            starts.clear()
        elif not (word.kind == "number" and not word.spaced and j and words[j - 1].kind == "word"):
            break
        j -= 1
    return keys, starts


def _cjk(words: list[Word], i: int, colon: bool) -> Label | None:
    if words[i - 1].kind != "cjk":
        return None
    first = i
    while first > 0 and words[first - 1].kind == "cjk" and i - first < 10:
        first -= 1
    run = "".join(word.text for word in words[first:i])
    for name, role in _CJK:
        if run.endswith(name) and (colon or run == name or i - first < 8):
            return Label(role, name, words[i - 1].end - len(name), colon, True)
    return None


def label_follows(after: list[Word]) -> bool:
    """Whether the words behind a date begin with a label of another date: "(updated 08:11 ...", ", last updated"."""
    for length in (3, 2, 1):
        if LABELS.get(" ".join(word.low for word in after[:length])) in ("updated", "published"):
            return True
    return False


def is_never(low: str) -> bool:
    """Whether a folded word before a date ties it to what is told: "since", "by", "after"."""
    return LABELS.get(low) == "never"


def alone(words: list[Word]) -> Label | None:
    """The label a whole line is, for a date on the next line."""
    if not words or len(words) > 8:
        return None
    label = before(words, len(words))
    return label if label is not None and label.standing and label.role != "never" else None


def role_of_key(key: str) -> str | None:
    """The role of a field by its name; `None` when it is no date field.

    >>> role_of_key("article:published_time"), role_of_key("dateModified"), role_of_key("title")
    ('published', 'updated', None)
    """
    from timeline.dating.head.tokens import split

    words = split(key[:80], 0, min(len(key), 80))
    keys, _ = _keys(words, len(words))
    for skip in range(min(3, len(keys))):
        for length in range(len(keys) - skip, 0, -1):
            role = LABELS.get(" ".join(reversed(keys[skip : skip + length])))
            if role:
                return None if role == "never" else role
        if keys[skip] in _JOINED:  # a key that lost its capitals: `datepublished`
            return _JOINED[keys[skip]]
        if keys[skip] not in _FILLERS:
            break
    return "published" if key == "time" else None
