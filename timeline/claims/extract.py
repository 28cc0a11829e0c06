"""Claims of one article: a row for every sentence and date, with speaker, kind, status and contact."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline import limits
from timeline.claims import beside, contact, cues, dated, inherited, level, reach, saying, subject, timed
from timeline.claims.attributed import Attribution
from timeline.claims.contact import Judgement
from timeline.claims.content import Content
from timeline.claims.dated import Dated
from timeline.claims.dates import Moment, of_saying
from timeline.claims.day import Day
from timeline.claims.gist import Headlines
from timeline.claims.inherited import State, Untold
from timeline.claims.parts import Parts, read
from timeline.claims.saying import Saying
from timeline.claims.scene import Scene
from timeline.claims.subject import Claimed
from timeline.model import Article, Claim, Span, Timex
from timeline.topic import Profile

_CONTEXT = 10  # sentences that a contact is still spoken of after it was named
_FEW = 4  # words that a claim has at least, its date apart
_KEY = 8  # hexadecimal digits of a sentence's hash in the id of its claims
_HELD_BY_ANYBODY = frozenset({"other", "evacuation"})  # kinds whose sentence may still be a contact of the sides
_ON_ITS_DAY = contact.OFF - _HELD_BY_ANYBODY
_UNDONE = frozenset({"denied", "negated", "cancelled", "postponed", "conditional"})  # of these no limit falls out
Case = Dated | Saying


class Extracted(NamedTuple):
    """The claims of an article, and what was left out of it: empty where it was read to its end."""

    claims: list[Claim]
    left_out: str = ""


def extract(article: Article, timexes: Sequence[Timex], profile: Profile) -> list[Claim]:
    """Claims in the order of the text. `timexes` are those of `article.source.text`, already on the calendar.

    Every sentence with a date gives a claim for each; a sentence that names a side gives one with the date of its
    saying or of the article when it has none of its own.
    """
    return extracted(article, timexes, profile).claims


def extracted(article: Article, timexes: Sequence[Timex], profile: Profile) -> Extracted:
    """The same with what was left out: an article with more claims than any prose has is read up to there."""
    parts = read(article, timexes, profile)
    state = State()
    text = article.source.text
    most = limits.CLAIMS.of(len(text))
    found: list[Claim] = []
    for scene, judged in zip(parts.scenes, contacts(parts), strict=True):
        if len(found) >= most:
            return Extracted(found, _left_out(text, scene.span[0] - 1, reach.of_claims(len(text))))
        said_on, cases = told(parts, scene, judged)
        if said_on and scene.said.primary:
            state.sayings[scene.said.primary.name] = said_on
        found += _rows(parts, state, cases, judged, said_on) if cases else ()
    stop = parts.scenes[-1].span[1] if parts.scenes else 0
    return Extracted(found, _left_out(text, stop, parts.cut) if parts.cut else "")


def _rows(parts: Parts, state: State, cases: Sequence[Case], judged: Judgement, said_on: Moment | None) -> list[Claim]:
    """The claims of a sentence that has any."""
    headlines = Headlines(cases[0].scene)
    made = [_claim(parts, state, _Told(case, judged, said_on, headlines)) for case in cases]
    return level.one_row(made) if len(made) > 1 and len(cases[0].scene.sides) > 1 else made


def _left_out(text: str, stop: int, why: str) -> str:
    line = text.count("\n", 0, max(0, stop)) + 1
    return f"it has {why}, too many for its length: line {line} is the last that was read for claims"


def contacts(parts: Parts) -> list[Judgement]:
    """Whether each sentence shows a contact; those before the first that does are read again in its light."""
    by_name = [(start, event.name) for (start, _), event in parts.events if event.contact]
    found: list[Judgement] = []
    person = ""
    for scene in parts.scenes:
        judged = contact.judge(scene, found[-_CONTEXT:], person)
        name = _first_in(scene.span, by_name) if by_name else ""
        if name and judged.value == "no":
            judged = Judgement("yes", f"names a contact of the topic: {name}")
        found.append(judged)
        if scene.names:
            person = next((m.actor for m in scene.names if m.kind == "person"), person)
    return _read_again(parts.scenes, found)


def _first_in(span: Span, named: Sequence[tuple[int, str]]) -> str:
    """The first that is named in a sentence; empty for none."""
    return next((name for at, name in named if span[0] <= at < span[1]), "")


def _read_again(scenes: Sequence[Scene], judged: Sequence[Judgement]) -> list[Judgement]:
    """`judged`, with the sentences just before the first contact judged as if they came behind it."""
    first = next((i for i, each in enumerate(judged) if each.value == "yes"), 0)
    begin = max(0, first - contact.NEAR)
    return [
        contact.judge(scenes[i], [judged[first]], "") if begin <= i < first and each.value == "no" else each
        for i, each in enumerate(judged)
    ]


def told(parts: Parts, scene: Scene, judged: Judgement) -> tuple[Moment | None, list[Case]]:
    """The day on which a sentence was said, if it tells, and what it claims: its saying and every event with a date."""
    named = parts.dates(scene)
    days = timed.settled(dated.days_of(scene, named), parts.latest) if named else []
    if not days:
        return None, _undated(parts, scene, judged)
    dates = [day.moment for day in days]
    if _is_fragment(scene, dates):
        return None, []
    said_on = _said_on(parts, scene, dates)
    cases = [_case(parts, scene, day, said_on, alone=len(dates) == 1) for day in days]
    main = _beside(parts, scene, judged, days) if said_on is None else None
    return said_on, [main, *cases] if main else cases


def _beside(parts: Parts, scene: Scene, judged: Judgement, days: Sequence[Day]) -> Saying | None:
    """What a sentence tells beside its dates: its saying, or its main act where every date belongs to an aside."""
    if judged.value in ("yes", "about") and _is_act_of_saying(scene.said):
        return Saying(scene, parts.latest, alone=False, until=days[0].moment.start)
    if not all(day.is_aside for day in days):
        return None
    asides = frozenset(day.act.clause for day in days if day.act)
    has_main = beside.main_verb(days[0].parse, asides) is not None
    return Saying(scene, parts.latest, beside=asides) if has_main else None


def _undated(parts: Parts, scene: Scene, judged: Judgement) -> list[Case]:
    """What a sentence without a date claims: that it was said, where it tells of a side or of a contact."""
    is_told = judged.value != "no" or _speaks_of_sides(scene)
    return [Saying(scene, parts.latest)] if is_told and not _is_fragment(scene, ()) else []


def _case(parts: Parts, scene: Scene, day: Day, said_on: Moment | None, *, alone: bool) -> Case:
    """What is claimed of a date: that it was said then, or that something happened."""
    is_said = day.moment is said_on
    return Saying(scene, parts.latest, day.moment, alone) if is_said else Dated(scene, parts.latest, day)


def _said_on(parts: Parts, scene: Scene, dates: Sequence[Moment]) -> Moment | None:
    """The date that is the day of the saying; nobody has said what he will say on a day to come."""
    found = of_saying(scene.on, scene.span, dates, scene.said)
    start = found.interval.start if found and found.interval else None
    return None if start and parts.latest and start > parts.latest else found


def _is_fragment(scene: Scene, dates: Sequence[Moment]) -> bool:
    """Whether a piece of a page says nothing: a date line, a name alone, a place before the article."""
    if any(cues.KIND in cue.tags or cues.VERB in cue.tags for cue in scene.cues):
        return False
    words = sum(map(str.isalpha, scene.on.plain[slice(*scene.span)].split()))
    return words < (_FEW if dates else _FEW + 1)


def _speaks_of_sides(scene: Scene) -> bool:
    if scene.speaker in scene.sides:
        return True
    return bool(scene.named) and any(mention.actor in scene.sides for mention in scene.named)


def _is_act_of_saying(who: Attribution) -> bool:
    """Whether a party of the story says something; an outlet that reports is only the way it came to us."""
    return bool(who.primary and who.cue and who.cue.get(cues.VERB) in ("say", "tell", "deny", "accuse"))


@dataclass(frozen=True, slots=True)
class _Told:
    """One claim of a sentence, whether that shows a contact, the day on which it was said, the sentence's headlines."""

    case: Case
    judged: Judgement
    said_on: Moment | None
    headlines: Headlines


