"""The headline of a claim: words of its sentence in their order, cut by named rules, true to the sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline import limits
from timeline.claims import gist_ends
from timeline.claims import gist_links as links
from timeline.claims import gist_openings as openings
from timeline.claims.gist_case import Case
from timeline.claims.gist_rules import ALWAYS, AS_NEEDED, ASIDE, Rule
from timeline.claims.gist_sentence import Sentence
from timeline.claims.gist_text import CUT, Cut, merged, render, shortened
from timeline.claims.scene import Scene, behind_dateline
from timeline.model import Span
from timeline.text.once import once

MOST = 90  # characters of a headline: two lines of a table at most
_READ = limits.HEADLINE.number  # characters of a sentence that is cut by rules; of a longer one the first words tell
_FEWEST = 3  # words of a headline that does not tell the act
_SPARE = 12  # characters that marks and blanks take which fall out when a headline is made tidy
_CLOSED = 'NPY")'  # classes of words behind which a condition can stand
_STOPS = " ."


class Headlines:
    """The headlines of what one sentence tells; its claims share what is read of it."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._sentences: dict[Span, Sentence] = {}
        self._found: dict[tuple[Span | None, Span | None, bool], str] = {}

    def of(self, act: Span | None, date: Span | None = None, *, undone: bool = False) -> str:
        """The headline of a claim: `act` are its words, `date` those of its day; `undone` by its status."""
        key = (act, date, undone)
        if key not in self._found:
            self._found[key] = self._cut(act, date, undone) or self.brief
        return self._found[key]

    def _cut(self, act: Span | None, date: Span | None, undone: bool) -> str:
        """The sentence cut by rules; empty where too little is left, or where it would cost too much."""
        sentence = self._sentence(act)
        if sentence.span[1] - sentence.span[0] > _READ:
            return ""
        found = _of(Case(sentence, act, date, undone))
        return "" if CUT in found and len(found.split()) <= _FEWEST + 1 else found

    @once
    def brief(self) -> str:
        """The first words of the sentence: the headline of what shows no contact, in a tenth of the time."""
        on, span = self._scene.on, self._scene.span
        text = " ".join(on.text[behind_dateline(on, span) : span[1]].split()).rstrip(_STOPS)
        return text if len(text) <= MOST else shortened(text, MOST - 1)

    def _sentence(self, act: Span | None) -> Sentence:
        made = Sentence(self._scene, act[0] if act else self._scene.span[0])
        return self._sentences.setdefault(made.span, made)


def _of(case: Case) -> str:
    found = _first(_tries(case))
    if found or not case.is_saying:
        return found or _around(case) or _other(case) or _opening(case)
    told = case.again(is_told=True, is_loose=True)
    return _other(case) or (_around(told) if told.falls_out else "") or _opening(told)


def _other(case: Case) -> str:
    return found if len((found := _first(_others(case))).split()) > _FEWEST else ""


def _first(cases: Iterator[Case]) -> str:
    """The first headline of those that there are; empty for none."""
    return next((headline for each in cases if (headline := _headline(each))), "")


def _tries(case: Case) -> Iterator[Case]:
    """The case as it is, then with less and less that must stay; at last without what it hangs on."""
    if case.is_saying and case.sentence.content:
        told = case.again(is_told=True)
        if told.falls_out:
            yield from (told, told.again(is_loose=True))
    yield case
    if case.has_facts:
        yield case.again(is_alone=True)
    yield case.again(is_loose=True)
    if case.has_facts:
        yield case.again(is_loose=True, is_alone=True)
    bare = case.again(is_loose=True, is_alone=True, is_bare=True)
    if bare.top != case.top and not openings.loses_negation(case, bare):
        yield bare


def _others(case: Case) -> Iterator[Case]:
    """For the verb that all hangs on, without the act."""
    s, top = case.sentence, case.clauses[case.top].verb
    if top and top.first >= s.begins:
        other = case.again(act=(s.parse.words.starts[top.first], s.parse.words.ends[top.last]), is_loose=True)
        if other.is_saying and other.sentence.content:
            yield other.again(is_told=True)
        yield other


def _headline(case: Case) -> str:
    """What is left when the rules have cut enough; empty where it is still too long, or nothing is told in it."""
    if _at_least(case, ()) > MOST and case.least > MOST:
        return ""
    always = (*ALWAYS, *ASIDE) if case.is_alone else ALWAYS
    cuts = [cut for rule in always for cut in free(case, rule)]
    if not _is_long(case, cuts):
        return _told(case, cuts)
    cuts, is_enough = _enough(case, cuts)
    text = _told(case, cuts) if is_enough else ""
    return (_with_its_end(case, cuts) or text) if text else _ended(case, cuts)


