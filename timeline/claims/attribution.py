"""Who says so: frames of attribution, quotations over several sentences, interview turns, chains up to the outlet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from timeline.claims import cues, speakers
from timeline.claims.antecedents import Memory, Speaker
from timeline.claims.attributed import NOBODY, Attribution
from timeline.claims.cues import Cue
from timeline.claims.frames import trimmed
from timeline.claims.page import Page
from timeline.claims.readings import framed
from timeline.model import Span
from timeline.text import quotations
from timeline.topic import Mention

_LABEL = re.compile(r"\s*([^\W\d_][^:.\n\"“”]{0,60}?)\s*:\s")
_TAIL = re.compile(r"\s[—–-]\s+([^\W\d_][^.\n\"“”—–]{2,50})$")
_LABELLED = 80  # characters at the head of a paragraph in which its label ends
_TAILED = 60  # characters at the end of a headline in which its speaker stands
_OF_A_LABEL = 6  # words that a label with a person's name stays under
_HEADLINES = 3  # paragraphs at the head of a page in which its title stands
_WHOLE = 25  # characters of a paragraph that is a quotation and no title
_MOSTLY = 8  # tenths of a paragraph that a quotation fills which is the whole of it
_MARKS = ("(", "/")  # around the outlet of a dateline
_DATELINES = 3000  # characters at the head of a page in which datelines stand
_LINE = 60  # characters before the outlet of a dateline in which its place stands
_TELLS = 16  # characters before an outlet in which "told" stands
_CAPITALS = 2  # letters that a place in capitals has more of
_SPOKEN_END = ",.?!…"  # right before the closing mark of a speech, and not of a word in quotation marks
_SAYING = frozenset({cues.VERB, cues.AFTER, cues.PASSIVE})


class _Quotes(NamedTuple):
    """The quotations of a text; disjoint, in order."""

    spans: Sequence[Span]
    starts: Sequence[int]

    def at(self, position: int) -> Span | None:
        """The quotation that holds `position`."""
        i = bisect_right(self.starts, position) - 1
        return self.spans[i] if i >= 0 and position < self.spans[i][1] else None

    def begin_in(self, start: int, end: int) -> bool:
        i = bisect_left(self.starts, start)
        return i < len(self.starts) and self.starts[i] < end


class _Turn(NamedTuple):
    """Whose turn of an interview it is, and where his words begin."""

    speaker: Speaker
    begins: int


@dataclass(frozen=True, slots=True)
class _Text:
    """What the sentences of a text share while their speakers are looked for."""

    on: Page
    paragraphs: Sequence[Span]
    quotes: _Quotes
    turns: Sequence[_Turn | None]
    memory: Memory

    def turn(self, sentence: Span) -> _Turn | None:
        if not self.turns:
            return None
        return self.turns[bisect_right(self.paragraphs, (sentence[0], len(self.on.text))) - 1]


def attribute(
    on: Page, sentences: Sequence[Span], paragraphs: Sequence[Span], found: Sequence[Cue], outlet: str | None = None
) -> list[Attribution]:
    """Who says every sentence, in order. `outlet` is the article's own."""
    quotes = quotations.find(on.text, paragraphs)
    memory = speakers.remember(on)
    text = _Text(
        on, paragraphs, _Quotes(quotes, [start for start, _ in quotes]), _turns(on, paragraphs, memory), memory
    )
    own = _own(text, found)
    cue_starts = [cue.start for cue in own]
    result: list[Attribution] = []
    for sentence in sentences:
        here = own[bisect_left(cue_starts, sentence[0]) : bisect_left(cue_starts, sentence[1])]
        each = _said(text, sentence, here)
        if each.primary:
            memory.add(each.primary)
        person = next((m for m in on.names(*sentence) if m.kind == "person"), None)
        if person:
            memory.named_last = speakers.of(person)
        result.append(each)
    _spread(result, sentences, quotes, paragraphs)
    silent = Attribution((outlet,)) if outlet else NOBODY
    return [_finished(text, each, span, outlet, silent) for each, span in zip(result, sentences, strict=True)]


def _own(text: _Text, found: Sequence[Cue]) -> list[Cue]:
    """The cues that may have a speaker: those that are no part of what is said."""
    return [cue for cue in found if not _SAYING.isdisjoint(cue.tags) and text.quotes.at(cue.start) is None]


def _said(text: _Text, sentence: Span, here: Sequence[Cue]) -> Attribution:
    """Who says a sentence, by its own words or by the turn it belongs to."""
    turn = text.turn(sentence)
    if turn:
        return _in_turn(text, sentence, here, turn)
    each = framed(text.on, sentence, here, text.memory)
    if each.primary is None:
        each = _headlined(text.on, sentence, text.paragraphs, text.memory)
    quoted = text.quotes.at(sentence[0]) or text.quotes.begin_in(*sentence)
    return each._replace(quoted=True) if quoted else each


