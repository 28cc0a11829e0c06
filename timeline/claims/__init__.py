"""Claims of one article: a row for every sentence and date, with speaker, kind, status and contact."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline import attribution, cues, matching, sentences, speakers
from timeline.attribution import Attribution
from timeline.claims import contact, content
from timeline.claims.contact import Judgement
from timeline.claims.content import Content
from timeline.claims.moments import Moment, coherent, moments, named, of_saying
from timeline.cues import Cue
from timeline.model import Article, Claim, Span, Timex
from timeline.profile import Profile
from timeline.speakers import Page

__all__ = ["extract"]

_CONTEXT = 10  # sentences that a contact is still spoken of after it was named
_FEW = 4  # words that a claim has at least, its date apart
_FRESH_DAYS = 8  # a saying so old is still what an undated quotation of the same speaker belongs to


@dataclass(slots=True)
class _State:
    """What the claims of one article share."""

    article: Article
    profile: Profile
    on: Page
    outlet: str | None
    sayings: dict[str, Moment]  # the last dated saying of each speaker
    seen: Counter[str]


def extract(article: Article, timexes: Sequence[Timex], profile: Profile) -> list[Claim]:
    """Claims in the order of the text. `timexes` are those of `article.source.text`, already on the calendar.

    Every sentence with a date gives a claim for each; a sentence that names a side gives one with the date of its
    saying or of the article when it has none of its own.
    """
    text = article.source.text
    timexes = coherent(text, timexes)
    header = (article.dating.header_span,) if article.dating.header_span else ()
    avoid = (*article.removed, *header)
    folded = matching.fold(text)
    start = max(article.source.body, 0)
    names = [m for m in profile.find(text, folded, article.dating.interval) if not _within(avoid, m.start)]
    on = speakers.page(text, folded, names, [(t.start, t.end) for t in timexes] + list(avoid))
    spans = [
        span for each in sentences.split(text, [(t.start, t.end) for t in timexes])
        if (span := _outside(text, each, start, avoid))
    ]  # fmt: skip
    paragraphs = sentences.paragraphs(text)
    found = [cue for cue in cues.find(text, folded) if not _within(avoid, cue.start) and not _in_name(on, cue)]
    found = [_moved(on, cue) if cues.MOTION in cue.tags else cue for cue in found]
    found += [Cue(m.start, m.end, m.name, {cues.WEAK: m.kind[8:]}) for m in names if m.kind.startswith("contact:")]
    found.sort(key=lambda cue: cue.start)
    events = profile.find_events(text, folded)
    outlet = article.outlet or attribution.own_outlet(on, profile.agencies)
    said = attribution.attribute(on, spans, paragraphs, found, outlet)
    state = _State(article, profile, on, outlet, {}, Counter())
    timex_starts = [t.start for t in timexes]
    cue_starts = [c.start for c in found]
    paragraph_starts = [a for a, _ in paragraphs]
    claims: list[Claim] = []
    before: list[Judgement] = []
    person = ""
    for span, who in zip(spans, said, strict=True):
        own = found[bisect_left(cue_starts, span[0]) : bisect_left(cue_starts, span[1])]
        judged = contact.judge(on, span, own, who, profile, before[-_CONTEXT:], person)
        inside = timexes[bisect_left(timex_starts, span[0]) : bisect_left(timex_starts, span[1])]
        dates = [named(moment, events) for moment in moments(text, inside, avoid)]
        paragraph = bisect_right(paragraph_starts, span[0])
        claims += _claims(state, span, paragraph, own, who, judged, dates)
        before.append(judged)
        person = next((m.actor for m in on.names(*span) if m.kind == "person"), person)
    return claims


def _moved(on: Page, cue: Cue) -> Cue:
    """A verb of motion is a weak sign of a meeting where it leads to a name of the topic."""
    ahead = on.names(max(cue.start, cue.end - 3), cue.end + 6)
    return replace(cue, tags={**cue.tags, cues.WEAK: cue.tags[cues.MOTION]}) if any(m.actor for m in ahead) else cue


def _in_name(on: Page, cue: Cue) -> bool:
    """Whether a cue is only part of a name: the "states" of the United States."""
    if not cue.tags.keys() & {cues.KIND, cues.VERB, cues.STATUS}:
        return False  # an embassy in a name is an embassy
    i = bisect_right(on.starts, cue.start) - 1
    return i >= 0 and cue.start < on.mentions[i].end and not on.mentions[i].kind.startswith("contact:")


def _within(spans: Sequence[Span], position: int) -> bool:
    return any(start <= position < end for start, end in spans)


def _outside(text: str, span: Span, body: int, avoid: Sequence[Span]) -> Span | None:
    """The sentence without what is no article at its ends; `None` when nothing is left."""
    start, end = max(span[0], body), span[1]
    for a, b in sorted(avoid):
        if a <= start < b:
            start = min(b, end)
    for a, b in sorted(avoid, reverse=True):
        if a < end <= b:
            end = max(a, start)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if end > start else None


def _claims(
    state: _State, span: Span, paragraph: int, own: Sequence[Cue], who: Attribution, judged: Judgement,
    dates: Sequence[Moment],
) -> list[Claim]:  # fmt: skip
    on, profile = state.on, state.profile
    latest = state.article.dating.latest
    actors = tuple(dict.fromkeys(m.actor for m in contact.acting(on, span)))
    speaker = who.primary.actor if who.primary else ""
    outsider = bool(who.primary) and speaker not in profile.side_names
    if _is_fragment(on, span, own, dates):
        return []
    if not dates:
        if judged.value == "no" and not set(actors) & set(profile.side_names) and speaker not in profile.side_names:
            return []
        whole = content.of_saying(on, span, own, who, latest, alone=True, outsider=outsider)
        verdict = contact.of_claim(judged, whole.kind, whole.status, event=False, held=True)
        edtf, why = _inherited(state, who)
        return [_claim(state, span, paragraph, who, actors, None, edtf, why, None, whole, verdict)]
    saying = of_saying(on, span, dates, who)
    if saying and who.primary:
        state.sayings[who.primary.name] = saying
    claims = []
    if saying is None and judged.value != "no" and _is_act_of_saying(who):
        edtf, why = _inherited(state, who)
        whole = content.of_saying(on, span, own, who, latest, alone=False)
        verdict = contact.of_claim(judged, whole.kind, whole.status, event=False, held=True)
        claims.append(_claim(state, span, paragraph, who, actors, None, edtf, why, None, whole, verdict))
    for moment in dates:
        if moment is saying:
            whole = content.of_saying(
                on, span, own, who, latest, alone=len(dates) == 1, moment=moment, outsider=outsider
            )
            off = whole.kind in ("attack", "takeover", "deployment", "drill")
            verdict = contact.of_claim(judged, whole.kind, whole.status, event=off, held=True)
            claims.append(_claim(state, span, paragraph, who, actors, moment, None, "", None, whole, verdict))
            continue
        kind, cue = content.kind_of_event(on, span, own, moment, who)
        status, why_status = content.status_of_event(on, span, own, cue, moment, who, latest)
        whole = Content(kind, status, cue, f"“{cue.text}”" if cue else "no cue", why_status)
        if cue is None and who.cue:
            whole = Content("statement", status, None, "no cue but that it was said", why_status)
        free = contact.free_cue(on, span, cue, profile, speaker)
        beside = contact.sign_in_clause(on, span, own, moment, profile, speaker)
        verdict = contact.of_claim(judged, kind, status, event=True, held=free, named=cue is not None and not beside)
        spoken = (saying.edtf if saying else _inherited(state, who)[0]) if who.primary else None
        claims.append(_claim(state, span, paragraph, who, actors, moment, None, "", spoken, whole, verdict))
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
    dating = state.article.dating
    last = state.sayings.get(who.primary.name) if who.primary else None
    if last and last.interval and last.interval.is_day and last.interval.start:
        published = dating.interval
        newest = published.last if published else None
        if newest is None or 0 <= (newest - last.interval.start).days <= _FRESH_DAYS:
            return last.edtf, f"{who.primary.name if who.primary else ''} spoke “{last.text}”: {last.edtf}"
    if dating.edtf:
        return dating.edtf, f"no date in the sentence: the article's, {dating.edtf}"
    return None, "no date in the sentence, and the article has none"


def _claim(
    state: _State, span: Span, paragraph: int, who: Attribution, actors: tuple[str, ...], moment: Moment | None,
    inherited: str | None, why: str, said: str | None, whole: Content, verdict: Judgement,
) -> Claim:  # fmt: skip
    article = state.article
    sentence = article.source.text[span[0] : span[1]]
    key = f"{article.source.id}-{hashlib.sha1(sentence.encode()).hexdigest()[:8]}"
    state.seen[key] += 1
    speakers_ = who.speakers or ((state.outlet,) if state.outlet else ())
    edtf = moment.edtf if moment else inherited
    reasons = (
        f"kind {whole.kind}: {whole.why_kind}",
        f"status {whole.status}: {whole.why_status}",
        f"contact {verdict.value}: {verdict.why}",
        f"speaker {speakers_[0]}: {who.why or 'the article itself'}" if speakers_ else "speaker: nobody is named",
    )
    return Claim(
        id=f"{key}-{state.seen[key]}",
        document=article.source.id,
        date=edtf,
        date_text=moment.text if moment else None,
        date_span=(moment.start, moment.end) if moment else None,
        basis=moment.basis if moment else "inherited",
        why=(moment.why or f"“{moment.text}” is {moment.edtf}") if moment else why,
        said=said if said != edtf else None,
        speakers=speakers_,
        actors=actors,
        kind=whole.kind,
        status=whole.status,
        contact=verdict.value,
        text=sentence,
        span=span,
        paragraph=paragraph,
        reasons=reasons,
    )
