"""The kind of what is claimed: by the noun that a date dates, else by the earliest cue of a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.claims import cues
from timeline.claims.attributed import Attribution
from timeline.claims.clauses import clauses
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.page import Page
from timeline.claims.rules import Rule, decide
from timeline.lang.claim_rows import Kinds
from timeline.model import Span
from timeline.text.once import once

BLAME = frozenset({"denial", "accusation"})
_SAYING = {"deny": "denial", "accuse": "accusation"}  # what else is said is a statement
_NOUN = 4  # words between a date and the noun behind it
_BEHIND = 60  # characters that they take
_BEFORE = 8  # characters from a noun to the date behind it: "the meeting on"
_WORD = re.compile(r"[^\W_][\w'-]*")
Sign = tuple[str, Cue]  # a kind and the cue that speaks for it


def of_saying(said: Attribution) -> tuple[str, Cue | None]:
    """The kind of the act of saying itself."""
    if said.cue is None:
        return "statement", None
    return said.cue.get(cues.KIND) or _SAYING.get(said.cue.get(cues.VERB) or "", "statement"), said.cue


def earliest(found: Sequence[Cue], span: Span, said: Attribution | None = None) -> Sign | None:
    """The kind by the first cue in `span`, a weak sign where no other stands; the verb of `said` is a cue of saying.

    A word for a kind of the topic's own comes before all others.
    """
    sure: Sign | None = None
    weak: Sign | None = None
    for cue in found:
        if span[0] <= cue.start < span[1]:
            if cues.OWN in cue.tags:
                return cue.tags[cues.OWN], cue
            kind, hint = _signs(cue, said)
            if kind and sure is None:
                sure = kind, cue
            if hint and weak is None:
                weak = hint, cue
    return sure or weak


def _signs(cue: Cue, said: Attribution | None) -> tuple[str | None, str | None]:
    """The kind that a cue is a sign of, and the one that it is a weak sign of."""
    if said is None or said.cue is None or cue.start != said.cue.start:
        return cue.get(cues.KIND), cue.get(cues.WEAK)
    verb = said.cue.get(cues.VERB)
    if cues.KIND in cue.tags or verb not in ("report", None):
        return of_saying(said)[0], None
    return None, None if verb else of_saying(said)[0]  # "TASS reported that they met": the meeting counts


@dataclass(eq=False)  # not frozen, no slots: clauses are cut when they are asked for
class Day:
    """A date of a sentence, and the cues that may say what happened then."""

    page: Page
    sentence: Span
    cues: Sequence[Cue]
    moment: Moment

    @property
    def words(self) -> Kinds:
        return self.page.language.kinds

    @once
    def clauses(self) -> list[Span]:
        return clauses(self.page, self.sentence)

    @once
    def clause(self) -> int:
        """The number of the clause that the date stands in."""
        return next((i for i, (a, b) in enumerate(self.clauses) if a <= self.moment.start < b), 0)

    def sign_in(self, clause: int) -> Sign | None:
        """The first sign in a clause; none where there is no such clause."""
        return earliest(self.cues, self.clauses[clause]) if 0 <= clause < len(self.clauses) else None


def of_event(day: Day) -> tuple[str, Cue | None]:
    """What happened on a day, and the cue that says so; "other" where none does."""
    decided = decide(RULES, day)
    return decided[1] if decided else ("other", None)


def _noun_behind(day: Day) -> Sign | None:
    end = day.moment.end
    for cue in day.cues:
        kind = cue.get(cues.KIND)
        if kind and end <= cue.start <= end + _BEHIND and _leads_to_noun(day, end, cue.start):
            return kind, cue
    return None


def _leads_to_noun(day: Day, start: int, end: int) -> bool:
    """Whether a stretch holds only names and words that stand between a date and its noun."""
    if any(mark in day.page.plain[start:end] for mark in ",;:."):
        return False
    found = list(_WORD.finditer(day.page.plain, start, end))
    if len(found) > _NOUN or (found and found[-1].group() in day.words.to_do):
        return False
    return all(word.group() in day.words.before_noun or day.page.text[word.start()].isupper() for word in found)


def _noun_before(day: Day) -> Sign | None:
    start = day.moment.start
    for cue in reversed(day.cues):
        kind = cue.get(cues.KIND)
        if kind and start - _BEFORE <= cue.end <= start and day.page.plain[cue.end : start].strip() in day.words.to_day:
            return kind, cue
    return None


def _clause_before(day: Day) -> Sign | None:
    own, before = day.sign_in(day.clause), day.sign_in(day.clause - 1)
    return before if own and before and cues.KIND not in own[1].tags and cues.KIND in before[1].tags else None


def _own_clause(day: Day) -> Sign | None:
    return day.sign_in(day.clause)


def _other_clause(day: Day) -> Sign | None:
    beside = [day.clause - 1, day.clause + 1]
    others = [i for i in range(len(day.clauses)) if i != day.clause and i not in beside]
    return next((sign for i in (*beside, *others) if (sign := day.sign_in(i))), None)


RULES: tuple[Rule[Day, Sign], ...] = (  # the first that finds a cue decides
    Rule(
        "of the noun behind the date",
        _noun_behind,
        ("The 4 September summit was short.", "The union left after last week's international conference."),
        ("On Friday, the summit was short.", "They want by Friday to meet the mayor."),
    ),
    Rule(
        "of the noun before the date",
        _noun_before,
        ("The mayor attended the meeting on Friday.", "He came back for the talks of 10 January 2014."),
        ("The mayor attended the meeting in Oslo on Friday.",),
    ),
    Rule(
        "of the clause before, where the own has but a weak sign",
        _clause_before,
        ("The clubs signed a paper, a step for trade in May 2013.",),
        (
            "The clubs signed a paper, and met again in Oslo in May 2013.",
            "The clubs had ties, a gain for trade in 2013.",
        ),
    ),
    Rule(
        "of the own clause",
        _own_clause,
        ("The mayor met the dockers in Oslo on Friday.", "The clubs had ties in Oslo in May 2013."),
        ("In Oslo, which he left on Friday, the mayor met the dockers.",),
    ),
    Rule(
        "of another clause, the nearest first",
        _other_clause,
        (
            "In Oslo, which he left on Friday, the mayor met the dockers.",
            "On Friday, he said, the clubs signed a deal.",
        ),
        ("The ferry sank on Friday.",),
    ),
)
