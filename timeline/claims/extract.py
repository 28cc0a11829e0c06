"""Claims of one article: a row for every sentence and date, with speaker, kind, status and contact."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline.calendar.intervals import Interval
from timeline.claims import attribution, contact, cues, kind, page_cues
from timeline.claims.attribution import Attribution
from timeline.claims.contact import Judgement
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment, coherent, moments, named, of_saying, told_by_name
from timeline.claims.kind import Content
from timeline.claims.page import Page, page
from timeline.claims.scene import Scene
from timeline.model import Article, Claim, NamedEvent, Span, Timex
from timeline.text import phrases, sentences
from timeline.topic import Profile

__all__ = ["extract"]

_CONTEXT = 10  # sentences that a contact is still spoken of after it was named
_FEW = 4  # words that a claim has at least, its date apart
_FRESH_DAYS = 8  # a saying so old is still what an undated quotation of the same speaker belongs to


@dataclass(slots=True)
class _State:
    """What the claims of one article share."""

    article: Article
    published: Interval | None
    outlet: str | None
    sayings: dict[str, Moment] = field(default_factory=dict)  # the last dated saying of each speaker
    seen: Counter[str] = field(default_factory=Counter)

    @property
    def latest(self) -> date | None:
        return self.published.last if self.published else None


def extract(article: Article, timexes: Sequence[Timex], profile: Profile) -> list[Claim]:
    """Claims in the order of the text. `timexes` are those of `article.source.text`, already on the calendar.

    Every sentence with a date gives a claim for each; a sentence that names a side gives one with the date of its
    saying or of the article when it has none of its own.
    """
    text = article.source.text
    timexes = coherent(text, timexes)
    published = article.dating.interval
    header = (article.dating.header_span,) if article.dating.header_span else ()
    avoid = _merged((*article.removed, *header))
    folded = phrases.fold(text)
    hits, event_hits, cue_hits = profile.scan(text, folded, cues.compiled()[0])
    names = [m for m in profile.find(text, folded, published, hits) if not page_cues.within(avoid, m.start)]
    kept = [(t.start, t.end) for t in timexes]
    on = page(text, folded, names, kept + avoid)
    paragraphs = sentences.paragraphs(text)
    body = article.source.body
    spans = [
        span
        for each in sentences.split(text, kept, paragraphs)
        if (span := _outside(text, each, body, page_cues.inside(avoid, *each)))
    ]
    found = page_cues.of_page(on, cues.find(text, folded, cue_hits), avoid)
    outlet = article.outlet or attribution.own_outlet(on, profile.agencies)
    said = attribution.attribute(on, spans, paragraphs, found, outlet)
    is_partial = any(t.basis == "partial" or t.value.startswith("XXXX") for t in timexes)
    is_open = published is None or published.start is None or published.end is None
    named_events = profile.find_events(event_hits)
    events = named_events if is_partial or is_open else []
    state = _State(article, published, outlet)
    timex_starts = [t.start for t in timexes]
    cue_starts = [c.start for c in found]
    paragraph_starts = [a for a, _ in paragraphs]
    sides = profile.side_names
    claims: list[Claim] = []
    scenes = [
        Scene(on, span, found[bisect_left(cue_starts, span[0]) : bisect_left(cue_starts, span[1])], who, sides)
        for span, who in zip(spans, said, strict=True)
    ]
    for scene, judged in zip(scenes, _judged(scenes, named_events), strict=True):
        span = scene.span
        inside = timexes[bisect_left(timex_starts, span[0]) : bisect_left(timex_starts, span[1])]
        times = [t for t in inside if not _is_title(on, t)]
        dates = moments(text, times, page_cues.inside(avoid, *span)) if times else []
        if events:
            dates = [named(m, events) if m.basis == "partial" or m.interval is None else m for m in dates]
            dates = dates or (told_by_name(text, span, events) if is_open else [])
        claims += _claims(state, scene, bisect_right(paragraph_starts, span[0]), judged, dates)
    return claims


def _judged(scenes: Sequence[Scene], events: Sequence[tuple[Span, NamedEvent]]) -> list[Judgement]:
    """Whether each sentence shows a contact; those before the first that does are read again in its light."""
    contacts = [(start, event.name) for (start, _), event in events if event.contact]
    found: list[Judgement] = []
    person = ""
    for scene in scenes:
        judged = contact.judge(scene, found[-_CONTEXT:], person)
        name = next((name for at, name in contacts if scene.span[0] <= at < scene.span[1]), None)
        if name and judged.value == "no":
            judged = Judgement("yes", f"names a contact of the topic: {name}")
        found.append(judged)
        person = next((m.actor for m in scene.on.names(*scene.span) if m.kind == "person"), person)
    first = next((i for i, judged in enumerate(found) if judged.value == "yes"), 0)
    for i in range(max(0, first - contact.NEAR), first):
        if found[i].value == "no":
            found[i] = contact.judge(scenes[i], [found[first]], "")
    return found


def _is_title(on: Page, timex: Timex) -> bool:
    """Whether a date is only part of an outlet's name: "The Sunday Times"."""
    return any(m.kind == "outlet" and m.end >= timex.end for m in on.names(max(0, timex.start - 12), timex.start + 1))


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The spans in order and disjoint."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(out[-1][1], end)
        else:
            out.append((start, end))
    return out


def _outside(text: str, span: Span, body: int, avoid: Sequence[Span]) -> Span | None:
    """The sentence without what is no article at its ends; `None` when nothing is left."""
    start, end = max(span[0], body), span[1]
    if not avoid and start == span[0]:
        return span
    for a, b in avoid:
        if a <= start < b:
            start = min(b, end)
    for a, b in reversed(avoid):
        if a < end <= b:
            end = max(a, start)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if end > start else None


