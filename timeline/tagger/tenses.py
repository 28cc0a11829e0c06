"""Whether a time lies ahead or back: by the cue before it in its sentence, its preposition, the noun it owns."""

from __future__ import annotations

from timeline.expressions import (
    Clock,
    Duration,
    Expression,
    Feast,
    Partial,
    PartOf,
    Season,
    Shifted,
    Weekday,
    Weekend,
)
from timeline.lang.rows import Language
from timeline.tagger.directions import MARKS, direction, is_past
from timeline.tagger.matches import Match, word_after, word_before
from timeline.tagger.tokens import Scan
from timeline.text import sentences

_OPEN = (Weekday, Partial, Season, Weekend, Feast)
_VERB = 30  # characters before a date in which a verb and its preposition stand
_SENTENCE = 240  # characters before an expression in which a tense cue counts
_BEHIND = 120  # characters behind an expression that begins its sentence in which a cue counts
_BEHIND_WORDS = 12  # words of them
_RECORD = 3  # words before a preposition that can say that a length is a record: "the worst drought in 12 years"
_SHORTEST = 5  # letters of a word that ends like a superlative and is none: "west", "quest"
_DECADE = 10  # years
_COUNTS = ("COUNT", "A")
_COUNTED = ("D", "W", "M", "Y", "DE")
Cue = tuple[int, str]  # the direction and the word that gives it; 0 and "" for none


def tense(scan: Scan, matches: list[Match]) -> list[Match]:
    """Sets the direction of expressions that leave it open, by the last cue before them in their sentence."""
    text, language = scan.text, scan.language
    done, found = 0, (0, "")  # how far the sentence was read, and the last cue in it
    begin = 0  # of the sentence that holds `done`
    for match in matches:
        expr = match.expr
        if isinstance(expr, (PartOf, Clock)):
            expr = expr.day  # type: ignore[assignment]
        if not (_is_open(expr) or _is_span(scan, match, expr)):
            continue
        begin = sentence_start(text, match.start, begin, done)
        if begin >= done:
            done, found = begin, (0, "")
        found = direction(text, done, match.start, match.end, language) or found
        done = match.end
        _turn(text, match, expr, found, language)
    return matches


def _is_open(expr: Expression | None) -> bool:
    """Whether the text leaves open on which side of its anchor the expression lies."""
    return isinstance(expr, _OPEN) and getattr(expr, "which", None) in (None, 0)


def _is_span(scan: Scan, match: Match, expr: Expression | None) -> bool:
    """Whether a length of time stands where a plan can make it a date: "due in two years"."""
    return (
        isinstance(expr, Duration)
        and expr.count is not None
        and expr.unit in _COUNTED
        and any(kind in _COUNTS for kind, _ in scan.tokens[match.first][2].keys)
        and word_before(scan.text, match.start) in scan.language.prepositions.ahead
    )


def _turn(text: str, match: Match, expr: Expression | None, found: Cue, language: Language) -> None:
    """Gives the match the direction that the last cue means for its kind of expression."""
    if isinstance(expr, Duration):
        if found[0] == 1 and not _is_record(text, match, language):
            _turn_length(match, expr, found[1])
    elif isinstance(expr, Partial) and _was_planned(text, match, found, language):
        return
    elif isinstance(expr, Partial) and expr.day is not None:
        _turn_day(text, match, found, language)
    elif not _is_settled(text, match, expr, found, language):
        match.direction, match.cue = found if found[0] else after_cue(text, match.end, language)


def _turn_length(match: Match, expr: Duration, cue: str) -> None:
    """A planned length of time is the day at its end: "due in two years"."""
    if expr.count is not None:
        years = expr.unit == "DE"
        match.expr = Shifted(expr.count * _DECADE, "Y") if years else Shifted(expr.count, expr.unit)
        match.cue = cue


def _turn_day(text: str, match: Match, found: Cue, language: Language) -> None:
    """A date is near its article on either side: only a plan, or a past verb right before it, turns it."""
    before, words = word_before(text, match.start), language.prepositions
    if before in words.ended:
        match.direction = -1
    elif found[0] == 1:
        match.direction, match.cue = found
    elif found[0] == -2 and (before in words.at or before in words.since):
        low = max(sentence_start(text, match.start), match.start - _VERB)
        if verb := direction(text, low, match.start, match.end, language):
            match.direction, match.cue = verb


def _is_settled(text: str, match: Match, expr: Expression | None, found: Cue, language: Language) -> bool:
    """Whether the cue does not turn the expression: a plan what has happened, a verb of saying "this Friday"."""
    if getattr(expr, "which", None) == 0 or isinstance(expr, Feast):
        return found[1] in language.past.saying
    return found[0] > 0 and _owns_happened(text, match, language)


def _was_planned(text: str, match: Match, found: Cue, language: Language) -> bool:
    """Whether the plan was made and may be over: "had been set for September 4"."""
    if found[0] != 1:
        return False
    before = text[max(0, match.start - 2 * _VERB) : match.start].lower()
    return any(f"{been} {found[1]}" in before for been in language.plans.had_been)


def _is_record(text: str, match: Match, language: Language) -> bool:
    """Whether the length measures a record: "the first time in 12 years"."""
    words = text[max(0, match.start - _VERB) : match.start].lower().split()[-_RECORD - 1 : -1]
    past, forms = language.past, language.forms
    return any(
        word in past.records or (word.endswith(forms.superlative_endings) and len(word) > _SHORTEST) for word in words
    )


def _owns_happened(text: str, match: Match, language: Language) -> bool:
    """Whether the time owns what has happened: "Wednesday's ruling"."""
    if text[match.end : match.end + 2] not in language.forms.possessives:
        return False
    return word_after(text, match.end + 2) in language.past.happened


def sentence_start(text: str, at: int, begin: int = 0, read: int = 0) -> int:
    """Where the sentence that holds `at` begins, at most `_SENTENCE` characters back.

    When the sentence that holds `read`, a place before `at`, is known to begin at `begin`, only what follows is read.
    """
    first = max(0, at - _SENTENCE)
    low = max(first, read - 2)
    found = sentences.start_before(text, at, low)
    return found if found >= 0 else max(first, begin)


def after_cue(text: str, end: int, language: Language) -> Cue:
    """The direction of a sentence that begins with its time: "On Friday the court will rule"."""
    sure = language.plans.future_sure
    behind = text[end : end + _BEHIND].lower()
    if not any(cue in behind for cue in sure):
        return 0, ""
    for word in behind.split(maxsplit=_BEHIND_WORDS)[:_BEHIND_WORDS]:
        bare = word.strip(MARKS)
        if bare in sure:
            return 1, bare
        if is_past(bare, language) or word[-1:] in ".?!":
            break
    return 0, ""