def _content(case: Case) -> Content:
    if isinstance(case, Dated):
        return dated.content(case)
    found = saying.content(case)
    if case.moment is None and case.until is None and found.status == "happened" and inherited.looks_back(case.scene):
        return found._replace(status="background", why_status="told as over")
    return found


def _verdict(parts: Parts, claim: _Told, content: Content) -> Judgement:
    """Whether a claim shows a contact; what has a day of its own, or tells of violence, must be a contact itself."""
    case, kind, status = claim.case, content.kind, content.told_as
    if len(case.scene.sides) == 1:
        is_saying, opens = isinstance(case, Saying), case.scene is parts.scenes[0]
        return subject.of_claim(Claimed(case.scene, claim.judged, content, case.moment, is_saying, opens))
    on_its_day = isinstance(case, Dated) or kind in _ON_ITS_DAY
    if case.moment and on_its_day:
        day = case.day if isinstance(case, Dated) else None
        return contact.of_event(contact.Dated(case.scene, claim.judged, kind, status, content.cue, case.moment, day))
    return contact.of_claim(claim.judged, kind, status)


def _day(parts: Parts, state: State, claim: _Told, content: Content) -> tuple[str | None, str, str | None]:
    """The date of a claim, the reason, and beside an event the day on which it was told."""
    moment, scene = claim.case.moment, claim.case.scene
    untold = Untold(parts, state, scene, content)
    if moment is None:
        return *inherited.of(untold), None
    said: str | None = None
    if scene.said.primary and moment is not claim.said_on:
        said = claim.said_on.edtf if claim.said_on else inherited.of_saying(untold)[0]
    return moment.edtf, moment.why or f"“{moment.text}” is {moment.edtf}", said if said != moment.edtf else None