def _with_its_end(case: Case, cuts: list[Cut]) -> str:
    """The headline that ends before its sentence does, with what belongs to its last words; empty for another."""
    apart = merged(cuts)
    is_open = apart and not apart[-1].silent and apart[-1].end >= case.sentence.span[1]
    return "" if not is_open else _completed(case, apart[:-1], case.sentence.at(apart[-1].start))


def _enough(case: Case, cuts: list[Cut]) -> tuple[list[Cut], bool]:
    """`cuts` with as many more as are needed, the last of the sentence first; whether that is enough."""
    for rule in _rules(case.sentence):
        found = free(case, rule)
        if not found:
            continue
        for each in [found] if rule.is_of_aside else [[cut] for cut in reversed(found)]:
            cuts = [*cuts, *each]
            if not _is_long(case, cuts):
                return cuts, True
    return cuts, False


def _rules(sentence: Sentence) -> list[Rule]:
    """Those of the rules that can cut anything of a sentence."""
    found = sentence.cut.get(_rules)
    if found is None:
        kinds = sentence.present
        found = sentence.cut[_rules] = [rule for rule in AS_NEEDED if not (rule.needs and kinds.isdisjoint(rule.needs))]
    return found


def free(case: Case, rule: Rule) -> list[Cut]:
    """What a rule cuts that holds no word which must stay."""
    if not rule.is_of_sentence:
        return [cut for cut in rule.cuts(case) if not case.holds(cut.start, cut.end)]
    memo = case.sentence.cut
    found = memo.get(rule.cuts)
    if found is None:
        found = memo[rule.cuts] = list(rule.cuts(case))
    return [cut for cut in found if not case.holds(cut.start, cut.end)] if found else []


def _told(case: Case, cuts: Sequence[Cut]) -> str:
    """The text without what is cut, if it is short enough and tells something."""
    is_near = _at_least(case, cuts) <= MOST + _SPARE and _length(case, cuts) <= MOST + _SPARE
    if not is_near or not links.has_verb(case.sentence, ((cut.start, cut.end) for cut in cuts)):
        return ""
    text = render(case.sentence, cuts)
    return text if len(text) <= MOST else ""


def _is_long(case: Case, cuts: Sequence[Cut]) -> bool:
    """Whether it is too long without what is cut; made tidy only where that can decide."""
    if _at_least(case, cuts) > MOST + _SPARE:
        return True
    length = _length(case, cuts)
    if not MOST <= length <= MOST + _SPARE:
        return length > MOST
    return len(render(case.sentence, cuts)) > MOST


def _at_least(case: Case, cuts: Sequence[Cut]) -> int:
    """The characters that are left if no cut lies in another."""
    start, end = case.sentence.span
    return end - start - sum(cut.end - cut.start for cut in cuts)


def _length(case: Case, cuts: Sequence[Cut]) -> int:
    """The characters that are left, not yet tidy."""
    start, end = case.sentence.span
    apart = merged(cuts)
    gone = sum(min(cut.end, end) - max(cut.start, start) for cut in apart)
    return end - start - gone + sum(len(CUT) + 2 for cut in apart if not cut.silent)


def _ended(case: Case, cuts: Sequence[Cut]) -> str:
    """The longest headline that ends before its sentence does; what must stay at its end stays."""
    s, tail = case.sentence, case.tail
    behind = gist_ends.behind_tail(case)
    if behind and (found := _told(case, [*cuts, *behind])):
        return found
    head = max((i for i in case.must if i < tail), default=s.begins)
    for k in gist_ends.ends(case, head + 1, _last_end(case, [*cuts, *behind])):
        last = s.parse.words.starts[k - 1]
        is_left = not any(cut.start <= last < cut.end for cut in cuts)
        if is_left and (found := _told(case, [*cuts, *behind, Cut(*s.where(k, tail))])):
            return _completed(case, [*cuts, *behind], k) or found
    return ""


def _completed(case: Case, cuts: Sequence[Cut], k: int) -> str:
    """The headline that ends before word `k` with what belongs to its last words: "ties | with Norland"."""
    s, tail = case.sentence, max(case.tail, k)
    longer = (_told(case, [*cuts, Cut(*s.where(j, tail))]) for j in openings.belonging(s, k, tail))
    return next(filter(None, longer), "")


