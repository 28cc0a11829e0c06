"""Which words of a sentence a headline can begin with, and which ask for what follows them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from timeline.claims import gist_ends
from timeline.claims import gist_links as links
from timeline.claims.gist_case import Case
from timeline.claims.gist_sentence import Sentence

_GOES_ON = "NPAg#"  # classes of words inside of a list
_NEVER_LAST = "DICTtMBHKXASWg("  # classes of words with which no headline ends
_TAKING, _TAKEN = "EVZ", 'TDO"'  # classes of verbs, and of what then is their object
_VERBS = "EVZMBHK"
_BELONGS = "tI"  # classes of words that open what belongs to the words before
_WEIGHS_ON = "NPAg#"  # classes of words before which no phrase ends: "a harbour board", not "a harbour"
_BEHIND_SUBJECT = "EZMBHKC."  # classes of words behind the subject of what is said: "said he …"


def is_open(s: Sentence, k: int) -> bool:
    """Whether a word before a place asks for what follows: "added that", "left the", "hours after"."""
    return any(asks(s, k) for asks in (_takes, _is_bound, _is_subject, _is_inside, gist_ends.is_counted))


def _is_bound(s: Sentence, k: int) -> bool:
    """Whether what falls out would say as what, or but for what: "accept him | as a rival", "none | except"."""
    return s.text(k) in s.known.as_what


def _takes(s: Sentence, k: int) -> bool:
    """Whether a verb wants its object, an adverb its verb, a verb that causes something what it causes."""
    before, behind = s.kind(k - 1), s.kind(k)
    is_verb = before in _TAKING and behind in _TAKEN
    return is_verb or (before == "R" and behind in _VERBS) or (behind == "t" and gist_ends.is_caused(s, k))


def _is_subject(s: Sentence, k: int) -> bool:
    """Whether only the subject stands before of what is said: "said he", "said Oslo and"."""
    is_first = s.phrase_start(k - 1) == s.cue_word + 1 and s.is_plain_saying
    return s.kind(k) in _BEHIND_SUBJECT and (is_first or s.text(k - 1) in s.known.tellers)


def _is_inside(s: Sentence, k: int) -> bool:
    return any(v.first < k <= v.last for v in s.parse.verbs)


def is_told_as_so(case: Case, n: int) -> bool:
    """Whether what a clause hangs on says it as so: not "whether it leaked", not "insisted that they leave"."""
    clause = case.clauses[n]
    if links.takes_verb(case.sentence, clause):
        return False
    is_object = clause.kind in links.OBJECT and n != case.top
    return not is_object or (clause.kind == "that" and links.tells_so(case.sentence, clause))


def opens(case: Case, i: int) -> bool:
    """Whether a headline can begin with the subject that begins at a word: no condition falls out before it."""
    s = case.sentence
    is_before = s.begins < i <= case.act_words[0]
    return is_before and not _is_listed(s, i) and case.conditions.isdisjoint(range(i))


def _is_listed(s: Sentence, i: int) -> bool:
    """Whether "and" joins a noun to others before it: "Oslo, Osby and Aker met"."""
    return s.kind(i - 1) == "C" and s.kind(i - 2) in _GOES_ON


def tells(s: Sentence, first: int, k: int) -> bool:
    """Whether a verb that is none of a relative clause stands among the words `[first, k)`."""
    own = (v for v in s.parse.verbs if v.is_finite and first <= v.first and v.last < k)
    return any(s.parse.clauses[s.parse.where[v.first]].kind != "relative" for v in own)


def is_of_weight(s: Sentence, k: int) -> bool:
    """Whether the words before a place can be the last: no preposition, no article, nothing that goes on behind it."""
    return s.kinds[k - 1] not in _NEVER_LAST and s.kind(k) not in _WEIGHS_ON


def loses_negation(case: Case, bare: Case) -> bool:
    """Whether what falls out of a bare clause denies it: "cannot imagine a condition under which they would meet"."""
    verb = bare.clauses[bare.top].verb
    is_supposed = verb is not None and bool(verb.modal) and _is_negated(case)
    return (case.is_undone or is_supposed) and not _is_negated(bare)


def _is_negated(case: Case) -> bool:
    """Whether a verb that the act hangs on is negated, or its own."""
    return any(verb.negated for n in case.chain if (verb := case.clauses[n].verb))


def belonging(s: Sentence, k: int, stop: int) -> Iterator[int]:
    """Where the phrase ends that begins at word `k` and tells to whom, with whom, of what, to what end."""
    if s.kind(k) in _BELONGS and s.kind(k + 1) not in ("Y", "W") and s.text(k + 1) not in s.known.pairing:
        least = 3 if s.kind(k) == "t" else 2  # "to", its verb, its object; a preposition and its noun
        yield from itertools.islice((j for j in range(k + least, stop) if _can_end(s, j)), 1)


def _can_end(s: Sentence, j: int) -> bool:
    is_whole = is_of_weight(s, j) and not _is_hyphened(s, j) and not is_open(s, j)
    return is_whole and gist_ends.is_finished(s, j) and not s.is_in_bracket(j)


def _is_hyphened(s: Sentence, j: int) -> bool:
    """Whether a hyphen joins the word before a place to the next: "a year- old offer"."""
    return s.scene.on.text.startswith("-", s.parse.words.ends[j - 1])