def _id(state: State, document: str, sentence: str) -> str:
    """Stable while the sentence stays: its hash, and the number of the claim among those of the same sentence."""
    key = f"{document}-{hashlib.sha1(sentence.encode(errors='replace')).hexdigest()[:_KEY]}"
    state.seen[key] += 1
    return f"{key}-{state.seen[key]}"


def _speakers(parts: Parts, scene: Scene) -> tuple[str, ...]:
    """Who says so: those whom the sentence names, else the outlet."""
    return scene.said.speakers or ((parts.outlet,) if parts.outlet else ())


def _of_caption(scene: Scene) -> tuple[str, ...]:
    """That a claim is read off the caption of a picture, where it is."""
    frame = scene.on.caption(scene.span)
    return (f"caption of a picture: “{scene.on.text[slice(*frame)].strip()}”",) if frame else ()


def _claim(parts: Parts, state: State, claim: _Told) -> Claim:
    """The record of a claim."""
    scene, moment, source = claim.case.scene, claim.case.moment, parts.article.source
    content = _content(claim.case)
    verdict = _verdict(parts, claim, content)
    edtf, why, said = _day(parts, state, claim, content)
    state.tell(content, moment)
    names = _speakers(parts, scene)
    sentence = source.text[slice(*scene.span)]
    act, act_span, basis = content.act_in(source.text), content.act_span, moment.basis if moment else "inherited"
    row = level.Made(content.kind, content.status, verdict.value, basis, sentence, act, act_span)
    shown, why_shown = level.judge(level.seen(row, scene, claim.judged))
    date_span = (moment.start, moment.end) if moment else None
    is_shown = verdict.value != "no" or len(scene.sides) == 1
    undone, headlines = content.told_as in _UNDONE, claim.headlines
    return Claim(
        id=_id(state, source.id, sentence),
        document=source.id,
        date=edtf,
        date_text=moment.text if moment else None,
        date_span=date_span,
        basis=basis,
        why=why,
        said=said,
        speakers=names,
        actors=tuple(dict.fromkeys([m.actor for m in scene.named])),
        kind=content.kind,
        status=content.status,
        contact=verdict.value,
        act=act,
        act_span=act_span,
        alleged=content.is_alleged,
        gist=headlines.of(act_span, date_span, undone=undone) if is_shown else headlines.brief,
        level=shown,
        level_why=why_shown,
        text=sentence,
        span=scene.span,
        paragraph=scene.paragraph,
        reasons=(
            f"kind {content.kind}: {content.why_kind}",
            f"status {content.status}: {content.why_status}",
            f"contact {verdict.value}: {verdict.why}",
            f"speaker {names[0]}: {scene.said.why or 'the article itself'}" if names else "speaker: nobody is named",
            *_of_caption(scene),
        ),
    )
