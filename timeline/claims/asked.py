"""Single questions to an article: who says each of its sentences, and did what a word of it names happen?"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.claims import cues, status
from timeline.claims.clauses import clause_at
from timeline.claims.cues import Cue
from timeline.claims.event import Event
from timeline.claims.parts import Parts, read
from timeline.claims.scene import Scene
from timeline.model import Article, Attribution, Span, Timex
from timeline.text import quotations
from timeline.topic import NOBODY, Profile


def attributions(article: Article, timexes: Sequence[Timex], profile: Profile) -> list[Attribution]:
    """One record for each sentence, in order."""
    parts = read(article, timexes, profile, acts=True)
    return [_attribution(scene) for scene in parts.scenes]


def _attribution(scene: Scene) -> Attribution:
    said, (start, end) = scene.said, scene.span
    begins = quotations.MARK.search(scene.on.text, start, end)
    opens = bool(begins and begins.start() == start)
    return Attribution(
        span=scene.span,
        speaker=said.primary.name if said.primary else None,
        via=said.speakers[1:] if said.primary else said.speakers,
        cue=said.cue.text if said.cue else None,
        cue_span=(said.cue.start, said.cue.end) if said.cue else None,
        content_span=said.content,
        quoted="indirect" if not said.quoted else "direct" if opens or not begins else "mixed",
        why=said.why,
    )


def status_of(article: Article, timexes: Sequence[Timex], span: Span) -> str:
    """The status that its sentence gives the event whose word stands at `span`."""
    event = event_at(read(article, timexes, NOBODY), span)
    return status.of_event(event)[0] if event else "happened"  # no sentence: nothing speaks against it


def event_at(parts: Parts, span: Span) -> Event | None:
    """The event whose word stands at `span`, with the first date of its clause; `None` outside every sentence."""
    scene = parts.scene_at(span[0])
    if scene is None:
        return None
    own = next((c for c in scene.cues if c.start <= span[0] < c.end and cues.KIND in c.tags), None)
    word = own or Cue(*span, scene.on.plain[slice(*span)], {})
    start, end = clause_at(scene.on, scene.span, span[0])
    moment = next((m for m in parts.dates(scene) if start <= m.start < end), None)
    return Event(scene.on, scene.span, scene.cues, word, moment, scene.said, parts.latest)
