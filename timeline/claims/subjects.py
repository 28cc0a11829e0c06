"""The subject of a verb that stands behind it: an ordered table of what can lie between the two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from timeline.claims.insertions import antecedent, before_comma, before_dashes, opening_dash
from timeline.claims.stretches import Subject, name_at, phrase_start
from timeline.claims.words import Clause
from timeline.text.once import once

_DEEPEST = 4  # verbs that are joined by "and" before one whose subject is looked for


@dataclass(eq=False)  # no slots: what two rows ask for is worked out once
class Site:
    """A verb of a clause: its subject ends at or before `stop`; `relative` where "who" stands between the two."""

    c: Clause
    stop: int
    relative: bool
    last: str  # the last word or mark before the verb and its auxiliaries
    deep: int = 0

    @property
    def is_noun(self) -> bool:
        return not self.c.words[self.stop - 1].is_mark and self.last not in self.c.known.finite

    @once
    def noun(self) -> tuple[int, int]:
        """Where the noun phrase begins and ends that stands there, a participle behind it left out."""
        stop = _without_participle(self)
        return phrase_start(self.c, stop), stop


def of_verb(c: Clause, verb: int, deep: int = 0) -> Subject | None:
    """The subject of the verb at `verb`, which stands before it; `None` where there is none."""
    stop, relative = behind_subject(c, verb)
    return _found(Site(c, stop, relative, c.words[stop - 1].low, deep)) if stop else None


def _found(site: Site) -> Subject | None:
    """The subject by the first row that finds one."""
    for row in SUBJECTS:
        if found := row.subject(site):
            return found
    return None


def behind_subject(c: Clause, verb: int) -> tuple[int, bool]:
    """Where the words between a subject and its verb begin, and whether "who" is one of them."""
    relative, at = False, verb
    while at > 0:
        word = c.words[at - 1]
        is_dated = word.gap and word.low in c.known.prepositions  # "on Monday"
        is_often = at < verb and word.low in c.known.degrees  # "more than once"
        if not (c.is_auxiliary(at - 1) or is_dated or is_often):
            break
        relative = relative or word.low in c.known.relative
        at -= 1
    return at, relative


def _of_relative(s: Site) -> Subject | None:
    is_behind = s.relative and s.last == "," and s.c.words[s.stop].low in s.c.known.relative
    return antecedent(s.c, s.stop - 1) if is_behind else None


def _before_comma(s: Site) -> Subject | None:
    if s.last != "," or (s.relative and s.c.words[s.stop].low in s.c.known.relative):
        return None
    return before_comma(s.c, s.stop - 1, relative=s.relative)


def _named_in_dashes(s: Site) -> Subject | None:
    return before_dashes(s.c, s.stop - 1, relative=s.relative) if s.last == "--" else None


def _before_dashes(s: Site) -> Subject | None:
    first = opening_dash(s.c, s.stop - 1) if s.last == "--" else 0
    if not first or s.deep >= _DEEPEST:
        return None
    return _found(Site(s.c, first, s.relative, s.c.words[first - 1].low, s.deep + 1))


def _of_joined(s: Site) -> Subject | None:
    if (s.last not in s.c.known.joining and s.last not in s.c.known.but) or s.deep >= _DEEPEST:
        return None
    verb = s.c.main_verb(s.stop - 1)
    return of_verb(s.c, verb, s.deep + 1) if verb is not None else name_at(s.c, s.c.opens(s.stop - 1))


def _with_its_clause(s: Site) -> Subject | None:
    """The noun whose relative clause or participle ends at the verb."""
    c, start = s.c, s.noun[0] if s.is_noun else 0
    for at in range(start - 1, 0, -1):
        low = c.words[at].low
        if low in c.known.relative and c.is_noun(at - 1):
            return _before(c, at, relative=False) if _has_verb(c, at + 1, start) else None
        if at < start - 1 and c.opens_modifier(at):
            return _before(c, at, relative=s.relative)
        if c.words[at].is_mark or low in c.known.ends_clause:
            return None
    return None


def _has_verb(c: Clause, start: int, stop: int) -> bool:
    """Whether a relative clause has a verb of its own."""
    return any(c.is_verb(i) or c.words[i].low in c.known.base_forms for i in range(start, stop))


def _before(c: Clause, stop: int, *, relative: bool) -> Subject | None:
    begin = phrase_start(c, stop)
    return Subject(begin, stop, relative) if begin < stop else None


def _without_participle(s: Site) -> int:
    """Where a noun ends before a participle of its own: "a report published"."""
    last, stop, known = s.c.words[s.stop - 1], s.stop, s.c.known
    is_participle = last.low.endswith(known.past_ending) and last.low not in known.not_past and not last.capital
    return stop - 1 if is_participle and stop > 1 and s.c.is_noun(stop - 2) else stop


def _as_it_stands(s: Site) -> Subject | None:
    """The noun phrase, unless it is no more than what a preposition leads to: "in the report published"."""
    if not s.is_noun or s.last in s.c.known.joining:
        return None
    start, stop = s.noun
    before = s.c.words[start - 1].low if start else ""
    is_led_to = before in s.c.known.prepositions and start < stop and s.c.words[start].low in s.c.known.opens_noun
    return None if start >= stop or before == s.c.known.infinitive or is_led_to else Subject(start, stop, s.relative)


class Row(NamedTuple):
    """A way in which a subject stands before its verb. In `examples` and `but` the verb stands between stars."""

    name: str
    subject: Callable[[Site], Subject | None]
    examples: Mapping[str, str]
    but: tuple[str, ...]


SUBJECTS = (  # the first that finds one decides
    Row(
        "before a relative clause",
        _of_relative,
        {
            "Ada Nordin met Per Strand, who *said* no.": "Per Strand",
            "The storm was a blow for Oslo, which *wants* help.": "Oslo",
            "The ferry firm, which *wants* help, waits.": "The ferry firm",
        },
        ("Ada Nordin, who came late, *said* no.",),
    ),
    Row(
        "before what commas set off",
        _before_comma,
        {
            "Ada Nordin, a member of the board, *said* no.": "Ada Nordin",
            "The head of the board, Ada Nordin, *said* no.": "Ada Nordin",
            "The firm, a maker of ships, *said* no.": "The firm",
            "Ada Nordin, who has led the board in Oslo, Norland, *said* no.": "Ada Nordin",
            "The board, however, *said* no.": "The board",
        },
        ("It rained in Oslo, *said* Ada Nordin.", "Per Strand met Ada Nordin, who *said* no."),
    ),
    Row(
        "a name between dashes",
        _named_in_dashes,
        {"A former mayor -- Per Strand, who lost -- *said* no.": "Per Strand"},
        ("The board — it met at noon — *said* no.",),
    ),
    Row(
        "before what dashes set off",
        _before_dashes,
        {
            "The board — it met at noon — *said* no.": "The board",
            "The board - which met - and the union -- a large one -- *said* no.": "the union",
        },
        ("The board, a large one, *said* no.", "“It rains” — *said* the mayor."),
    ),
    Row(
        "that of the verb before “and”",
        _of_joined,
        {
            "Ada Nordin met the mayor and *said* no.": "Ada Nordin",
            "The board, a large one, met in Oslo but *said* no.": "The board",
            "Oslo stands by the plan and *says* so.": "Oslo",
        },
        ("Ada Nordin left and the mayor *said* no.",),
    ),
    Row(
        "a noun with a clause of its own",
        _with_its_clause,
        {
            "People briefed on the plan *said* no.": "People",
            "The drivers who spoke with the mayor *said* no.": "The drivers",
            "A memo written for the board *said* no.": "A memo",
        },
        ("The plan that the mayor *hates* is dead.", "The mayor of the town *said* no."),
    ),
    Row(
        "the noun phrase before it",
        _as_it_stands,
        {
            "The mayor of the town *said* no.": "The mayor of the town",
            "Ada Nordin and Per Strand *said* no.": "Ada Nordin and Per Strand",
            "It rained and the mayor *said* no.": "the mayor",
            "He thinks that some of the drivers *hope* so.": "some of the drivers",
            "A report published *says* no.": "A report",
        },
        ("“It rains,” *said* the mayor.", "In the report *published* the mayor waits."),
    ),
)
