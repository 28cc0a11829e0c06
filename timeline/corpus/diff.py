"""What changed between two chronologies: added, removed, moved in time, judged otherwise, reworded. Pure."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

CHANGES = ("added", "removed", "moved", "judged", "reworded")  # judged: with another judgement
ALIKE = 0.5  # share of words in common from which two sentences of one document and date are one, reworded


@dataclass(frozen=True, slots=True)
class Entry:
    """One event or claim, as an export holds it."""

    id: str
    date: str | None
    text: str
    documents: tuple[str, ...] = ()
    judgement: tuple[str, ...] = ()  # kind, status, contact, and whether it is alleged


@dataclass(frozen=True, slots=True)
class Change:
    """`what` is one of `CHANGES`; `old` is `None` for what was added, `new` for what was removed."""

    what: str
    old: Entry | None
    new: Entry | None

    @property
    def date(self) -> str:
        entry = self.new or self.old
        return (entry.date if entry else None) or ""


Prints = dict[str, bytes]  # a digest of each entry, by its id; empty for an id that several have


def prints(entries: Iterable[Entry]) -> Prints:
    """What is kept of entries to know which of others are the same: for each an id and 16 bytes."""
    out: Prints = {}
    for entry in entries:
        out[entry.id] = b"" if entry.id in out else _print(entry)
    return out


def _print(entry: Entry) -> bytes:
    told = repr((entry.date, entry.judgement, entry.text))
    return hashlib.blake2b(told.encode(errors="surrogatepass"), digest_size=16).digest()


def compare(old: Iterable[Entry], new: Iterable[Entry], known: Prints | None = None) -> list[Change]:
    """Every change, by date. Two entries are one by id, else by text, else by document, date and most words.

    `old` is gone through twice, once where `known` has its prints; only what is not the same on both sides is held.
    """
    before, after = _different(old, new, prints(old) if known is None else known)
    changes: list[Change] = []
    for key in (_by_id, _by_text):
        pairs, before, after = _paired(before, after, key)
        for a, b in pairs:
            if a.date != b.date:
                changes.append(Change("moved", a, b))
            elif a.judgement != b.judgement:
                changes.append(Change("judged", a, b))
            elif _words(a.text) != _words(b.text):
                changes.append(Change("reworded", a, b))
    pairs, before, after = _alike(before, after)
    changes += [Change("reworded", a, b) for a, b in pairs]
    changes += [Change("removed", a, None) for a in before] + [Change("added", None, b) for b in after]
    return sorted(changes, key=lambda c: (c.date == "", c.date, CHANGES.index(c.what), _text(c)))


def _different(old: Iterable[Entry], new: Iterable[Entry], known: Prints) -> tuple[list[Entry], list[Entry]]:
    """The entries that the other side does not have just so, under the same id."""
    waiting = known.copy()
    same, after = set(), []
    for entry in new:
        print_ = waiting.pop(entry.id, b"")  # of several with one id only the first is one with the old
        if print_ and print_ == _print(entry):
            same.add(entry.id)
        else:
            after.append(entry)
    return [entry for entry in old if entry.id not in same], after


def _text(change: Change) -> str:
    entry = change.new or change.old
    return entry.text if entry else ""


def _by_id(entry: Entry) -> object:
    return entry.id


def _by_text(entry: Entry) -> object:
    return tuple(_words(entry.text)), entry.documents[:1]


Pairs = tuple[list[tuple[Entry, Entry]], list[Entry], list[Entry]]


def _paired(before: Sequence[Entry], after: Sequence[Entry], key: Callable[[Entry], object]) -> Pairs:
    waiting: dict[object, list[int]] = defaultdict(list)
    for i, entry in enumerate(after):
        waiting[key(entry)].append(i)
    pairs, left = [], []
    used: set[int] = set()
    for entry in before:
        same = waiting.get(key(entry))
        if same:
            used.add(same[0])
            pairs.append((entry, after[same.pop(0)]))
        else:
            left.append(entry)
    return pairs, left, [entry for i, entry in enumerate(after) if i not in used]


def _alike(before: Sequence[Entry], after: Sequence[Entry]) -> Pairs:
    """Pairs of one date and a shared document whose sentences have most words in common, the most alike first."""
    pairs: list[tuple[Entry, Entry]] = []
    used: set[int] = set()
    for a, b in _likely(before, after):
        if not used & {id(a), id(b)}:
            pairs.append((a, b))
            used |= {id(a), id(b)}
    return pairs, [e for e in before if id(e) not in used], [e for e in after if id(e) not in used]


def _likely(before: Sequence[Entry], after: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Every such pair, the most alike first."""
    blocks: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
    for entry in after:
        for document in entry.documents:
            blocks[entry.date, document].append(entry)
    found = [
        (-_likeness(a, b), i, b.id, a, b)
        for i, a in enumerate(before)
        for document in a.documents
        for b in blocks.get((a.date, document), ())
    ]
    return [(a, b) for likeness, *_, a, b in sorted(found, key=lambda each: each[:3]) if -likeness >= ALIKE]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _likeness(a: Entry, b: Entry) -> float:
    one, other = set(_words(a.text)), set(_words(b.text))
    return len(one & other) / max(1, len(one | other))
