"""Where a headline can end: before a phrase that may fall out with all behind it, and what is left is a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.claims import gist_links as links
from timeline.claims.gist_case import Case
from timeline.claims.gist_sentence import NOUNS, Sentence
from timeline.claims.gist_text import Cut
from timeline.grammar import Verb
from timeline.scope import table

_COMPLETE = NOUNS + 'Y)"'  # classes of words with which a phrase can end
_ENDS_PHRASE = ",;"
_BEGINS_CLAUSE = "WTFGt"
_STOPS = ",;EVZMBHK"  # classes of marks and finite verbs
_VERBS = "VZEMBHK"
_NEAR = 6  # words before a place in which what it hangs on shows
_ADJECTIVE = 4  # the same for adjectives that "to" belongs to


def ends(case: Case, first: int, last: int) -> Iterator[int]:
    """The words of `[first, last)` before which a headline can end, the last first."""
    return (k for k in range(last - 1, first - 1, -1) if is_end(case, k))


def is_end(case: Case, k: int) -> bool:
    """Whether a headline can end before a word."""
    s = case.sentence
    way = WAYS.get(s.kind(k))
    if way is None or not way(case, k):
        return False
    return is_finished(s, k) and not s.is_in_bracket(k) and not _is_measured(s, k) and not _is_begun(s, k)


def behind_tail(case: Case) -> list[Cut]:
    """What falls out behind the words that must stay at the end."""
    s = case.sentence
    if case.tail == s.ends:
        return []
    last = range(max(case.must) + 1, s.ends)
    stop = next((k for k in last if is_end(case, k)), s.ends)
    return [Cut(*s.where(stop, s.ends))] if stop < s.ends else []


def is_finished(s: Sentence, k: int) -> bool:
    """Whether the clauses before have their verbs and what these tell: not "said that the mayor", "told Nordin"."""
    verb = s.parse.clauses[s.parse.where[k - 1]].verb
    return verb is None or (verb.last < k and not _asks_for_told(s, verb, k))


def _asks_for_told(s: Sentence, verb: Verb, k: int) -> bool:
    """Whether what a verb tells stands behind a word: "said Tuesday | that", "told the crew in return | that"."""
    lemma, tells = s.lemma(verb.head), s.scene.on.language.grammar.tells
    if not _says(s, verb):
        return False
    told = (each for each in s.parse.clauses if each.kind in links.OBJECT and each.begins >= k)
    is_object = any(verb.first <= each.governor <= verb.last for each in told)
    return is_object or ((lemma in tells or verb.passive) and _has_that(s, k))


def _says(s: Sentence, verb: Verb) -> bool:
    """Whether a verb says what a clause tells: "said that", "told them that", "was suggested that"."""
    lemma, grammar = s.lemma(verb.head), s.scene.on.language.grammar
    is_plain = lemma in s.known.plain_saying or lemma in grammar.tells
    return is_plain or (verb.passive and lemma in grammar.takes_clause)


def _has_that(s: Sentence, k: int) -> bool:
    """Whether a "that" follows before the next mark and verb."""
    stop = next((i for i in range(k, s.ends) if s.kinds[i] in _STOPS), s.ends)
    return "T" in s.kinds[k:stop]


def _is_begun(s: Sentence, k: int) -> bool:
    """Whether a name alone stands between a comma and what falls out: "left the town, Nordin …"."""
    i = k
    while s.kind(i - 1) in "PDg":
        i -= 1
    is_name = i < k and s.kind(i - 1) == "," and s.kind(i - 2) != "P"
    is_subject = k - 2 == s.cue_word and s.text(k - 1) in s.known.tellers  # "said he …"
    return is_subject or (s.kind(k) not in ",;" and (is_name or _explains(s, k)))


def _explains(s: Sentence, k: int) -> bool:
    """Whether only the head of what explains a name or noun stands before: "met in Oslo, a town …"."""
    i = s.phrase_start(k - 1)
    return s.kind(i - 1) == "," and s.kind(i - 2) in "NP" and s.text(i) in s.known.articles


def is_counted(s: Sentence, k: int) -> bool:
    """Whether a length of time stands before a word from which it is counted: "left hours after"."""
    last = s.text(k - 1).rpartition(" ")[2]
    return s.text(k) in s.known.from_when and last in s.known.lengths and not _is_last(s.text(k - 1))


def _is_last(text: str) -> bool:
    return text.startswith(("last ", "this ", "next "))


def _is_measured(s: Sentence, k: int) -> bool:
    """Whether what follows tells how far something goes, or of which of all it is told: "the first ... to"."""
    known = s.known
    if is_counted(s, k):
        return True
    if s.kind(k) in ",;S" and s.text(k - 1) not in known.measures:
        return False
    for j in range(k - 1, max(s.begins, k - _NEAR) - 1, -1):
        if s.kinds[j] in _ENDS_PHRASE + _VERBS:
            return False
        is_part = s.texts[j] in known.quantities and s.kind(k) in _BEGINS_CLAUSE
        if s.texts[j] in known.measures or is_part:
            return True
    return False


def _mark(case: Case, k: int) -> bool:
    s = case.sentence
    is_whole = s.text(k - 1).endswith(s.known.plural) or s.kind(k - 1) == "P"  # "cold, wet nights" are one
    return s.kind(k - 1) in _COMPLETE + "FEVA" and s.kind(k + 1) not in ("|" if is_whole else "|NA#")


def _preposition(case: Case, k: int) -> bool:
    s = case.sentence
    text = s.texts[k]
    if case.is_loose and text in s.scene.on.language.scopes.part_of:
        return _is_act_noun(s, k - 1)
    if text in s.known.bound or s.text(k - 1) in s.known.pairing or s.kind(k + 1) in "WG":
        return False
    return not _needs(s, k, text) and (_is_passive(s, k) or (_is_open(case) and s.kind(k - 1) in _COMPLETE))


def _is_open(case: Case) -> bool:
    """Whether what limits something may fall out: not where it is denied, "did not meet in May"."""
    return case.is_loose or not case.is_negated


def _is_passive(s: Sentence, k: int) -> bool:
    """Whether a passive stands before a place or time: "was held in"."""
    verb = s.parse.clauses[s.parse.where[k - 1]].verb
    return verb is not None and verb.passive and verb.last == k - 1 and s.texts[k] in s.known.places


def _is_act_noun(s: Sentence, i: int) -> bool:
    """Whether what a noun is "of" may fall out: "a declaration of", and not "a number of", "the threat of"."""
    language, text = s.scene.on.language, s.text(i)
    if s.kind(i) != "N" or (s.lemma(i), "of") in table(language.scopes) or text in s.known.parts:
        return False
    return text in language.grammar.acts() or text.endswith(s.known.act_endings)


def _needs(s: Sentence, k: int, link: str) -> bool:
    """Whether a governor before says by this very link what becomes of what follows: "barred them from"."""
    known = table(s.scene.on.language.scopes)
    for j in range(k - 1, max(s.begins, k - _NEAR) - 1, -1):
        if s.kinds[j] in _ENDS_PHRASE:
            return False
        if (s.lemma(j), link) in known or (s.lemma(j), f"{link}-noun") in known:
            return True
    return False


def _subordinate(case: Case, k: int) -> bool:
    s = case.sentence
    clause = next((each for each in s.parse.clauses if each.begins == k), None)
    if clause is None or clause.kind != "adverbial" or s.kind(k - 1) not in NOUNS + ')"FEV':
        return False
    return clause.mark in s.known.facts or clause.mark in s.known.times


def _relative(case: Case, k: int) -> bool:
    s = case.sentence
    opens = any(each.begins == k and each.kind == "relative" for each in s.parse.clauses)
    verb = s.parse.clauses[s.parse.where[k - 1]].verb
    tells = s.kinds[k] == "T" and verb and s.lemma(verb.head) in s.known.plain_saying
    return opens and not tells and _is_open(case) and s.kind(k - 1) in ("N" if s.kinds[k] == "T" else "NP")


def _infinitive(case: Case, k: int) -> bool:
    """Before "to": only where nothing before it needs it, "sent a ship to help", and not "ordered it to leave"."""
    s = case.sentence
    if s.kind(k - 1) not in "NP" or not (case.is_loose or (_is_open(case) and not _needs(s, k, "to"))):
        return False
    if s.text(s.phrase_start(k - 1) - 1) in s.known.subject_links or is_caused(s, k):
        return False
    return all(s.kinds[j] != "A" or s.kind(j + 1) in "NPA" for j in range(max(s.begins, k - _ADJECTIVE), k))


def is_caused(s: Sentence, k: int) -> bool:
    """Whether a verb makes somebody do what follows: "led them to leave"."""
    verb = s.parse.clauses[s.parse.where[k - 1]].verb
    return verb is not None and s.lemma(verb.head) in s.known.causing


def _participle(case: Case, k: int) -> bool:
    """Before a participle with more behind it: "a ship built in Oslo", and not "the ship Oslo built"."""
    s = case.sentence
    return _is_open(case) and s.kind(k - 1) == "N" and s.kind(k + 1) in "IYt"


def _time(case: Case, k: int) -> bool:
    s = case.sentence
    is_said = k - 1 == s.cue_word and is_counted(s, k + 1)  # "wrote hours after the storm"
    return not case.is_negated and (is_said or s.kind(k - 1) in NOUNS + "R") and s.kind(k + 1) not in "NgPA"


def _joining(case: Case, k: int) -> bool:
    s = case.sentence
    if s.texts[k] in s.known.choosing or s.kind(k - 1) not in _COMPLETE:
        return False
    if s.kind(k + 1) not in "DOVZEFGMBHKRt" or s.parse.words.capitals[k + 1]:
        return False
    return s.known.pairing.isdisjoint(s.texts[max(s.begins, k - _NEAR) : k])


WAYS: dict[str, Callable[[Case, int], bool]] = {  # the class of the word behind the end
    **dict.fromkeys(",;(", _mark),
    "I": _preposition,
    "S": _subordinate,
    **dict.fromkeys("WT", _relative),
    "t": _infinitive,
    **dict.fromkeys("FG", _participle),
    "Y": _time,
    "C": _joining,
}
