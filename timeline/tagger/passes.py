"""The ordered passes over matches: ranges, modifiers, clock times, tense. Each takes and returns the list."""

from __future__ import annotations

from collections.abc import Callable

from timeline.expressions import (
    Clock,
    Compared,
    Decade,
    Duration,
    Every,
    Feast,
    Fixed,
    Partial,
    PartOf,
    Ref,
    Season,
    Shifted,
    Weekday,
    Weekend,
)
from timeline.lang.rows import Language, Modifier
from timeline.tagger.around import Match, word_before
from timeline.tagger.ranges import join
from timeline.tagger.titles import unname
from timeline.tagger.words import Token

Pass = Callable[[str, list[Token], list[Match], Language], list[Match]]

_NO_DATE = (Duration, Every, Ref)
_OPEN = (Weekday, Partial, Season, Weekend, Feast)
_LOOK_BACK = 32  # characters in which a modifier stands
MARKS = ",.;:\"'`()“”‘’"
_VERB = 30  # characters before a date in which a verb and its preposition stand
_SENTENCE = 240  # characters before an expression in which a tense cue counts


def run(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """All passes, in the order of `PASSES`."""
    for step in PASSES:
        matches = step(text, tokens, matches, language)
    return matches


def modify(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """Attaches the words that make a time early, late, approximate or a bound."""
    floor = 0
    for match in matches:
        _before(text, tokens, match, language, floor)
        _after(text, tokens, match, language)
        floor = match.end
    return matches


def _before(text: str, tokens: list[Token], match: Match, language: Language, floor: int) -> None:
    low = max(floor, match.start - _LOOK_BACK)
    before = text[low : match.start]
    if not before:
        return
    glued = before[-1] == "-"
    if not glued and not before[-1].isspace():
        return
    if "\n\n" in before:
        before = before.rpartition("\n\n")[2]
    said = before.lower().split()
    if not said:
        return
    if said[-1] not in language.before_last:
        return
    for size in range(min(5, len(said)), 0, -1):
        phrase = " ".join(said[-size:])
        modifier = language.before.get(phrase)
        if modifier and fits(modifier, tokens, match):
            at = match.start
            for word in reversed(said[-size:]):
                at = before_at(text, word, low, at)
            if at < low:
                return
            match.start, match.mod, match.bound = at, modifier.mod, modifier.bound
            return


def before_at(text: str, word: str, low: int, high: int) -> int:
    """Where `word`, in lower case, last stands in `text[low:high]`; below `low` when it does not."""
    small = text[low:high].lower()
    if len(small) != high - low:  # a letter like İ becomes two
        small = "".join(c.lower()[0] for c in text[low:high])
    return low + small.rfind(word)


def _after(text: str, tokens: list[Token], match: Match, language: Language) -> None:
    if text[match.end : match.end + 1] != " ":
        return
    said = text[match.end + 1 : match.end + 14].lower()
    if said[:2] not in language.after_first:
        return
    for phrase, modifier in language.after.items():
        if (
            said.startswith(phrase)
            and not said[len(phrase) : len(phrase) + 1].isalnum()
            and fits(modifier, tokens, match)
        ):
            match.end += 1 + len(phrase)
            match.mod = modifier.mod
            return


def fits(modifier: Modifier, tokens: list[Token], match: Match) -> bool:
    """Whether the modifier can attach to this kind of expression."""
    expr = match.expr
    if modifier.kind == "amount":
        counted = any(key == "COUNT" or key == "A" for key, _ in tokens[match.first][2].keys)
        return counted and isinstance(expr, (Duration, Shifted, Compared, Clock))
    if modifier.kind == "decade":
        return isinstance(expr, Decade)
    return not isinstance(expr, (*_NO_DATE, Compared)) and not (isinstance(expr, Clock) and modifier.kind == "date")


def clocks(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """Gives a clock time the day that stands beside it: "10 p.m. Wednesday" is one expression."""
    out: list[Match] = []
    for match in matches:
        last = out[-1] if out else None
        if last is None or match.start - last.end > 6:
            out.append(match)
            continue
        gap = text[last.end : match.start].strip().lower()
        both = isinstance(last.expr, Clock) and isinstance(match.expr, Clock)
        if both and gap == "(" and text[match.end : match.end + 1] == ")":
            continue  # the same time in another zone
        one, two = last.expr, match.expr
        if isinstance(one, (Clock, PartOf)) and one.day is None and _is_day(two) and gap in language.clock_joins:
            if gap in ("", ",") or isinstance(one, PartOf):
                last.end, last.last = match.end, match.last
                last.expr = Clock(one.time, two) if isinstance(one, Clock) else PartOf(one.part, two)
                continue
            last.expr = Clock(one.time, two) if isinstance(one, Clock) else PartOf(one.part, two)
        elif isinstance(two, Clock) and two.day is None and (day := _day_in(one)) and gap in language.clock_joins:
            match.expr = Clock(two.time, day)
            if gap in ("", ","):
                last.end, last.last, last.expr = match.end, match.last, match.expr
                continue
        out.append(match)
    return out


def _is_day(expr: object) -> bool:
    return (
        isinstance(expr, (Weekday, Feast))
        or (isinstance(expr, (Fixed, Partial)) and expr.day is not None)
        or (isinstance(expr, Shifted) and expr.unit == "D")
    )


def _day_in(expr: object):  # type: ignore[no-untyped-def]  # narrowed by the caller
    if isinstance(expr, PartOf):
        return expr.day
    return expr if _is_day(expr) else None


def tense(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """Sets the direction of expressions that leave it open, by the last cue before them in their sentence."""
    done, found = 0, (0, "")  # how far the sentence was read, and the last cue in it
    for match in matches:
        expr = match.expr
        if isinstance(expr, (PartOf, Clock)):
            expr = expr.day  # type: ignore[assignment]
        if isinstance(expr, Partial) and expr.day is not None:
            before = word_before(text, match.start)
            if before in language.ended:
                match.direction = -1
            elif before in language.at or before in language.since:
                low = max(sentence_start(text, match.start), match.start - _VERB)
                verb = direction(text, low, match.start, match.end, language)
                if verb and verb[0] == -2:
                    match.direction, match.cue = verb
        elif isinstance(expr, _OPEN) and getattr(expr, "which", None) is None:
            start = sentence_start(text, match.start)
            if start >= done:
                done, found = start, (0, "")
            found = direction(text, done, match.start, match.end, language) or found
            done = match.start
            match.direction, match.cue = found if found[0] else after_cue(text, match.end, language)
    return matches


def sentence_start(text: str, at: int) -> int:
    """Where the sentence that holds `at` begins, at most `_SENTENCE` characters back."""
    low = max(0, at - _SENTENCE)
    cut = max(text.rfind("\n\n", low, at), text.rfind("? ", low, at), text.rfind("! ", low, at), low - 1)
    point = text.rfind(". ", max(low, cut), at)
    while point > cut:
        word = text[max(low, point - 5) : point].split()
        short = bool(word) and len(word[-1]) <= 3 and not word[-1][-1:].isdigit()
        follows = text[point + 2 : point + 3]
        if not short and (follows.isupper() or follows in "\"'`“‘"):
            return point + 1
        point = text.rfind(". ", max(low, cut), point)
    return cut + 1


def direction(text: str, low: int, start: int, end: int, language: Language) -> tuple[int, str] | None:
    """1 with the cue when the last cue in `text` from `low` to `start` looks ahead, -1 when it looks back.

    A past verb right before the expression or its preposition counts double: "met in September".
    """
    said = [word.strip(MARKS) for word in text[low:start].lower().split()]
    for at in range(len(said) - 1, -1, -1):
        word, before = said[at], said[at - 1] if at else ""
        pairs = language.future_pairs.get(word)
        if pairs is None and at == len(said) - 1:
            pairs = language.future_near.get(word)
        if word in language.future or (pairs and before in pairs):
            if word in language.until and at == len(said) - 1 and (past := _past_after(text, end, language)):
                return -1, past
            return 1, word if not pairs else f"{before} {word}"
        if _is_past(word, language) and before not in language.passive:
            close = said[-1] in (language.since if at == len(said) - 1 else language.at if at == len(said) - 2 else ())
            return (-2 if close else -1), word
    return None


def after_cue(text: str, end: int, language: Language) -> tuple[int, str]:
    """The direction of a sentence that begins with its time: "On Friday the court will rule"."""
    for word in text[end : end + 120].lower().split(maxsplit=12)[:12]:
        bare = word.strip(MARKS)
        if bare in language.future_sure:
            return 1, bare
        if _is_past(bare, language) or word[-1:] in ".?!":
            break
    return 0, ""


def _is_past(word: str, language: Language) -> bool:
    return word in language.past or (
        word.endswith(language.past_endings) and len(word) > 4 and "-" not in word and word not in language.not_past
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


def since(text: str, tokens: list[Token], matches: list[Match], language: Language) -> list[Match]:
    """Marks what a word like "since" opens."""
    for match in matches:
        if not match.role and not isinstance(match.expr, _NO_DATE) and word_before(text, match.start) in language.since:
            match.since = True
    return matches


PASSES: tuple[Pass, ...] = (unname, join, modify, clocks, tense, since)
