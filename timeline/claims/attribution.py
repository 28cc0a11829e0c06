"""Who says so: frames of attribution, quotations over several sentences, interview turns, chains up to the outlet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.claims import cues, speakers
from timeline.claims.antecedents import Memory, Speaker
from timeline.claims.cues import Cue
from timeline.claims.page import Page
from timeline.lang.english.claims import speakers as english
from timeline.model import Span
from timeline.text import quotations
from timeline.topic import Mention

_LABEL = re.compile(r"\s*([^\W\d_][^:.\n\"“”]{0,60}?)\s*:\s")
_TAIL = re.compile(r"\s[—–-]\s+([^\W\d_][^.\n\"“”—–]{2,50})$")
_HEADLINES = 3  # paragraphs at the head of a page in which its title stands
_INVERTED = re.compile(r"[,?!.]?[\"'”’]\s*,?\s*$")
_NOUNS_TOO = frozenset(
    str.split(
        "reports report claims charges charged notes hopes promises signals broadcast published speaks blames urges"
    )
)
_BEFORE_NOUN = frozenset(
    str.split(
        """the a an these those such his her their its some any no of in to rejected refuted denied dismissed media news
        by with on false and or that this all confirming many several those previous recent"""
    )
)
_WHOLE = 25  # characters of a paragraph that is a quotation and no title
_MARKS = ("(", "/")
_JOINS = re.compile(r"\b(?:while|and|as|but|who|which|when|after|before|that|because|although)\b")
_WORDS = re.compile(r"[^\W_][\w'-]*")
_FALLBACK = re.compile(r"\b(?:saying|adding|noting|stressing|explaining|arguing|insisting|calling on)\b")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a sentence. `speakers` are nearest first, outlets last; `cue` is the verb, if the sentence has one."""

    speakers: tuple[str, ...] = ()
    primary: Speaker | None = None
    cue: Cue | None = None
    quoted: bool = False
    turn: bool = False
    why: str = ""


NOBODY = Attribution()


def attribute(
    on: Page, sentences: Sequence[Span], paragraphs: Sequence[Span], found: Sequence[Cue], outlet: str | None = None
) -> list[Attribution]:
    """The attribution of every sentence, in order. `outlet` is the article's own."""
    quotes = quotations.find(on.text, paragraphs)
    quote_starts = [start for start, _ in quotes]
    cue_starts = [cue.start for cue in found]
    memory = speakers.remember(on)
    turns = _turns(on, paragraphs, memory)
    result: list[Attribution] = []
    for start, end in sentences:
        here = [
            cue
            for cue in found[bisect_left(cue_starts, start) : bisect_left(cue_starts, end)]
            if (cues.VERB in cue.tags or cues.AFTER in cue.tags or cues.PASSIVE in cue.tags)
            and not _inside(quotes, quote_starts, cue.start)
        ]
        i = bisect_right(quote_starts, start) - 1
        quoted = i >= 0 and start < quotes[i][1]
        turn = turns[bisect_right(paragraphs, (start, len(on.text))) - 1] if turns else None
        asked = _framed(on, (start, end), here, memory) if turn and turn.sort == "unnamed" else None
        if turn and asked and asked.primary:
            each = replace(asked, speakers=(*asked.speakers, turn.name), quoted=quoted, turn=True)
        elif turn:
            each = Attribution((turn.name,), turn, None, quoted, True, f"turn of {turn.name}")
        else:
            each = _framed(on, (start, end), here, memory)
            if each.primary is None:
                each = _headlined(on, (start, end), paragraphs, memory)
            if quoted or any(start <= s < end for s in quote_starts[max(i, 0) : i + 3]):
                each = replace(each, quoted=True)
        if each.primary:
            memory.add(each.primary)
        person = next((m for m in on.names(start, end) if m.kind == "person"), None)
        if person:
            memory.named_last = speakers.of(person)
        result.append(each)
    _spread(result, sentences, quotes, paragraphs)
    return [_chained(on, each, span, outlet) for each, span in zip(result, sentences, strict=True)]


