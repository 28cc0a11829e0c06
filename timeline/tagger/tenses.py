"""Whether a sentence looks ahead or back at a time: by the last cue before it, its preposition, the noun it owns."""

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
from timeline.tagger.matches import Match, word_after, word_before
from timeline.tagger.tokens import Token
from timeline.text import sentences

MARKS = ",.;:\"'`()“”‘’"
_OPEN = (Weekday, Partial, Season, Weekend, Feast)
_VERB = 30  # characters before a date in which a verb and its preposition stand
_SENTENCE = 240  # characters before an expression in which a tense cue counts
_NEAR = 8  # words before an expression in which a verb of the present tense tells of a plan
_COUNTS = ("COUNT", "A")
_COUNTED = ("D", "W", "M", "Y", "DE")


def tense(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """Sets the direction of expressions that leave it open, by the last cue before them in their sentence."""
    done, found = 0, (0, "")  # how far the sentence was read, and the last cue in it
    begin = 0  # of the sentence that holds `done`
    for match in matches:
        expr = match.expr
        if isinstance(expr, (PartOf, Clock)):
            expr = expr.day  # type: ignore[assignment]
        if not (_is_open(expr) or _is_span(text, tokens, match, expr, language)):
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


def _is_span(text: str, tokens: list[Token], match: Match, expr: Expression | None, language: Language) -> bool:
    """Whether a length of time stands where a plan can make it a date: "due in two years"."""
    return (
        isinstance(expr, Duration)
        and expr.count is not None
        and expr.unit in _COUNTED
        and any(kind in _COUNTS for kind, _ in tokens[match.first][2].keys)
        and word_before(text, match.start) in language.prepositions.ahead
    )


def _turn(text: str, match: Match, expr: Expression | None, found: tuple[int, str], language: Language) -> None:
    if isinstance(expr, Duration):
        if found[0] == 1 and expr.count is not None and not _is_superlative(text, match, language):
            tens = 10 if expr.unit == "DE" else 1
            match.expr, match.cue = Shifted(expr.count * tens, "Y" if expr.unit == "DE" else expr.unit), found[1]
        return
    if isinstance(expr, Partial) and found[0] == 1 and _was_planned(text, match, found[1], language):
        return
    if isinstance(expr, Partial) and expr.day is not None:
        before = word_before(text, match.start)
        if before in language.prepositions.ended:
            match.direction = -1
        elif found[0] == 1:
            match.direction, match.cue = found
        elif (before in language.prepositions.at or before in language.prepositions.since) and found[0] == -2:
            low = max(sentence_start(text, match.start), match.start - _VERB)
            if verb := direction(text, low, match.start, match.end, language):
                match.direction, match.cue = verb
        return
    if getattr(expr, "which", None) == 0 or isinstance(expr, Feast):
        if found[1] in language.past.saying:
            return
    elif found[0] > 0 and _owns_happened(text, match, language):
        return
    match.direction, match.cue = found if found[0] else after_cue(text, match.end, language)


def _was_planned(text: str, match: Match, cue: str, language: Language) -> bool:
    """Whether the plan was made and may be over: "had been set for September 4"."""
    said = text[max(0, match.start - 2 * _VERB) : match.start].lower()
    return any(f"{been} {cue}" in said for been in language.plans.had_been)


def _is_superlative(text: str, match: Match, language: Language) -> bool:
    """Whether the length measures a record: "the first time in 12 years"."""
    words = text[max(0, match.start - _VERB) : match.start].lower().split()[-4:-1]
    return any(word in language.past.records or (word.endswith("est") and len(word) > 5) for word in words)


def _owns_happened(text: str, match: Match, language: Language) -> bool:
    """Whether the time owns what has happened: "Wednesday's ruling"."""
    if text[match.end : match.end + 2] not in ("'s", "’s"):
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


def direction(text: str, low: int, start: int, end: int, language: Language) -> tuple[int, str] | None:
    """1 with the cue when the last cue in `text` from `low` to `start` looks ahead, -1 when it looks back.

    A past verb right before the expression or its preposition counts double: "met in September".
    """
    raw = text[low:start].split()
    said = [word.strip(MARKS).lower() for word in raw]
    size = len(said)
    for at in range(size - 1, -1, -1):
        word = said[at]
        if cue := _ahead(raw, said, at, size, language):
            if word in language.prepositions.until and at == size - 1 and (past := _past_after(text, end, language)):
                return -1, past
            return 1, cue
        if at >= size - 2 and _is_bound(said, at, language):
            return 1, f"{said[at - 1]} {word}"
        if _is_past(word, language) and not _is_attribute(said, at, language):
            close = said[-1] in (
                language.prepositions.since if at == size - 1 else language.prepositions.at if at == size - 2 else ()
            )
            return (-2 if close else -1), word
    return None


def _ahead(raw: list[str], said: list[str], at: int, size: int, language: Language) -> str:
    """The cue of a plan that stands at `at`, or nothing."""
    word, before = said[at], said[at - 1] if at else ""
    if word in language.plans.future:
        if raw[at][:1].isupper() and word in language.plans.future_names:
            return ""  # May, Will
        if word in language.plans.future_nouns and before in language.forms.articles:
            return ""  # "announced the plan"
        if before in language.plans.not_future or (at + 1 < size and said[at + 1] in language.forms.denials):
            return ""  # "than expected", "could not be reached"
        if word in language.plans.causal and at + 1 < size and said[at + 1] == language.plans.causal[word]:
            return word if before in language.forms.be else ""  # "due to snow"
        return word
    pairs = language.plans.future_pairs.get(word)
    if pairs is None and at == size - 1:
        pairs = language.plans.future_near.get(word)
    if pairs is not None:
        if before not in pairs:
            return ""
        if before in language.plans.causal and (at < 2 or said[at - 2] not in language.forms.be):
            return ""
        return f"{before} {word}"
    if (word in language.plans.present or word in language.plans.present_many) and not language.forms.did.isdisjoint(
        said[:at]
    ):
        return ""  # "Did they meet in May?"
    if word in language.plans.present and size - at <= _NEAR and before not in language.plans.not_present:
        return word
    if word in language.plans.present_many and size - at <= _NEAR and (before[-1:] == "s" or raw[at - 1][:1].isupper()):
        return word if at else ""
    return ""


def _is_bound(said: list[str], at: int, language: Language) -> bool:
    """Whether a participle of the present stands right before the time or its preposition: "is sentenced in May"."""
    last = at == len(said) - 1 or said[-1] in language.prepositions.at
    return (
        last and at > 0 and said[at].endswith(language.past.past_endings) and said[at - 1] in language.forms.present_be
    )


def _is_attribute(said: list[str], at: int, language: Language) -> bool:
    """Whether a participle is no verb of the past: "be held", "will be officially opened", "the accused"."""
    before = said[at - 1] if at else ""
    if at > 1 and before.endswith(language.forms.adverb_endings):
        before = said[at - 2]
    if said[at] in language.past.same_past and before in language.forms.bare:
        return True
    return before in language.forms.passive or (
        said[at].endswith(language.past.past_endings) and before in language.forms.articles
    )


def after_cue(text: str, end: int, language: Language) -> tuple[int, str]:
    """The direction of a sentence that begins with its time: "On Friday the court will rule"."""
    said = text[end : end + 120].lower()
    if not any(cue in said for cue in language.plans.future_sure):
        return 0, ""
    for word in said.split(maxsplit=12)[:12]:
        bare = word.strip(MARKS)
        if bare in language.plans.future_sure:
            return 1, bare
        if _is_past(bare, language) or word[-1:] in ".?!":
            break
    return 0, ""


def _is_past(word: str, language: Language) -> bool:
    return word in language.past.past_verbs or (
        word.endswith(language.past.past_endings)
        and len(word) > 4
        and "-" not in word
        and word not in language.past.not_past
    )


def _past_after(text: str, end: int, language: Language) -> str:
    """The past verb that follows in the same sentence, or nothing."""
    for word in text[end : end + 80].lower().split()[:8]:
        bare = word.strip(MARKS)
        if _is_past(bare, language):
            return bare
        if word[-1:] in ".?!":
            break
    return ""
