"""The day of a claim, which stands beside its headline, falls out of it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.claims.gist_case import Case
from timeline.claims.gist_sentence import Sentence
from timeline.claims.gist_text import Cut

_RANGE = tuple("-–—")  # signs right behind a date that is the first of two


def cuts(case: Case) -> Iterator[Cut]:
    """The words of the day, where they stand alone: "on Tuesday", "last week", but not "Tuesday's", "by Tuesday"."""
    s = case.sentence
    at = s.at(case.date[0]) if case.date and not case.is_negated else -1
    if at < s.begins or s.kind(at) != "Y" or not _stands_alone(s, at):
        return
    first = at
    while s.text(first - 1) in s.known.date_links | s.known.early_late:
        first -= 1
    if not _is_bound(s, first, at):
        yield _with_commas(s, first, at + 1)


def _is_bound(s: Sentence, first: int, at: int) -> bool:
    """Whether what stands before the words `[first, at]` of a date needs it: "on the", "conducted in 2004,"."""
    before = s.kind(first - 1)
    if _is_all_told(s, first - 1):
        return True
    return before in "DAgCYIB" or (before == "F" and s.kind(at + 1) == ",") or s.text(first - 1) in s.known.pairing


def _is_all_told(s: Sentence, at: int) -> bool:
    """Whether a word is all that a relative clause tells but for its day: "a show that aired on Tuesday"."""
    n = s.parse.where[at]
    verb = s.parse.clauses[n].verb
    is_last = verb is not None and verb.last == at and not verb.passive
    return is_last and s.parse.clauses[n].kind == "relative" and not s.subject(n)


def _with_commas(s: Sentence, i: int, j: int) -> Cut:
    """The words `[i, j)` with the commas that set them off."""
    before, behind = s.kind(i - 1), s.kind(j)
    takes = behind == "," and (before in ',|;."' or i == s.begins)
    return Cut(*s.where(i - (before == "," and behind == ","), j + takes), silent=True)


def _stands_alone(s: Sentence, at: int) -> bool:
    """Whether a date is no part of another phrase: "the May fair", "May and June", "early May"."""
    behind, text = s.kind(at + 1), s.text(at + 1)
    if behind == "t":
        return True
    end = s.parse.words.ends[at]
    is_range = s.scene.on.text[end : end + 1] in _RANGE
    is_part = is_range or behind in 'YgA(#"NP' or text in s.known.choosing or text in s.known.date_joins
    return not is_part and s.text(at) not in s.known.early_late