def own_outlet(on: Page, agencies: frozenset[str]) -> str | None:
    """The outlet that names itself: in the dateline, "(AFP) -" or "/TASS/", or as the only one people keep telling."""
    outlets = [m for m in on.mentions if m.kind == "outlet"]
    for mention in outlets:
        if on.text[mention.start - 1 : mention.start] in _MARKS and on.text[mention.end : mention.end + 1] in ")/":
            line = on.text[max(0, mention.start - 60) : mention.start - 1].rpartition("\n")[2]
            if mention.start < 3000 and any(word.isupper() and len(word) > 2 for word in line.split()):
                return mention.name
    told = [
        m for m in outlets if on.plain[max(0, m.start - 16) : m.start].rstrip().endswith((" told", " confirmed to"))
    ]
    only = len(told) > 1 and len({m.name for m in outlets}) == 1 and told[0].name not in agencies
    return told[0].name if only else None


def _inside(spans: Sequence[Span], starts: Sequence[int], position: int) -> bool:
    i = bisect_right(starts, position) - 1
    return i >= 0 and position < spans[i][1]


def _turns(on: Page, paragraphs: Sequence[Span], memory: Memory) -> list[Speaker | None]:
    """The speaker whose turn each paragraph is; empty when the text is no interview (fewer than two labels)."""
    turns: list[Speaker | None] = []
    current: Speaker | None = None
    labels = set()
    count = 0
    for start, end in paragraphs:
        label = _LABEL.match(on.text, start, min(end, start + 80))
        if label:
            words = label.group(1).casefold().split()
            name = speakers.identify(on, label.start(1), label.end(1), memory)
            if words[0] in english.LABELS:
                current, count = (
                    Speaker("Question" if words[0] in ("question", "q") else label.group(1), "", "unnamed"),
                    count + 1,
                )
                labels.add(words[0])
            elif name and name.sort == "person" and len(words) < 6:
                current, count = name, count + 1
                labels.add(name.name)
        turns.append(current)
    return turns if count >= 2 and len(labels) >= 2 else []


def _headlined(on: Page, sentence: Span, paragraphs: Sequence[Span], memory: Memory) -> Attribution:
    """The speaker of a headline: "Nordin: the ferry is late", "The ferry is late — Nordin"."""
    if sentence not in paragraphs[:_HEADLINES]:
        return NOBODY
    label = _LABEL.match(on.text, sentence[0], min(sentence[1], sentence[0] + 80))
    tail = None if label else _TAIL.search(on.text, max(sentence[0], sentence[1] - 60), sentence[1])
    found = label or tail
    who = speakers.identify(on, found.start(1), found.end(1), memory) if found else None
    if who is None or who.sort not in ("person", "body") or not (label or who.sort == "person" or who.actor):
        return NOBODY
    return Attribution((who.name,), who, None, False, False, "SPEAKER: _" if label else "_ — SPEAKER")


def _framed(on: Page, sentence: Span, here: Sequence[Cue], memory: Memory) -> Attribution:
    """The attribution by a frame within the sentence; empty when no frame fits."""
    start, end = sentence
    options: list[tuple[int, Attribution]] = []
    for cue in here:
        for rank, speaker, frame in _readings(on, sentence, cue, memory):
            options.append((rank, Attribution((speaker.name,), speaker, cue, False, False, f"{frame}: “{cue.text}”")))
    if not options:
        weak = _FALLBACK.search(on.plain, start, end) if on.plain.find("ing", start, end) >= 0 else None
        if weak:
            subject = speakers.first(on, start, weak.start(), memory)
            if subject and subject.sort != "outlet":
                why = f"SPEAKER ..., _: “{weak.group()}”"
                return Attribution(
                    (subject.name,), subject, Cue(weak.start(), weak.end(), weak.group(), {}), False, False, why
                )
        return NOBODY
    return min(options, key=lambda option: option[0])[1]


