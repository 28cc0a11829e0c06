"""The subject before what commas and dashes set off: appositions, relative clauses, "however"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.claims.stretches import Subject, is_name, phrase_start
from timeline.claims.words import HARD, Clause

_PLACE = 3  # words that "in Oslo," takes


def before_comma(c: Clause, comma: int, *, relative: bool) -> Subject | None:
    """The subject before what is set off by the comma at `comma`; `relative` where "who" stands behind it.

    A name that fills a stretch between commas is taken at once; else the first stretch of those that explain each
    other; `None` where the words right before the comma are a clause of their own.
    """
    best: Subject | None = None
    for start, stop in _own_pieces(c, comma):
        head = _head(c, start, stop)
        if head is None or (best and head[1] < stop):
            return best or _at_the_end(c, start, stop, comma, relative=relative)
        found = Subject(*head, relative)
        if _is_in_place(c, start, found):
            continue
        if found.end == stop and is_name(c, found):
            return found
        best = found
    return best


def _own_pieces(c: Clause, comma: int) -> Iterator[tuple[int, int]]:
    """The stretches that can be parts of a subject; none where all is one: "It rains, said ..."."""
    whole = (0, comma)
    return (piece for piece in _pieces(c, comma) if piece != whole and not _is_insertion(c, *piece))


def before_dashes(c: Clause, dash: int, *, relative: bool) -> Subject | None:
    """The name that opens what stands between two dashes; `None` where none does."""
    first = opening_dash(c, dash)
    if not first:
        return None
    inside = next((i for i in range(first + 1, dash) if c.words[i].low == ","), dash)
    name = Subject(first + 1, inside, relative)
    is_told = name.end - name.start > 1 and is_name(c, name)
    return name if is_told and not any(c.is_finite(i) for i in range(name.start, name.end)) else None


def opening_dash(c: Clause, dash: int) -> int:
    """The dash that opens what the one at `dash` closes; 0 where there is none."""
    return next((i for i in range(dash - 1, 0, -1) if c.words[i].low == "--"), 0)


def antecedent(c: Clause, comma: int) -> Subject | None:
    """Whom ", who" goes with: the name at the end of the noun phrase before it, else the whole of that."""
    start = phrase_start(c, comma)
    if start >= comma:
        return None
    name = next((i for i in range(comma - 1, start - 1, -1) if not c.words[i].capital), start - 1) + 1
    if name == comma and start and c.words[start - 1].low == ",":  # behind an apposition
        return before_comma(c, start - 1, relative=True) or Subject(start, comma, True)
    inside = c.words[name - 1].low if start < name < comma else ""
    return Subject(name if inside in c.known.prepositions else start, comma, True)


def _pieces(c: Clause, comma: int) -> list[tuple[int, int]]:
    """The stretches between commas before the one at `comma`, the nearest first, up to a mark that ends them."""
    found, stop = [], comma
    for at in range(comma - 1, -1, -1):
        low = c.words[at].low
        if low == "," or low in HARD:
            found.append((at + 1, stop))
            stop = at
            if low in HARD:
                return found
    found.append((0, stop))
    return found


def _is_insertion(c: Clause, start: int, stop: int) -> bool:
    """Whether a stretch is no part of a subject: "who leads it", "however", "in Oslo", "born in 1960", "57"."""
    if start >= stop:
        return True
    first = c.words[start]
    if first.low in c.known.breaks or first.low in c.known.prepositions:
        return True
    if all(c.is_auxiliary(i) or c.words[i].low.isdecimal() for i in range(start, stop)):
        return True
    opens = first.low.endswith((c.known.participle_ending, c.known.past_ending)) and not first.capital
    return opens and start > 0 and first.low not in c.known.not_past


def _head(c: Clause, start: int, stop: int) -> tuple[int, int] | None:
    """The noun phrase that a stretch is, up to its relative clause; `None` where it is a clause of its own."""
    known = c.known
    small = known.joining | known.adverbs
    start = next((i for i in range(start, stop) if c.words[i].low not in small), stop)
    if start >= stop or c.words[start].low in known.subjects | known.breaks:
        return None
    end = next((i for i in range(start + 1, stop) if _ends_head(c, i)), stop)
    return None if any(c.is_verb(i) for i in range(start + 1, end)) else (start, end)


def _ends_head(c: Clause, at: int) -> bool:
    return c.words[at].low in c.known.breaks or c.is_participle(at)


def _is_in_place(c: Clause, start: int, found: Subject) -> bool:
    """Whether a name between commas only tells where a place is: "in Oslo, Norland, said"."""
    is_short = found.end - found.start == 1 and c.words[found.start].capital
    if not is_short or start < _PLACE or not c.words[start - 2].capital:
        return False
    at = start - 2
    while at > 0 and c.words[at].capital:
        at -= 1
    return c.words[at].low in c.known.prepositions


def _at_the_end(c: Clause, start: int, stop: int, comma: int, *, relative: bool) -> Subject | None:
    """The subject at the end of a clause that goes on behind an insertion; none where nothing stands between."""
    begin = phrase_start(c, stop, start)
    return Subject(begin, stop, relative) if begin < stop < comma else None