def _claims(state: _State, scene: Scene, paragraph: int, judged: Judgement, dates: Sequence[Moment]) -> list[Claim]:
    """The claims of one sentence: its saying, and every event with a date of its own."""
    on, span, who, latest = scene.on, scene.span, scene.said, state.latest
    if _is_fragment(on, span, scene.cues, dates):
        return []
    outsider = bool(who.primary) and scene.speaker not in scene.sides
    if not dates:
        on_sides = scene.speaker in scene.sides or any(m.actor in scene.sides for m in scene.named)
        if judged.value == "no" and not on_sides:
            return []
        whole = kind.of_saying(on, span, scene.cues, who, latest, alone=True, outsider=outsider)
        return [_claim(state, scene, paragraph, None, whole, contact.of_claim(judged, whole.kind, whole.status))]
    saying = of_saying(on, span, dates, who)
    if saying and latest and saying.interval and saying.interval.start and saying.interval.start > latest:
        saying = None  # nobody has said what he will say on a day to come
    if saying and who.primary:
        state.sayings[who.primary.name] = saying
    claims = []
    if saying is None and judged.value != "no" and _is_act_of_saying(who):
        whole = kind.of_saying(on, (span[0], dates[0].start), scene.cues, who, latest, alone=False, news=True)
        verdict = contact.of_claim(judged, whole.kind, whole.status)
        claims.append(_claim(state, scene, paragraph, None, whole, verdict))
    for moment in dates:
        if moment is saying:
            alone = len(dates) == 1
            whole = kind.of_saying(
                on, span, scene.cues, who, latest, alone=alone, moment=moment, outsider=outsider
            )  # fmt: skip
            verdict = contact.of_claim(judged, whole.kind, whole.status)
            if whole.kind in contact.OFF - {"other", "evacuation"}:
                verdict = contact.of_event(scene, judged, whole.kind, whole.status, whole.cue, moment)
            claims.append(_claim(state, scene, paragraph, moment, whole, verdict, moment))
            continue
        whole = kind.of_event(on, span, scene.cues, moment, who, latest)
        verdict = contact.of_event(scene, judged, whole.kind, whole.status, whole.cue, moment)
        claims.append(_claim(state, scene, paragraph, moment, whole, verdict, saying))
    return claims


def _is_fragment(on: Page, span: Span, own: Sequence[Cue], dates: Sequence[Moment]) -> bool:
    """Whether a piece of a page says nothing: a date line, a name alone, a place before the article."""
    if any(cues.KIND in cue.tags or cues.VERB in cue.tags for cue in own):
        return False
    words = sum(word.isalpha() for word in on.plain[span[0] : span[1]].split())
    return words < (_FEW if dates else _FEW + 1)


def _is_act_of_saying(who: Attribution) -> bool:
    """Whether a party of the story says something; an outlet that reports is only the way it came to us."""
    return bool(who.primary and who.cue and who.cue.get(cues.VERB) in ("say", "tell", "deny", "accuse"))


def _inherited(state: _State, who: Attribution) -> tuple[str | None, str]:
    """Date of a saying that names none: the speaker's last dated saying, else the article's date."""
    last = state.sayings.get(who.primary.name) if who.primary else None
    if last and who.primary and last.interval and last.interval.is_day and last.interval.start:
        newest = state.latest
        if newest is None or 0 <= (newest - last.interval.start).days <= _FRESH_DAYS:
            return last.edtf, f"{who.primary.name} spoke “{last.text}”: {last.edtf}"
    anchor = state.article.dating.anchor
    if anchor is not None and state.article.dating.basis == "text":
        return f"{anchor}~", f"no date in the sentence: about the day the article tells of, {anchor}"
    edtf, inside = state.article.dating.edtf, state.published
    if edtf and inside and (inside.start is None or inside.end is None):
        return None, f"no date in the sentence, and the article is only known to be of {edtf}"
    if edtf:
        return edtf, f"no date in the sentence: the article's, {edtf}"
    return None, "no date in the sentence, and the article has none"


def _claim(
    state: _State, scene: Scene, paragraph: int, moment: Moment | None, whole: Content, verdict: Judgement,
    saying: Moment | None = None,
) -> Claim:  # fmt: skip
    """The record. Without a `moment` the date is that of the saying; `saying` dates it beside an event."""
    article, who = state.article, scene.said
    sentence = article.source.text[scene.span[0] : scene.span[1]]
    key = f"{article.source.id}-{hashlib.sha1(sentence.encode(errors='replace')).hexdigest()[:8]}"
    state.seen[key] += 1
    names = who.speakers or ((state.outlet,) if state.outlet else ())
    said: str | None = None
    if moment is None:
        edtf, why = _inherited(state, who)
    else:
        edtf, why = moment.edtf, moment.why or f"“{moment.text}” is {moment.edtf}"
        if who.primary and moment is not saying:
            said = saying.edtf if saying else _inherited(state, who)[0]
    return Claim(
        id=f"{key}-{state.seen[key]}",
        document=article.source.id,
        date=edtf,
        date_text=moment.text if moment else None,
        date_span=(moment.start, moment.end) if moment else None,
        basis=moment.basis if moment else "inherited",
        why=why,
        said=said if said != edtf else None,
        speakers=names,
        actors=tuple(dict.fromkeys(m.actor for m in scene.named)),
        kind=whole.kind,
        status=whole.status,
        contact=verdict.value,
        text=sentence,
        span=scene.span,
        paragraph=paragraph,
        reasons=(
            f"kind {whole.kind}: {whole.why_kind}",
            f"status {whole.status}: {whole.why_status}",
            f"contact {verdict.value}: {verdict.why}",
            f"speaker {names[0]}: {who.why or 'the article itself'}" if names else "speaker: nobody is named",
        ),
    )
