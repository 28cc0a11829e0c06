"""What stands beside the main line of a sentence: appositions, relative clauses, participles, insertions, brackets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.claims.gist_sentence import PHRASE, Sentence

Words = Iterator[tuple[int, int]]  # words `[i, j)` that fall out
_AGE = 3  # digits of an age at the most
_REACH = 14  # words behind an insertion in which a list shows that it is one of several
_VERBS = "EZMBHK"


def stop(s: Sentence) -> int:
    """1 where the sentence ends with a mark."""
    return int(s.kind(s.ends - 1) in ".;")


def brackets(s: Sentence) -> Words:
    opened = -1
    for i in range(s.begins, s.ends):
        if s.kinds[i] == "(":
            opened = i
        elif s.kinds[i] == ")" and opened >= 0:
            yield opened, i + 1
            opened = -1


def dashes(s: Sentence) -> Words:
    """What stands between two dashes."""
    found = [i for i in range(s.begins, s.ends) if s.texts[i] in s.known.dashes or _is_hyphen(s, i)]
    yield from ((i, j + 1) for i, j in zip(found[::2], found[1::2], strict=False))


def _is_hyphen(s: Sentence, i: int) -> bool:
    return s.texts[i] == "-" and s.scene.on.text[s.parse.words.starts[i] - 1] == " "


def relative(s: Sentence) -> Words:
    """A relative clause behind a comma: ", which leaked,"."""
    yield from _of_kind(s, ("relative",))


def participle(s: Sentence) -> Words:
    """A participle behind a comma: ", citing the rain", ", led by Ada Nordin,"."""
    yield from _of_kind(s, ("ing", "done"))


def _of_kind(s: Sentence, kinds: tuple[str, ...]) -> Words:
    for n, clause in enumerate(s.parse.clauses):
        if clause.kind in kinds and clause.comma and clause.verb and clause.begins - 1 > s.begins:
            end = clause_end(s, n, clause.verb.last + 1)
            if end < s.ends and s.kinds[end] == ",":
                yield clause.begins - 1, end + (s.kind(end + 1) != "C")
            elif end >= s.ends - stop(s):
                yield clause.begins - 1, s.ends


def clause_end(s: Sentence, n: int, end: int) -> int:
    """The comma behind which the words of a clause end, or the first word that is none of them."""
    while end < s.ends and not _is_over(s, n, end):
        end += 1
    return end


def _is_over(s: Sentence, n: int, i: int) -> bool:
    where, below, kind = s.parse.where, s.subtree[n], s.kinds[i]
    if kind == "," and s.kind(i - 1) == s.kind(i + 1) == "P":  # "in Washington, D.C."
        return False
    if kind == ",":
        return where[min(i + 1, len(where) - 1)] not in below or s.kind(i + 1) in _VERBS
    return kind == ";" or (where[i] not in below and kind != "Y")


def apposition(s: Sentence) -> Words:
    """A noun phrase between two commas that explains the one before: ", a former envoy,", ", 57,"."""
    for i, j in pairwise(_commas(s)):
        is_one = s.kind(i - 1) in "NP)" and _explains(s, i + 1, j) and not _is_list(s, j)
        if is_one or s.explains_twice(i, j):
            yield i, j + 1


def _commas(s: Sentence) -> list[int]:
    return [i for i in range(s.begins + 1, s.ends) if s.kinds[i] == ","]


def _explains(s: Sentence, i: int, j: int) -> bool:
    kinds, before = "".join(s.kinds[i:j]), s.kind(i - 2)
    if kinds == "#" and len(s.texts[i]) <= _AGE:
        return True
    if kinds[:1] not in tuple("DNPA") or set(kinds) - set(PHRASE + "IRYC."):
        return False
    is_office = s.texts[i] in s.known.articles or (before == "P" and "N" in kinds)
    return is_office or (before == "N" and len(kinds) > 1 and set(kinds) == {"P"})


def _is_list(s: Sentence, j: int) -> bool:
    """Whether what ends at a comma is one of several: ", Japan, and Korea", ", a ship, a boat and a car"."""
    ahead = range(j + 1, min(s.ends, j + _REACH))
    first = next((s.kinds[k] for k in ahead if s.kinds[k] in ";VWSTGC" + _VERBS), "")
    return first == "C"


def insertion(s: Sentence) -> Words:
    """What tells where and when between two commas: ", in Oslo,", ", however,"."""
    for i, j in pairwise(_commas(s)):
        if j > i + 1 and s.kind(j + 1) != "C" and _is_scene(s, i + 1, j):
            yield i, j + 1


def _is_scene(s: Sentence, i: int, j: int) -> bool:
    kinds = s.kinds[i:j]
    if kinds in (["R"], ["Y"]):
        return True
    is_place = s.texts[i] in s.known.scenes and s.known.supposed.isdisjoint(s.texts[i:j])
    return is_place and not set(kinds) - set(PHRASE + "IRY.")
