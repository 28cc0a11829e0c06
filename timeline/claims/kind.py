"""The kind of what is claimed: by the noun or the verb that governs a date, else by what stands with it."""

from __future__ import annotations

from timeline.claims import act as act_of_date
from timeline.claims import cues, signs
from timeline.claims.cues import Cue
from timeline.claims.day import Day
from timeline.claims.rules import Rule, decide
from timeline.claims.signs import Sign
from timeline.model import Span


def act_span(day: Day, cue: Cue | None) -> Span | None:
    """The words of what happened: those of `cue`, or the verb where `cue` is only something that stands with it."""
    span = day.span
    if cue is None or span is None or (cue.start < span[1] and span[0] < cue.end):
        return (cue.start, cue.end) if cue else span
    return (cue.start, cue.end) if day.is_light else span


def of_event(day: Day) -> tuple[str, Cue | None]:
    """What happened on a day, and the words that say so; "other" where no cue does, with the verb as the words."""
    decided = decide(RULES, day)
    return decided[1] if decided else ("other", None)


def _noun_behind(day: Day) -> Sign | None:
    act = act_of_date.owned(day.place) if day.place else None
    return signs.at(day, act.word) if act else None


def _noun_before(day: Day) -> Sign | None:
    act = act_of_date.of_noun(day.place) if day.place else None
    return signs.at(day, act.word) if act else None


def _verb(day: Day) -> Sign | None:
    return signs.at(day, day.act.word, weak=day.act.is_noun) if day.act else None


def _object(day: Day) -> Sign | None:
    """The cue of what the verb does: "signed a deal"; of a noun what it is to do: "the decision to meet"."""
    if day.act is None:
        return None
    if day.act.is_noun:
        below = (i for i, n in enumerate(day.parse.where) if n in day.below)
        return next((sign for i in below if (sign := signs.at(day, i))), None)
    return signs.between(day, *_object_words(day))


def _object_words(day: Day) -> tuple[int, int]:
    """The words behind the verb that may be its object."""
    words, act = day.parse.words, day.act
    first = last = day.verb.last + 1
    while act and last < len(words.kinds) and words.kinds[last] in "DNPA#gRGF" and day.parse.where[last] == act.clause:
        last += 1
    return first, last


def _subject(day: Day) -> Sign | None:
    """The cue of what is said to have come about: "the talks took place", "the ban was lifted"."""
    if day.act is None or day.act.is_noun or not (day.verb.passive or day.comes_about):
        return None
    end = first = day.subject_end
    while first > 0 and day.parse.words.kinds[first - 1] in "DNPA#gROIC":
        first -= 1
    return signs.between(day, first, end)


def _saying(day: Day) -> Sign | None:
    """That something was said, asked or denied then, where the verb is one of saying."""
    if day.act is None or day.act.is_noun:
        return None
    words, verb = day.parse.words, day.verb
    start, end = words.starts[verb.first], words.ends[verb.head]
    cue = next((cue for cue in day.cues if start <= cue.start < end and cues.VERB in cue.tags), None)
    return (signs.SAYING.get(cue.tags[cues.VERB], "statement"), cue) if cue else None


def made_so(day: Day) -> Sign | None:
    """What the verb makes of its object: "declared the club an illegal organisation"."""
    if day.act is None or day.act.is_noun:
        return None
    words, verb = day.parse.words, day.verb
    return signs.verdict(day.page, day.parse, day.cues, (words.starts[verb.head], words.ends[verb.head]))


def _complement(day: Day) -> Sign | None:
    """The cue of what stands with the verb: "spoke in talks", "agreed to meet", "came on a visit"."""
    if day.act is None or day.act.is_noun:
        return None
    words, where, act = day.parse.words, day.parse.where, day.act
    inside = {act.clause, *day.below}
    for i in range(day.verb.last + 1, len(words.kinds)):
        if where[i] in inside and (sign := signs.at(day, i)) and day.links(i):
            return sign
    return None


def _weak(day: Day) -> Sign | None:
    """A weak sign of the clause, first that of the object: "delivered a speech"."""
    if day.act is None or day.act.is_noun:
        return None
    return signs.between(day, *_object_words(day), weak=True) or signs.weak_in(day, day.act.clause)


def _nothing_else(day: Day) -> Sign | None:
    """A verb or a noun that no cue is: what happened is of no kind."""
    return ("other", None) if day.act and day.span else None


def _own_clause(day: Day) -> Sign | None:
    return signs.in_clause(day, day.clause)


def _other_clause(day: Day) -> Sign | None:
    beside = [day.clause - 1, day.clause + 1]
    others = [i for i in range(len(day.clauses)) if i != day.clause and i not in beside]
    return next((sign for i in (*beside, *others) if (sign := signs.in_clause(day, i))), None)


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
        ("He came back for the talks of 10 January 2014.",),
        ("The mayor attended the meeting in Oslo on Friday.",),
    ),
    Rule(
        "of a word that makes it so",
        made_so,
        ("The mayor declared the union an illegal organisation on Friday.",),
        ("The mayor declared on Friday that the union is an illegal organisation.",),
    ),
    Rule(
        "of the verb",
        _verb,
        ("The mayor met the dockers in Oslo on Friday.",),
        ("The mayor left the summit on Friday.",),
    ),
    Rule(
        "of its object", _object, ("The mayor held a summit on Friday.",), ("The mayor left for the summit on Friday.",)
    ),
    Rule("of its subject", _subject, ("The summit resumed on Friday.",), ("The summit harmed him on Friday.",)),
    Rule(
        "of a verb of saying",
        _saying,
        ("The ferry, which the mayor praised on Friday, is late, the board said.",),
        ("The mayor left the crew on Friday.",),
    ),
    Rule(
        "of a complement",
        _complement,
        ("The mayor came to the summit on Friday.",),
        ("The mayor left for the summit on Friday.",),
    ),
    Rule("of a weak sign", _weak, ("The clubs had ties in May 2013.",), ("The ferry sank on Friday.",)),
    Rule("of no kind", _nothing_else, ("The ferry sank on Friday.",), ("The ferry was late on Friday.",)),
    Rule("of the own clause", _own_clause, ("A summit in Oslo on Friday.",), ("In Oslo on Friday, a summit.",)),
    Rule(
        "of another clause, the nearest first",
        _other_clause,
        ("In Oslo on Friday, a summit.",),
        ("In Oslo on Friday.",),
    ),
)
