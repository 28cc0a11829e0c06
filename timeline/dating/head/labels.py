"""What the words directly before a date say it is: published, updated, crawled or never a publication date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from timeline.dating.head.tokens import Word, split
from timeline.lang.world.calendar_words import fold
from timeline.lang.world.header_labels import AGO, CJK, FILLERS, ROLES

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
    ("Terms: (DATE(>=", ""),
    ("Published 4 years ago on ", "published"),
    ("Published 4 years on ", "never"),
    ("Published time of the ", "published"),  # three fillers
    ("Published time of the small class ", ""),
    ("Updated, page ", ""),
    ("新港口日报发布", "published"),
    ("新港口日报社发布", ""),
    ("新港口日报社发布:", "published"),
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMED = ("word", "month", "day", "cjk")  # kinds of words a label is made of
_NO_COLONS = ".;)!?"  # signs behind which a colon is no longer the label's
_COLONS = ":：=>|"
_LABEL_ENDS = ".;)!?,|©"  # signs that end a label when read backwards
_SIGNS = 5  # right before a date, among which the label's colon is
_KEYS = 8  # words before a date that are looked at
_SKIPPED = 4  # words among which a label begins: up to three fillers may follow it
_SKIPPED_IN_KEY = 3  # the same in the name of a field
_CJK_RUN = 10  # characters before a date that are looked at in languages without spaces,
_CJK_LABEL = 7  # and so many, in which a label counts without a colon
_KEY_LENGTH = 80  # characters of a field's name that are looked at
_REMEMBERED = 20_000  # words that are taken apart once
_ALONE = 8  # words and signs of a line that is nothing but a label


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
_LAST = frozenset(  # words that labels end with, which may be names of several
    " ".join(parts[n:]) for key in (*LABELS, *_JOINED) for parts in (key.split(" "),) for n in range(len(parts))
)
_LONGEST = max(key.count(" ") + 1 for key in LABELS)
_CJK = sorted(((name, role) for role, names in CJK.items() for name in names), key=lambda pair: -len(pair[0]))


def before(words: list[Word], stop: int) -> Label | None:
    """The label that ends right before word `stop`; `None` when there is none."""
    i = stop
    while i > 0 and stop - i <= _SIGNS and words[i - 1].kind == "sign" and words[i - 1].text not in _NO_COLONS:
        i -= 1
    if i == 0 or _compares(words[i:stop]):
        return None
    colon = any(word.text in _COLONS for word in words[i:stop])
    return _cjk(words, i, colon) or _named(words, i, colon)


def _compares(signs: list[Word]) -> bool:
    """`DATE(>=2009-12-01`: a condition of a search, and no label."""
    return any(one.text in "<>" and two.text == "=" for one, two in pairwise(signs))


def _named(words: list[Word], i: int, colon: bool) -> Label | None:
    """The label whose words end before word `i`, fillers passed over."""
    keys = _keys(words, i)
    for skipped, length in _runs(keys, _SKIPPED):
        name = _name(keys, skipped, length)
        role = LABELS.get(name)
        if role and not (role == "never" and skipped):
            first = keys[skipped + length - 1][1]
            return Label(role, name, words[first].start, colon, all(w.kind == "sign" for w in words[:first]))
    return None


_Keys = list[tuple[str, int]]  # folded words, nearest first, each with its index in the line


def _runs(keys: _Keys, limit: int) -> Iterator[tuple[int, int]]:
    """How many keys to skip and how many to take, longest first; only fillers are skipped, fewer than `limit`."""
    for skipped in range(min(limit, len(keys))):
        if skipped and keys[skipped - 1][0] not in FILLERS:
            return
        for length in range(min(_LONGEST, len(keys) - skipped), 0, -1) if keys[skipped][0] in _LAST else ():
            yield skipped, length


def _name(keys: _Keys, skipped: int, length: int) -> str:
    return " ".join(key for key, _ in reversed(keys[skipped : skipped + length]))


def _keys(words: list[Word], i: int) -> _Keys:
    """The folded words right before `i`, camel case taken apart."""
    keys: _Keys = []
    for j in range(i - 1, -1, -1):
        word = words[j]
        if len(keys) >= _KEYS:
            break
        if word.kind in _NAMED:
            keys += [(piece, j) for piece in _pieces(word.low or word.text, word.text if word.kind == "word" else "")]
        elif word.kind == "number" and _counts_years(keys):
            keys.clear()
        elif _ends_label(words, j, keys):
            break
    return keys


@lru_cache(_REMEMBERED)
def _pieces(low: str, text: str) -> tuple[str, ...]:
    """The folded words of one, the last first: `datePublished` is two; `text` as it is written, "" for one word."""
    pieces = _CAMEL.split(text) if text.isascii() else []
    return tuple(fold(piece) for piece in reversed(pieces if len(pieces) > 1 else [low]))


def _counts_years(keys: _Keys) -> bool:
    """Whether a number stands before "ago": "Published 4 years ago on"."""
    return any(key in AGO for key, _ in keys[-2:] + keys[:3])


def _ends_label(words: list[Word], j: int, keys: _Keys) -> bool:
    word = words[j]
    if word.kind == "sign":
        return bool(keys) and word.text in _LABEL_ENDS
    is_glued = word.kind == "number" and not word.spaced and j > 0 and words[j - 1].kind == "word"  # DATE1
    return not is_glued


def _cjk(words: list[Word], i: int, colon: bool) -> Label | None:
    first = i
    while first > 0 and words[first - 1].kind == "cjk" and i - first < _CJK_RUN:
        first -= 1
    run = "".join(word.text for word in words[first:i])
    for name, role in _CJK if run else ():
        if run.endswith(name) and (colon or run == name or i - first <= _CJK_LABEL):
            return Label(role, name, words[i - 1].end - len(name), colon, True)
    return None


ARTICLES = ("updated", "published")
CAPTURES = ("crawled",)


def label_follows(after: list[Word], roles: tuple[str, ...] = ARTICLES) -> bool:
    """Whether the words behind a date begin with a label of another date: "(updated 08:11 ...", ", last updated"."""
    return any(LABELS.get(" ".join(word.low for word in after[:length])) in roles for length in (3, 2, 1))


def label_role(text: str) -> str | None:
    """The role of the label that a text ends with: `published`, `updated`, `crawled` or `never`; `None` for no label.

    >>> label_role("Last updated: "), label_role("the talks of")
    ('updated', 'never')
    """
    words = split(text, 0, len(text))
    label = before(words, len(words)) if words else None
    return label.role if label else None


def is_never(low: str) -> bool:
    """Whether a folded word before a date ties it to what is told: "since", "by", "after"."""
    return LABELS.get(low) == "never"


def alone(words: list[Word]) -> Label | None:
    """The label a whole line is, for a date on the next line."""
    if not words or len(words) > _ALONE:
        return None
    label = before(words, len(words))
    return label if label is not None and label.standing and label.role != "never" else None


def role_of_key(key: str) -> str | None:
    """The role of a field by its name; `None` when it is no date field.

    >>> role_of_key("article:published_time"), role_of_key("dateModified"), role_of_key("title")
    ('published', 'updated', None)
    """
    name = key[:_KEY_LENGTH].replace(".", " ")
    words = split(name, 0, len(name))
    keys = _keys(words, len(words))
    for skipped, length in _runs(keys, _SKIPPED_IN_KEY):
        name = _name(keys, skipped, length)
        role = LABELS.get(name) or _JOINED.get(name)  # a key that lost its capitals: `datepublished`
        if role:
            return None if role == "never" else role
    return "published" if key == "time" else None
