"""Matches, and what stands around them: the mark between two words, the words before and after."""

from __future__ import annotations

from timeline.expressions import Expression
from timeline.lang.rows import Guard, Row
from timeline.tagger import tokens
from timeline.tagger.tokens import Token

REACH = 6  # longest run of blanks and marks between two words of a phrase
AROUND = 24  # characters looked at around a match for the words its guard names


class Match:
    """A phrase found in the text, before it is placed on the calendar; the one record here that changes in place."""

    __slots__ = (
        "bound",
        "cue",
        "direction",
        "end",
        "expr",
        "first",
        "joined",
        "last",
        "mod",
        "open",
        "role",
        "row",
        "said",
        "start",
    )

    def __init__(self, start: int, end: int, row: Row, expr: Expression, first: int, last: int) -> None:
        self.start = start
        self.end = end
        self.row = row
        self.expr = expr
        self.first = first
        self.last = last
        self.said = start  # where the phrase itself begins, behind its modifier
        self.mod = row.mod
        self.role = ""
        self.cue = ""
        self.direction = 0
        self.joined = False  # to the match before it: "March and April"
        self.bound = 0
        self.open = ""  # "since", "until" or "before" when such a word opens it to one side


def between(text: str, token: Token, start: int) -> str | None:
    """The mark between `token` and a word at `start`; a blank when nothing else stands there, `None` when more does."""
    end = token[1]
    size = start - end
    if size <= 1:
        if text[end:start] == ".":
            return " " if token[2].dot else "."
        return tokens.GAPS.get(text[end:start])
    if size > REACH:
        return None
    raw = text[end:start]
    if raw.count("\n") > 1:
        return None
    if token[2].dot and raw[0] == ".":
        raw = raw[1:]
    return tokens.GAPS.get(raw.strip())


def word_before(text: str, start: int) -> str:
    """The word right before `start` in lower case, with the mark that ends it."""
    said = text[start - AROUND if start > AROUND else 0 : start]
    if "\n\n" in said:
        said = said.rpartition("\n\n")[2]
    before = said.rsplit(None, 1)
    if not before:
        return ""
    last = before[-1].lower()
    end = last[-1]
    if end.isalpha():
        return last if last[0].isalpha() else last.lstrip("\"'`“‘(")
    if end in tokens.SHARE:
        return end
    if end.isdecimal():
        return "#"
    return last.rpartition("-")[2] + "-" if end == "-" and len(last) > 1 else last.lstrip("\"'`“‘(")


def word_after(text: str, end: int) -> str:
    """The word right after `end` in lower case, without the mark that ends it; a hyphen alone."""
    said = text[end : end + AROUND]
    if not said or not said[0].isspace():
        return "-" if said[:1] == "-" else ""
    if "\n\n" in said:
        said = said.partition("\n\n")[0]
    after = said.split(None, 1)
    return after[0].lower().rstrip(".,;:?!)\"'”’") if after else ""


def allows(guard: Guard, text: str, start: int, end: int) -> bool:
    """Whether the words around a match are those its guard asks for."""
    if (guard.after or guard.not_after) and not _fits(word_before(text, start), guard.after, guard.not_after):
        return False
    if guard.tight and len(text[start:end].split()) > 1:
        return False
    if guard.capitals is not None and _named(text, start, guard.capitals):
        return False
    asks_behind = guard.before or guard.not_before
    return not asks_behind or _fits(word_after(text, end), guard.before, guard.not_before)


def _fits(word: str, wanted: frozenset[str], refused: frozenset[str]) -> bool:
    return (not wanted or word in wanted) and word not in refused


def _named(text: str, start: int, allowed: frozenset[str]) -> bool:
    """Whether a capitalised word that is not in `allowed` stands right before: "Resolution 1973"."""
    before = text[max(0, start - AROUND) : start].rpartition("\n")[2].split(" ")
    if len(before) < 2 or before[-1]:
        return False
    word = before[-2]
    return (
        word[:1].isupper()
        and word[-1:].isalpha()
        and word[-2:-1].isalpha()
        and not word.isupper()
        and word.lower() not in allowed
    )
