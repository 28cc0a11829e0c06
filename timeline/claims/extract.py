"""Claims of one article: a row for every sentence and date, with speaker, kind, status and contact."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.claims import contact, cues, kind
from timeline.claims.attribution import Attribution
from timeline.claims.contact import Judgement
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment, of_saying
from timeline.claims.kind import Content
from timeline.claims.page import Page
from timeline.claims.parts import Parts, read
from timeline.claims.scene import Scene
from timeline.model import Article, Claim, NamedEvent, Span, Timex
from timeline.topic import Profile

_CONTEXT = 10  # sentences that a contact is still spoken of after it was named
_FEW = 4  # words that a claim has at least, its date apart
_FRESH_DAYS = 8  # a saying so old is still what an undated quotation of the same speaker belongs to


@dataclass(slots=True)
class _State:
    """What has been told so far, as later sentences need it."""

    sayings: dict[str, Moment] = field(default_factory=dict)  # the last dated saying of each speaker
    seen: Counter[str] = field(default_factory=Counter)


def extract(article: Article, timexes: Sequence[Timex], profile: Profile) -> list[Claim]:
    """Claims in the order of the text. `timexes` are those of `article.source.text`, already on the calendar.

    Every sentence with a date gives a claim for each; a sentence that names a side gives one with the date of its
    saying or of the article when it has none of its own.
    """
    parts = read(article, timexes, profile)
    state = _State()
    judged = zip(parts.scenes, _judged(parts.scenes, parts.events), strict=True)
    return [claim for scene, contact_ in judged for claim in _claims(parts, state, scene, contact_)]


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


def _claims(parts: Parts, state: _State, scene: Scene, judged: Judgement) -> list[Claim]:
    """The claims of one sentence: its saying, and every event with a date of its own."""
    on, span, who, latest = scene.on, scene.span, scene.said, parts.latest
    dates = parts.dates(scene)
    if _is_fragment(on, span, scene.cues, dates):
        return []
    outsider = bool(who.primary) and scene.speaker not in scene.sides
    if not dates:
        on_sides = scene.speaker in scene.sides or any(m.actor in scene.sides for m in scene.named)
        if judged.value == "no" and not on_sides:
            return []
        whole = kind.of_saying(on, span, scene.cues, who, latest, alone=True, outsider=outsider)
        return [_claim(parts, state, scene, None, whole, contact.of_claim(judged, whole.kind, whole.status))]
    saying = of_saying(on, span, dates, who)
    if saying and latest and saying.interval and saying.interval.start and saying.interval.start > latest:
        saying = None  # nobody has said what he will say on a day to come
    if saying and who.primary:
        state.sayings[who.primary.name] = saying
    claims = []
    if saying is None and judged.value != "no" and _is_act_of_saying(who):
        whole = kind.of_saying(on, (span[0], dates[0].start), scene.cues, who, latest, alone=False, news=True)
        verdict = contact.of_claim(judged, whole.kind, whole.status)
        claims.append(_claim(parts, state, scene, None, whole, verdict))
    for moment in dates:
        if moment is saying:
            alone = len(dates) == 1
            whole = kind.of_saying(
                on, span, scene.cues, who, latest, alone=alone, moment=moment, outsider=outsider
            )  # fmt: skip
            verdict = contact.of_claim(judged, whole.kind, whole.status)
            if whole.kind in contact.OFF - {"other", "evacuation"}:
                verdict = contact.of_event(scene, judged, whole.kind, whole.status, whole.cue, moment)
            claims.append(_claim(parts, state, scene, moment, whole, verdict, moment))
            continue
        whole = kind.of_event(on, span, scene.cues, moment, who, latest)
        verdict = contact.of_event(scene, judged, whole.kind, whole.status, whole.cue, moment)
        claims.append(_claim(parts, state, scene, moment, whole, verdict, saying))
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


def _inherited(parts: Parts, state: _State, who: Attribution) -> tuple[str | None, str]:
    """Date of a saying that names none: the speaker's last dated saying, else the article's date."""
    last = state.sayings.get(who.primary.name) if who.primary else None
    if last and who.primary and last.interval and last.interval.is_day and last.interval.start:
        newest = parts.latest
        if newest is None or 0 <= (newest - last.interval.start).days <= _FRESH_DAYS:
            return last.edtf, f"{who.primary.name} spoke “{last.text}”: {last.edtf}"
    anchor = parts.article.dating.anchor
    if anchor is not None and parts.article.dating.basis == "text":
        return f"{anchor}~", f"no date in the sentence: about the day the article tells of, {anchor}"
    edtf, inside = parts.article.dating.edtf, parts.published
    if edtf and inside and (inside.start is None or inside.end is None):
        return None, f"no date in the sentence, and the article is only known to be of {edtf}"
    if edtf:
        return edtf, f"no date in the sentence: the article's, {edtf}"
    return None, "no date in the sentence, and the article has none"


def _claim(
    parts: Parts, state: _State, scene: Scene, moment: Moment | None, whole: Content, verdict: Judgement,
    saying: Moment | None = None,
) -> Claim:  # fmt: skip
    """The record. Without a `moment` the date is that of the saying; `saying` dates it beside an event."""
    article, who = parts.article, scene.said
    sentence = article.source.text[scene.span[0] : scene.span[1]]
    key = f"{article.source.id}-{hashlib.sha1(sentence.encode(errors='replace')).hexdigest()[:8]}"
    state.seen[key] += 1
    names = who.speakers or ((parts.outlet,) if parts.outlet else ())
    said: str | None = None
    if moment is None:
        edtf, why = _inherited(parts, state, who)
    else:
        edtf, why = moment.edtf, moment.why or f"“{moment.text}” is {moment.edtf}"
        if who.primary and moment is not saying:
            said = saying.edtf if saying else _inherited(parts, state, who)[0]
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
        act=whole.cue.text if whole.cue else None,
        act_span=(whole.cue.start, whole.cue.end) if whole.cue else None,
        text=sentence,
        span=scene.span,
        paragraph=parts.paragraph(scene),
        reasons=(
            f"kind {whole.kind}: {whole.why_kind}",
            f"status {whole.status}: {whole.why_status}",
            f"contact {verdict.value}: {verdict.why}",
            f"speaker {names[0]}: {who.why or 'the article itself'}" if names else "speaker: nobody is named",
        ),
    )