def _last_end(case: Case, cuts: Sequence[Cut]) -> int:
    """The word before which a headline must end to be short enough; behind it none needs to be tried."""
    s, tail = case.sentence, case.tail
    excess = _length(case, cuts) - MOST - _SPARE
    stop = s.where(tail, tail)[0] if tail < s.ends else s.span[1]
    return bisect_right(s.parse.words.starts, stop - excess, 0, tail) if excess > 0 else tail


def _around(case: Case) -> str:
    """What stands around the act in a sentence of which no part can stand for it; empty where no phrase ends there."""
    ways = [(i, k) for i in _first_words(case) for k in _ends(case, max(i, case.act_words[-1]) + 1)]
    return _first_from(case, [way for way in ways if openings.tells(case.sentence, *way)])


def _first_from(case: Case, ways: Sequence[Span]) -> str:
    """The first of some stretches that is short enough, else the first that is so with what may fall out of it."""
    whole = next((found for first, k in ways if (found := _from(case, first, k))), "")
    return whole or next((found for first, k in ways if (found := _from(case, first, k, is_cut=True))), "")


def _ends(case: Case, first: int) -> Iterator[int]:
    """Where a phrase ends behind a word, the last first; also before a condition, the word of which stays."""
    s, marks = case.sentence, {case.clauses[n].begins for n in case.conditional[:1]}
    places = range(s.ends - 1, first - 1, -1)
    return (k for k in places if gist_ends.is_end(case, k) or (k in marks and s.kind(k - 1) in _CLOSED))


def _opening(case: Case) -> str:
    """The first words up to the act where they hold it, else those that can end anyhow."""
    s = case.sentence
    ways = ((first, k) for first in _first_words(case) for k in _last_words(case, max(first, case.act_words[-1]) + 1))
    ways = ((first, k) for first, k in ways if openings.tells(s, first, k))
    loose = [(s.begins, k) for k in _last_words(case, s.begins + 1)]
    telling = [(first, k) for first, k in loose if openings.tells(s, first, k)]
    for some in (list(ways), telling, loose):
        if found := _first_from(case, some):
            return found
    return shortened(render(s, ()), MOST - 2)


def _from(case: Case, first: int, k: int, *, is_cut: bool = False) -> str:
    """The words `[first, k)`, with the word that opens a condition behind; empty where they are too many."""
    s = case.sentence
    cuts = [Cut(*s.where(s.begins, first))] if first > s.begins else []
    cuts += [Cut(*s.where(i, j)) for i, j in _behind(case, k)]
    if not _is_long(case, cuts):
        return render(s, cuts)
    cuts, is_enough = _enough(case.again(is_loose=True), cuts) if is_cut else (cuts, False)
    return _told(case, cuts) if is_enough else ""


def _first_words(case: Case) -> Iterator[int]:
    """Where what stands around the act can begin: the sentence, what is said in it, the clauses down to the act."""
    s = case.sentence
    yield s.begins
    if case.said_before is not None:
        yield case.said_before
    for n in reversed(case.chain):
        subject = case.subject(n) if n == case.top or not case.is_undone else ()
        if subject and openings.opens(case, subject[0]) and openings.is_told_as_so(case, n):
            yield subject[0]


def _behind(case: Case, k: int) -> Iterator[Span]:
    """The words from `k` on; of a condition among them the word stays that opens it: "will not leave … until …"."""
    s = case.sentence
    marks = (case.clauses[n] for n in case.conditional)
    for mark in sorted((clause for clause in marks if clause.begins >= k), key=lambda clause: clause.begins)[:1]:
        if k < mark.begins:
            yield k, mark.begins
        k = mark.begins + len(mark.mark.split())
    if k < s.ends:
        yield k, s.ends


def _last_words(case: Case, first: int) -> Iterator[int]:
    """Where the first words of a sentence can end: behind all, where a phrase ends, behind any word of weight."""
    s = case.sentence
    yield s.ends
    verb = next((v for v in s.parse.verbs if v.is_finite and v.first >= first), None)
    stop = verb.last + 2 if verb else first
    yield from _ends(case, max(first, stop))
    words = range(s.ends, first - 1, -1)
    loose = [k for k in words if openings.is_of_weight(s, k) and not openings.is_open(s, k)]
    yield from (k for k in loose if gist_ends.is_finished(s, k))
    yield from loose
