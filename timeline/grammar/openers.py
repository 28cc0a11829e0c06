"""Words and signs that open or close a clause."""

from __future__ import annotations

from collections.abc import Callable

from timeline.grammar.reading import Clause, Reading

_CLOSED = frozenset({"relative", "adverbial", "done", "ing", "to"})  # clauses that a comma may close
_NEAR_QUOTE = 4  # words from a verb to the quotation that it leads
_GOES_ON = (
    "IC#Y"  # behind a comma, what goes on with a relative clause: "which fell by a percent, or 6 points, on Friday"
)


def word(r: Reading, i: int) -> None:
    """Takes a word that stands in no verb group."""
    opener = _OPENERS.get(r.kinds[i])
    if opener:
        opener(r, i)
    elif r.texts[i] in r.language.relative:  # "which"
        if _asks(r, i):
            r.open("asked", i, r.texts[i], r.last_head)
        else:
            _relative(r, i)


def _asks(r: Reading, i: int) -> bool:
    return bool(r.last and r.last.last >= i - 2 and r.kind(i - 1) not in "I,N")


def _subordinate(r: Reading, i: int) -> None:
    text, before = r.texts[i], _content_word(r, i)
    if text in r.language.question and _is_asked(r, i, before):
        r.open("asked", i, text, before)
    else:
        verb = r.here.verb
        r.open("adverbial", i, text, verb.head if verb else -1)


def _is_asked(r: Reading, i: int, before: int) -> bool:
    """Whether a word opens what somebody asks or knows: "asked if", "knows why", "whether" wherever it stands."""
    if r.texts[i] in r.language.always_asks:
        return True
    if before < 0 or r.kind(i - 1) == ",":
        return False
    opens_fact = r.texts[i] in r.language.fact_question and r.kinds[before] in "VZEFG"
    return opens_fact or r.words.lemmas[before] in r.language.asking


def _content_word(r: Reading, i: int) -> int:
    """The last word before `i` that can govern a clause; of "asked the mayor whether" it is the verb."""
    j = r.back(i - 1, "RXOY,")
    if j >= 0 and r.kinds[j] in "NP" and r.texts[j] not in r.language.nouns_of_content:
        if r.last and r.last.last >= r.phrase_start(j) - 1:
            return r.last.head
    return j


def _that(r: Reading, i: int) -> None:
    before = r.back(i - 1, "RY")
    kind = r.kind(before)
    if kind in "VZEFGA|":
        r.open("that", i, r.texts[i], before)
    elif kind in "IBC,)OY" or _is_told(r, before):
        same = next((each for each in reversed(r.clauses) if each.kind == "that"), None) if kind == "C" else None
        r.open("that", i, r.texts[i], same.governor if same else r.last_head)
    elif r.texts[before] in r.language.nouns_of_content and not _verb_behind(r, i):
        r.open("that", i, r.texts[i], before)
    else:
        r.open("relative", i, r.texts[i], before)


def _verb_behind(r: Reading, i: int) -> bool:
    j = i + 1
    while r.kind(j) in "RX":
        j += 1
    return j in r.verbs


def _is_told(r: Reading, noun: int) -> bool:
    """Whether a noun is who is told, or where: "told reporters that", "announced in Oslo that"."""
    if r.kinds[noun] == "P" and r.last and r.lemma(r.last) in r.language.takes_clause:
        return True
    is_object = r.last is not None and r.last.last == r.phrase_start(noun) - 1
    return r.kinds[noun] in "NP" and is_object and r.lemma(r.last) in r.language.tells


def _relative(r: Reading, i: int) -> None:
    r.open("relative", i, r.texts[i], r.back(i - 1, ",I)R"))


def _and(r: Reading, i: int) -> None:
    r.and_since = True


def _comma(r: Reading, i: int) -> None:
    """A comma closes a clause that has its verb and stands inside another."""
    here = r.here
    if here.parent < 0 or here.kind not in _CLOSED or (here.kind == "relative" and r.kind(i + 1) in _GOES_ON):
        return
    if here.verb is None:
        is_over = here.kind == "adverbial" and here.comma  # "dozens, if not hundreds, sank"
    else:
        is_over = here.comma or r.clauses[here.parent].verb is None
    r.at = here.parent if is_over else r.at


def _stop(r: Reading, i: int) -> None:
    r.open("main", i + 1)
    r.last = None


def _quote(r: Reading, i: int) -> None:
    r.quoted = not r.quoted
    if not r.quoted:
        r.at = max(0, r.here.parent) if r.here.kind == "quoted" else r.at
        return
    governor = r.last.head if r.last and i - r.last.last <= _NEAR_QUOTE else -1
    if i + 1 < len(r.kinds) and (r.words.capitals[i + 1] or governor < 0):
        r.open("quoted", i + 1, governor=governor)


def _enter(r: Reading, i: int) -> None:
    r.enter(i)


def _close(r: Reading, i: int) -> None:
    r.close()


_OPENERS: dict[str, Callable[[Reading, int], None]] = {
    "S": _subordinate,
    "T": _that,
    "W": _relative,
    "C": _and,
    ",": _comma,
    ";": _stop,
    '"': _quote,
    "(": _enter,
    ")": _close,
}


KINDS = frozenset({*_OPENERS, "D"})  # classes whose words may open or close a clause


def without_object(r: Reading, clause: Clause) -> bool:
    """Whether a clause behind a noun has the noun for its object: "an accusation that they rejected"."""
    verb = clause.verb
    if clause.kind != "that" or verb is None or r.kind(clause.governor) not in "NP" or verb.passive:
        return False
    return r.kind(verb.last + 1) in "RYIBMH.,;t|" and r.lemma(verb) in r.language.content_object
