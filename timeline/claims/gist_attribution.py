"""The words of a sentence that only tell who says so, where nothing hangs on them."""

from __future__ import annotations

from timeline.claims import cues
from timeline.claims.gist_sentence import Sentence
from timeline.model import Span

_OPENS = 'NPADO#YR"I.HBM'  # classes of words with which what is said can begin
_SAYING = frozenset({cues.VERB, cues.AFTER, cues.PASSIVE})
_HANGING = ("adverbial", "asked", "relative", "to", "that")  # clauses: a saying in them hangs on something
_HEARER = 16  # words in which somebody is told something


def before(s: Sentence, act: int) -> int | None:
    """Where what is said begins, if it holds the word `act` and all before it only tells who says so."""
    found = _content(s, act)
    if found is None or s.cue_word >= found[0] or not _is_plain(s, s.begins, found[0]):
        return None
    opens = _behind_day(s, _behind_hearer(s, found[0]))
    opens += s.kind(opens) == "T"
    hangs = s.parse.clauses[s.parse.where[s.cue_word]].kind in _HANGING
    return opens if not hangs and _can_open(s, opens, found[1]) else None


def _can_open(s: Sentence, i: int, end: int) -> bool:
    """Whether what is said can begin with a word: it has a verb, and is not "of her wishes"."""
    is_of = s.kind(i) == "I" and s.text(i) not in s.known.scenes
    return s.kind(i) in _OPENS and not is_of and any(v.is_finite and i <= v.first < end for v in s.parse.verbs)


def after(s: Sentence, act: int) -> int | None:
    """Where what is said ends, if it holds the word `act` and all behind it only tells who says so."""
    found = _content(s, act)
    if found is None or s.cue_word < found[1]:
        return None
    return found[1] if _is_plain(s, found[1], s.ends) else None


def _content(s: Sentence, act: int) -> Span | None:
    if s.content is None or s.cue_word < 0:
        return None
    return s.content if s.content[0] <= act < s.content[1] else None


def _behind_hearer(s: Sentence, i: int) -> int:
    """Behind whom or where it was told, where "that" or "he" follows: "told reporters in Oslo that"."""
    if s.lemma(s.cue_word) not in s.scene.on.language.grammar.tells and s.kind(i) not in "IO":
        return i
    ahead = range(i, min(s.ends, i + _HEARER))
    found = next((k for k in ahead if s.kinds[k] in "TVEZMBHK" or (s.texts[k] in s.known.tellers and k > i)), i)
    return found if s.kind(found) == "T" or s.text(found) in s.known.tellers else i


def _behind_day(s: Sentence, i: int) -> int:
    """Behind the day on which it was said: "said on Saturday he was"."""
    at = i if s.kind(i) == "Y" else i + 1
    return at + 1 if s.kind(i) in "YI" and s.kind(at) == "Y" and s.kind(at + 1) in "TNPDOA" else i


def _is_plain(s: Sentence, i: int, j: int) -> bool:
    """Whether the words `[i, j)` say no more than who says so: no doubt, no denial, no second saying."""
    at, scopes = s.cue_word, s.scene.on.language.scopes
    if not s.is_plain_saying:
        return False
    doubting = {*scopes.conditions, *scopes.nobody, *scopes.denying, *scopes.told_by}
    stop = next((k for k in range(at, j) if s.kinds[k] in ",;"), j)
    if not doubting.isdisjoint(s.texts[i:j]) or not s.hedges.isdisjoint(range(i, j)):
        return False
    return not any(kind in "XM" for kind in s.kinds[i:stop]) and not _has_second(s, i, j)


def _has_second(s: Sentence, i: int, j: int) -> bool:
    """Whether another saying stands where it can hold what is said."""
    places = [s.at(cue.start) for cue in s.scene.cues if not _SAYING.isdisjoint(cue.tags)]
    return any(i <= k < j and k != s.cue_word and (k < s.cue_word or i == s.begins) for k in places)


def only_says(s: Sentence, i: int, j: int) -> bool:
    """Whether no verb but that of saying stands among the words."""
    return all(v.first <= s.cue_word <= v.last for v in s.parse.verbs if i <= v.first < j)


def closing(s: Sentence) -> frozenset[int]:
    """The words behind what is said that tell who says so: ", a defector claimed"."""
    if s.content is None or s.cue_word < s.content[1]:
        return frozenset()
    first = s.content[1]
    verb = s.parse.clauses[s.parse.where[s.cue_word]].verb
    last = verb.last if verb and verb.first <= s.cue_word <= verb.last else s.cue_word
    end = last + 1 if last > first + 1 else s.phrase_end(last + 1)
    return frozenset(range(first, min(s.ends, end)))