def _in_turn(text: _Text, sentence: Span, here: Sequence[Cue], turn: _Turn) -> Attribution:
    """Who says a sentence of an interview; in a question it may be somebody else."""
    quoted = text.quotes.at(sentence[0]) is not None
    who = turn.speaker
    asked = framed(text.on, sentence, here, text.memory) if who.sort == "unnamed" else NOBODY
    if asked.primary:
        return asked._replace(speakers=(*asked.speakers, who.name), quoted=quoted, turn=True)
    content = partial(trimmed, text.on, max(sentence[0], turn.begins), sentence[1])
    return Attribution((who.name,), who, None, quoted, True, f"turn of {who.name}", content)


def own_outlet(on: Page, agencies: frozenset[str]) -> str | None:
    """The outlet that names itself: in the dateline, "(AFP) -" or "/TASS/", or as the only one people keep telling."""
    outlets = [m for m in on.mentions if m.kind == "outlet"]
    dateline = next((m for m in outlets if _is_in_dateline(on, m)), None)
    return dateline.name if dateline else _told_outlet(on, outlets, agencies)


def _told_outlet(on: Page, outlets: Sequence[Mention], agencies: frozenset[str]) -> str | None:
    """The outlet that people told twice or more, if the page names no other and it is no agency."""
    if len({m.name for m in outlets}) != 1 or outlets[0].name in agencies:
        return None
    before = (on.plain[max(0, m.start - _TELLS) : m.start].rstrip() for m in outlets)
    return outlets[0].name if sum(words.endswith(on.language.speakers.told_outlet) for words in before) > 1 else None


def _is_in_dateline(on: Page, outlet: Mention) -> bool:
    """Whether an outlet stands in brackets behind a place in capitals, at the head of the page."""
    if on.text[outlet.start - 1 : outlet.start] not in _MARKS or on.text[outlet.end : outlet.end + 1] not in ")/":
        return False
    line = on.text[max(0, outlet.start - _LINE) : outlet.start - 1].rpartition("\n")[2]
    return outlet.start < _DATELINES and any(word.isupper() and len(word) > _CAPITALS for word in line.split())


def _turns(on: Page, paragraphs: Sequence[Span], memory: Memory) -> list[_Turn | None]:
    """The turn each paragraph belongs to; empty when the text is no interview (fewer than two labels)."""
    turns: list[_Turn | None] = []
    current: _Turn | None = None
    labels: list[str] = []
    for start, end in paragraphs:
        label = _LABEL.match(on.text, start, min(end, start + _LABELLED))
        who = _labelled(on, label, memory) if label else None
        if label and who:
            current = _Turn(who, label.end())
            labels.append(label.group(1).casefold().split()[0] if who.sort == "unnamed" else who.name)
        turns.append(current)
    return turns if len(set(labels)) >= 2 else []


def _labelled(on: Page, label: re.Match[str], memory: Memory) -> Speaker | None:
    """Who speaks under a label: "Question:", "Ada Nordin, mayor:"."""
    words = label.group(1).casefold().split()
    if words[0] in on.language.speakers.labels:
        asks = words[0] in on.language.speakers.question_labels
        return Speaker(on.language.speakers.question if asks else label.group(1), "", "unnamed")
    name = speakers.identify(on, label.start(1), label.end(1), memory)
    return name if name and name.sort == "person" and len(words) < _OF_A_LABEL else None


def _headlined(on: Page, sentence: Span, paragraphs: Sequence[Span], memory: Memory) -> Attribution:
    """The speaker of a headline: "Nordin: the ferry is late", "The ferry is late — Nordin"."""
    if sentence not in paragraphs[:_HEADLINES]:
        return NOBODY
    start, end = sentence
    if label := _LABEL.match(on.text, start, min(end, start + _LABELLED)):
        who = speakers.identify(on, label.start(1), label.end(1), memory)
        if who and who.sort in ("person", "body"):
            behind = partial(trimmed, on, label.end(), end)
            return Attribution((who.name,), who, why="SPEAKER: _", content_in=behind, reading="label")
    elif tail := _TAIL.search(on.text, max(start, end - _TAILED), end):
        who = speakers.identify(on, tail.start(1), tail.end(1), memory)
        if who and (who.sort == "person" or (who.sort == "body" and who.actor)):
            before = partial(trimmed, on, start, tail.start())
            return Attribution((who.name,), who, why="_ — SPEAKER", content_in=before, reading="tail")
    return NOBODY


def _spread(
    result: list[Attribution], sentences: Sequence[Span], quotes: Sequence[Span], paragraphs: Sequence[Span]
) -> None:
    """Gives the speaker of a quotation to all its sentences, and to one without a speaker the last who spoke.

    The last speaker counts for a quotation in the same paragraph, and for a paragraph that is a quotation whole.
    """
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
        own = _last_with_speaker(result, range(i, j))
        if own is None and last and (last[0] == paragraph or _is_whole((first, end), paragraphs[paragraph])):
            own = last[1]
        if own and not own.turn:
            _give(result, range(i, j), own)


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
    if each is NOBODY:
        return silent
    names = _chain(text.on, each, span, outlet)
    if each.primary and each.quoted:
        each = each._replace(content_in=partial(_spoken, text, span, each.content_in))
    return each._replace(speakers=tuple(names)) if len(names) > len(each.speakers) else each


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
