"""Who says so: frames of attribution, quotations over several sentences, interview turns, chains up to the outlet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from timeline.claims import cues, signed, speakers
from timeline.claims.antecedents import JOINED, Memory, Speaker
from timeline.claims.attributed import NOBODY, Attribution
from timeline.claims.cues import Cue
from timeline.claims.framed import framed
from timeline.claims.heads import can_speak, is_genitive
from timeline.claims.introduced import Introduced, genders
from timeline.claims.page import Page, trimmed
from timeline.claims.turns import LABEL, LABELLED, Turn, turns
from timeline.claims.verb_forms import is_plainly_none
from timeline.model import Span
from timeline.text import quotations
from timeline.topic import Mention

_TAIL = re.compile(r"\s[—–-]\s+([^\W\d_][^.\n\"“”—–]{2,50})$")
_TAILED = 60  # characters at the end of a headline in which its speaker stands
_ARTICLE = 8  # characters before a verb in which an article stands
_HEADLINES = 3  # paragraphs at the head of a page in which its title stands
_WHOLE = 25  # characters of a paragraph that is a quotation and no title
_MOSTLY = 8  # tenths of a paragraph that a quotation fills which is the whole of it
_SPOKEN_END = ",.?!…"  # right before the closing mark of a speech, and not of a word in quotation marks
_SAYING = frozenset({cues.VERB, cues.AFTER, cues.PASSIVE, cues.VIEW})


class _Quotes(NamedTuple):
    """The quotations of a text; disjoint, in order."""

    spans: Sequence[Span]
    starts: Sequence[int]

    def at(self, position: int) -> Span | None:
        """The quotation that holds `position`."""
        behind = bisect_right(self.starts, position)
        if not behind:
            return None
        span = self.spans[behind - 1]
        return span if position < span[1] else None

    def begin_in(self, start: int, end: int) -> bool:
        i = bisect_left(self.starts, start)
        return i < len(self.starts) and self.starts[i] < end


@dataclass(frozen=True, slots=True)
class _Text:
    """What the sentences of a text share while their speakers are looked for."""

    on: Page
    paragraphs: Sequence[Span]
    quotes: _Quotes
    turns: Sequence[Turn | None]
    memory: Memory
    headlines: int  # behind this place none begins

    def turn(self, sentence: Span) -> Turn | None:
        if not self.turns:
            return None
        return self.turns[bisect_right(self.paragraphs, (sentence[0], len(self.on.text))) - 1]


def attribute(
    cast: Introduced,
    sentences: Sequence[Span],
    paragraphs: Sequence[Span],
    found: Sequence[Cue],
    outlet: str | None = None,
    *,
    acts: bool = False,
) -> list[Attribution]:
    """Who says every sentence, in order; with `acts` also who shows by one what he is for. `outlet`: the article's.

    `cast` is what `introduced` makes of the page.
    """
    on, called = cast
    quotes = quotations.find(on.text, paragraphs, typed=True)
    memory = speakers.remember(on)
    memory.genders, memory.told = genders(on, sentences, called), not acts
    head = max((start for start, _ in paragraphs[:_HEADLINES]), default=0)
    spans = _Quotes(quotes, [start for start, _ in quotes])
    text = _Text(on, paragraphs, spans, turns(on, paragraphs, memory), memory, head)
    own = _own(text, found)
    cue_starts = [cue.start for cue in own]
    result: list[Attribution] = []
    for sentence in sentences:
        here = own[bisect_left(cue_starts, sentence[0]) : bisect_left(cue_starts, sentence[1])]
        result.append(_read(text, sentence, here))
    _spread(text, result, sentences)
    silent = Attribution((outlet,)) if outlet else NOBODY
    return [_finished(text, each, span, outlet, silent) for each, span in zip(result, sentences, strict=True)]


def _read(text: _Text, sentence: Span, here: Sequence[Cue]) -> Attribution:
    """Who says a sentence; the memory knows then who is named in it, and who led it."""
    on, memory = text.on, text.memory
    acting = speakers.acting(on, sentence)
    named = [(m, speakers.of(m)) for m in acting if text.quotes.at(m.start) is None]
    memory.here = [(m.start, whom) for m, whom in named if not is_genitive(on, m)]
    each = _said(text, sentence, here)
    who = each.primary
    if who:
        _remember(text, who, named)
    leading = who if who and who.sort == "person" else speakers.leading(on, sentence, acting, memory)
    memory.passed([leading] if leading else [], [whom for _, whom in named])
    return each


def _remember(text: _Text, who: Speaker, named: Sequence[tuple[Mention, Speaker]]) -> None:
    """Takes note of who spoke, and of those whom two who spoke together name: "the police and Norway's ministry"."""
    text.memory.add(who)
    if JOINED in who.name:
        for other, whom in named:
            if text.on.text[other.start : other.end] in who.name:
                text.memory.add(whom)


def _own(text: _Text, found: Sequence[Cue]) -> list[Cue]:
    """The cues that may have a speaker: those that are no part of what is said, and no verb behind an article."""
    return [cue for cue in found if not _SAYING.isdisjoint(cue.tags) and _may_speak(text, cue)]


def _may_speak(text: _Text, cue: Cue) -> bool:
    if cues.VERB in cue.tags or cues.VIEW in cue.tags:
        before = text.on.plain[max(0, cue.start - _ARTICLE) : cue.start]
        if before[-1:] == " " and before[:-1].rpartition(" ")[2] in text.on.language.speakers.articles:
            return False
    if text.quotes.at(cue.start) is not None:
        return False
    is_only_verb = cues.AFTER not in cue.tags and cues.PASSIVE not in cue.tags
    return not (is_only_verb and is_plainly_none(text.on.plain, cue, text.on.language.speakers))


def _said(text: _Text, sentence: Span, here: Sequence[Cue]) -> Attribution:
    """Who says a sentence, by its own words or by the turn it belongs to."""
    turn = text.turn(sentence)
    if turn:
        return _in_turn(text, sentence, here, turn)
    each = framed(text.on, sentence, here, text.memory) if here else NOBODY
    if each.primary is None:
        if sentence[0] <= text.headlines:
            each = _headlined(text.on, sentence, text.paragraphs, text.memory)
        if each.primary is None:
            each = signed.told_by(text.on, sentence, text.memory) or each
    if not text.quotes.spans:
        return each
    quoted = text.quotes.at(sentence[0]) or text.quotes.begin_in(*sentence)
    return each._replace(quoted=True) if quoted else each


def _in_turn(text: _Text, sentence: Span, here: Sequence[Cue], turn: Turn) -> Attribution:
    """Who says a sentence of an interview; in a question it may be somebody else."""
    quoted = text.quotes.at(sentence[0]) is not None
    who = turn.speaker
    asked = framed(text.on, sentence, here, text.memory) if who.sort == "unnamed" else NOBODY
    if asked.primary:
        return asked._replace(speakers=(*asked.speakers, who.name), quoted=quoted, turn=True)
    content = partial(trimmed, text.on, max(sentence[0], turn.begins), sentence[1])
    return Attribution((who.name,), who, None, quoted, True, f"turn of {who.name}", content)


def _headlined(on: Page, sentence: Span, paragraphs: Sequence[Span], memory: Memory) -> Attribution:
    """The speaker of a headline: "Nordin: the ferry is late", "The ferry is late — Nordin"."""
    if sentence not in paragraphs[:_HEADLINES]:
        return NOBODY
    start, end = sentence
    if label := LABEL.match(on.text, start, min(end, start + LABELLED)):
        who = speakers.named(on, label.start(1), label.end(1), memory)
        if who and who.sort in ("person", "body"):
            behind = partial(trimmed, on, label.end(), end)
            return Attribution((who.name,), who, why="SPEAKER: _", content_in=behind, reading="label")
    elif tail := _TAIL.search(on.text, max(start, end - _TAILED), end):
        who = speakers.identify(on, tail.start(1), tail.end(1), memory)
        if who and (who.sort == "person" or (who.sort == "body" and who.actor)):
            before = partial(trimmed, on, start, tail.start())
            return Attribution((who.name,), who, why="_ — SPEAKER", content_in=before, reading="tail")
    return NOBODY


def _spread(text: _Text, result: list[Attribution], sentences: Sequence[Span]) -> None:
    """Gives the speaker of a quotation to all its sentences, and to one without a speaker the last who spoke.

    The last speaker counts for a quotation in the same paragraph, and for a paragraph that is a quotation whole.
    """
    quotes, paragraphs = text.quotes.spans, text.paragraphs
    starts = [start for start, _ in sentences]
    opens = [start for start, _ in paragraphs]
    last: tuple[int, Attribution] | None = None  # the paragraph of the last who spoke before a quotation, and he
    done = 0
    for first, end in quotes:
        paragraph = bisect_right(opens, first) - 1
        i, j = max(0, bisect_right(starts, first) - 1), bisect_left(starts, end)
        spoke = _last_speaking(result, range(done, i))
        if spoke is not None:
            last = bisect_right(opens, starts[spoke]) - 1, result[spoke]
        done = i
        own = _last_with_speaker(result, range(i, j)) or _from_around(text, (first, end), paragraph, last)
        if own and not own.turn:
            _give(result, range(i, j), own)
    _spread_back(text, result, starts)


def _from_around(text: _Text, quote: Span, paragraph: int, last: tuple[int, Attribution] | None) -> Attribution | None:
    """Who signs a quotation behind it, else the last who spoke where he may go on in it."""
    around = text.paragraphs[paragraph]
    if found := signed.signed(text.on, around, quote, text.memory):
        return found
    return last[1] if last and (last[0] == paragraph or _is_whole(quote, around)) else None


def _spread_back(text: _Text, result: list[Attribution], starts: Sequence[int]) -> None:
    """Gives the speaker of a quotation to the one before that goes on into it: he is only named at the end."""
    quotes, paragraphs = text.quotes.spans, text.paragraphs
    for n in range(len(quotes) - 2, -1, -1):
        first, end = quotes[n]
        paragraph = bisect_right(paragraphs, (first, len(text.on.text))) - 1
        if signed.goes_on(text.on.text, quotes, n, paragraphs, paragraph):
            behind = result[max(0, bisect_right(starts, quotes[n + 1][0]) - 1)]
            here = range(max(0, bisect_right(starts, first) - 1), bisect_left(starts, end))
            if behind.primary and not behind.turn:
                _give(result, here, behind)


def _last_speaking(result: Sequence[Attribution], within: range) -> int | None:
    """The last sentence that somebody says outside an interview."""
    return next((k for k in reversed(within) if result[k].primary and not result[k].turn), None)


def _last_with_speaker(result: Sequence[Attribution], within: range) -> Attribution | None:
    return next((result[k] for k in reversed(within) if result[k].primary), None)


def _is_whole(quotation: Span, paragraph: Span) -> bool:
    """Whether a paragraph is a quotation from its start almost to its end."""
    (first, end), (start, stop) = quotation, paragraph
    return first <= start + 2 and (end - first) * 10 > (stop - start) * _MOSTLY and end - first > _WHOLE


def _give(result: list[Attribution], within: range, known: Attribution) -> None:
    """Makes the sentences of a quotation that have no speaker those of the one who speaks it."""
    given = known._replace(cue=None, quoted=True, why=f"quotation of {known.speakers[0]}", content_in=NOBODY.content_in)
    for k in within:
        if result[k].primary is None:
            result[k] = given


def _finished(text: _Text, each: Attribution, span: Span, outlet: str | None, silent: Attribution) -> Attribution:
    """A saying with the outlets that tell of it behind its speaker, and a quotation as what is said."""
    if each is NOBODY or (text.memory.told and not _is_told_by(text, span, each)):
        return silent
    names = _chain(text.on, each, span, outlet)
    if each.primary and each.quoted:
        each = each._replace(content_in=partial(_spoken, text, span, each.content_in))
    return each._replace(speakers=tuple(names)) if len(names) > len(each.speakers) else each


def _is_told_by(text: _Text, sentence: Span, each: Attribution) -> bool:
    """Whether a noun phrase without a name can have told a claim: "tensions threatened" tells nothing."""
    who, known = each.primary, text.on.language.speakers
    if who is None or who.actor or each.turn or who.sort not in ("unnamed", "group"):
        return True
    first = each.cue.text.partition(" ")[0] if each.cue else ""
    opens = text.on.text.startswith(who.name, sentence[0])
    return first in known.surely_says or can_speak(who.name, known, opens=opens)


def _spoken(text: _Text, sentence: Span, framed_in: Callable[[], Span | None]) -> Span | None:
    """What is said in a sentence with a quotation: the speech, else what its frame tells apart."""
    return _speech(text, sentence) or framed_in()


def _chain(on: Page, each: Attribution, span: Span, outlet: str | None) -> list[str]:
    """The speakers, nearest first, then the outlets of the sentence and the article's own."""
    names = list(each.speakers)
    if each.primary and not each.turn:
        names += [m.name for m in on.names(*span) if m.kind == "outlet" and m.name not in names]
    return [*names, outlet] if outlet and outlet not in names else names


def _speech(text: _Text, sentence: Span) -> Span | None:
    """The part of a sentence that is a speech in quotation marks, if it opens with one or is one."""
    quote = text.quotes.at(sentence[0])
    if quote is None:
        return None
    start, end = max(quote[0], sentence[0]), min(quote[1], sentence[1])
    closes = quote[1] < sentence[1] and text.on.text[quote[1] - 2] not in _SPOKEN_END
    return None if closes else (start, end)