def _readings(on: Page, sentence: Span, cue: Cue, memory: Memory) -> list[tuple[int, Speaker, str]]:
    """The speakers a cue can give with a rank (lowest is best) and the frame."""
    start, end = sentence
    found = []
    passive, behind, verb = cue.get(cues.PASSIVE), cue.get(cues.AFTER), cue.get(cues.VERB)
    if behind:
        speaker = speakers.after(on, cue.end, end, memory)
        if speaker and speaker.sort != "outlet":
            found.append((0, speaker, "_ SPEAKER"))
        elif speaker:
            found.append((6, speaker, "_ OUTLET"))
    if passive and not cue.text.startswith("in "):
        speaker = speakers.before(on, start, cue.start, memory)
        if speaker:
            found.append((1, speaker, "SPEAKER _ OUTLET"))
    if verb and not _is_noun(on, cue):
        lead = on.plain[start : cue.start]
        inverted = bool(_INVERTED.search(on.text, max(start, cue.start - 6), cue.start)) or (
            lead.rstrip().endswith(",") and cue.text in english.INVERTIBLE and not _appositive(on, start, cue.start)
        )
        speaker = None
        if inverted or not lead.strip(" \"'“”"):
            speaker = speakers.after(on, cue.end, end, memory)
        if speaker is None:
            speaker = speakers.before(on, start, cue.start, memory)
        if speaker:
            final = _is_final(on, start, cue, end)
            rank = 5 if speaker.sort == "outlet" else 3 if lead.rstrip().endswith(("who", "which")) else 2 - final
            found.append((rank, speaker, "_ SPEAKER" if inverted else "SPEAKER _"))
    return found


def _is_final(on: Page, start: int, cue: Cue, end: int) -> bool:
    """Whether the sentence closes with its attribution: `CLAIM, SPEAKER told OUTLET on Friday.`"""
    comma = on.plain.rfind(",", start, cue.start)
    if comma < 0 or _JOINS.search(on.plain, comma, cue.start):
        return False
    outlets = [(m.start, m.end) for m in on.names(cue.end, end) if m.kind == "outlet"]
    rest = (w for w in _WORDS.finditer(on.plain, cue.end, end) if not any(a <= w.start() < b for a, b in outlets))
    return all(word.group() in english.BETWEEN for word in rest)


def _appositive(on: Page, start: int, stop: int) -> bool:
    """Whether the comma before a verb closes an apposition: `Ada Nordin, a member, said`."""
    piece = on.plain[start:stop]
    first = piece.find(",")
    if first < 0 or first == len(piece.rstrip()) - 1:
        return False
    head = on.names(start, start + first)
    return (bool(head) and not on.plain[head[-1].end : start + first].strip(" '\"")) or (
        first < 60 and any(word in english.PERSON_NOUNS for word in piece[:first].split()[-1:])
    )


def _is_noun(on: Page, cue: Cue) -> bool:
    words = on.plain[max(0, cue.start - 25) : cue.start].split()
    last = words[-1].strip("\"',") if words else ""
    return last == "to" or (cue.text in _NOUNS_TOO and last in _BEFORE_NOUN)


def _spread(
    result: list[Attribution], sentences: Sequence[Span], quotes: Sequence[Span], paragraphs: Sequence[Span]
) -> None:
    """Gives the speaker of a quotation to all its sentences, and to one without a speaker the last who spoke.

    The last speaker counts for a quotation in the same paragraph, and for a paragraph that is a quotation whole.
    """
    starts = [start for start, _ in sentences]
    opens = [start for start, _ in paragraphs]
    last: tuple[int, Attribution] | None = None
    done = 0
    for first, end in quotes:
        paragraph = bisect_right(opens, first) - 1
        i = max(0, bisect_right(starts, first) - 1)
        j = bisect_left(starts, end)
        for k in range(done, min(i, len(result))):
            if result[k].primary and not result[k].turn:
                last = bisect_right(opens, starts[k]) - 1, result[k]
        done = i
        group = range(i, j)
        known = next((result[k] for k in reversed(group) if result[k].primary), None)
        if known is None and last:
            start, stop = paragraphs[paragraph]
            whole = first <= start + 2 and (end - first) * 10 > (stop - start) * 8 and end - first > _WHOLE
            if last[0] == paragraph or whole:
                known = last[1]
        if known is None or known.turn:
            continue
        for k in group:
            if result[k].primary is None:
                result[k] = replace(known, cue=None, quoted=True, why=f"quotation of {known.speakers[0]}")


def _chained(on: Page, each: Attribution, span: Span, outlet: str | None) -> Attribution:
    names = list(each.speakers)
    if each.primary and not each.turn:
        names += [m.name for m in _outlets(on, span) if m.name not in names]
    if outlet and outlet not in names:
        names.append(outlet)
    return replace(each, speakers=tuple(names)) if len(names) > len(each.speakers) else each


def _outlets(on: Page, span: Span) -> list[Mention]:
    return [m for m in on.names(*span) if m.kind == "outlet"]
