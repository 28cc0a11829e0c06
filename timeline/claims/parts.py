"""An article as the rules of claims see it: its page, its sentences with cues and speakers, the dates of each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.calendar.intervals import Interval
from timeline.claims import attribution, cues, page_cues
from timeline.claims.company import called, company
from timeline.claims.dates import Moment, coherent, moments, named, told_by_name
from timeline.claims.introduced import introduced
from timeline.claims.outlets import own_outlet
from timeline.claims.page import Page, page
from timeline.claims.reach import reach
from timeline.claims.scene import Scene
from timeline.lang import languages
from timeline.lang.fold import folded
from timeline.model import Article, NamedEvent, Span, Timex
from timeline.text import sentences, spans
from timeline.text.once import once
from timeline.topic import Profile

_OUTLET = 12  # characters of an outlet's name before the date in it: "The Sunday Times"


@dataclass(frozen=True)  # no slots: what is asked often is worked out once
class Parts:
    """What the claims of one article share. All lists are in the order of the text, all spans point into it."""

    article: Article
    page: Page
    scenes: Sequence[Scene]  # its sentences
    paragraphs: Sequence[Span]
    timexes: Sequence[Timex]
    avoid: Sequence[Span]  # header and boilerplate; disjoint
    events: Sequence[tuple[Span, NamedEvent]]  # where it speaks of dated events of the topic
    outlet: str | None
    cut: str = ""  # what stopped the reading before the end of the article, if something did

    @once
    def published(self) -> Interval | None:
        return self.article.dating.interval

    @once
    def latest(self) -> date | None:
        """The last day on which it can have been written; behind an early header the day that its words count from."""
        last, anchor = self.published.last if self.published else None, self.article.dating.anchor
        return max(last, anchor) if last and anchor else last

    @once
    def is_open(self) -> bool:
        """Whether its date has no bound on one side or on both."""
        inside = self.published
        return inside is None or inside.start is None or inside.end is None

    def scene_at(self, position: int) -> Scene | None:
        """The sentence that holds `position`."""
        i = bisect_right(self.scenes, position, key=lambda scene: scene.span[0]) - 1
        return self.scenes[i] if i >= 0 and position < self.scenes[i].span[1] else None

    def dates(self, scene: Scene) -> list[Moment]:
        """The dates of a sentence; a partial one gets its year from the event of the topic that it is told of."""
        start, end = scene.span
        first = bisect_left(self._timex_starts, start)
        inside = self.timexes[first : bisect_left(self._timex_starts, end, first)]
        times = [t for t in inside if not _is_title(self.page, t)] if inside else []
        found = moments(self.page.text, times, spans.inside(self.avoid, start, end)) if times else []
        return self._by_events(scene, found) if self.events and (self.is_open or self._is_partial) else found

    def _by_events(self, scene: Scene, found: Sequence[Moment]) -> list[Moment]:
        """`found` with the years of the topic's events, or the day of the one that the sentence names."""
        dated = [named(m, self.events) if m.basis == "partial" or m.interval is None else m for m in found]
        if dated or not self.is_open:
            return dated
        return told_by_name(self.page.text, scene.span, self.events, self.page.language.dates)

    @once
    def _timex_starts(self) -> list[int]:
        return [timex.start for timex in self.timexes]

    @once
    def _is_partial(self) -> bool:
        return any(t.basis == "partial" or t.value.startswith("XXXX") for t in self.timexes)


def read(article: Article, timexes: Sequence[Timex], profile: Profile, *, acts: bool = False) -> Parts:
    """The parts of an article. `timexes` are those of `article.source.text`, already on the calendar.

    With `acts` a sentence is that of whom it shows by an act to be for or against something; without, it is told.
    """
    text, header, language = article.source.text, article.dating.header_span, languages.claims()
    timexes = coherent(text, timexes, language.dates)
    avoid = spans.merged((*article.removed, *((header,) if header else ())))
    low = folded(text)
    hits, event_hits, cue_hits = profile.scan(text, low, cues.compiled(language)[0])
    found = profile.find(text, low, article.dating.interval, hits)
    kept = [(t.start, t.end) for t in timexes]
    on = page(text, low, [m for m in found if not spans.within(avoid, m.start)], kept + avoid, kept)
    paragraphs = sentences.paragraphs(text, article.source.body)
    where = _sentences(article, sentences.split(text, kept, paragraphs), avoid)
    stop, cut = reach(where, timexes, len(text))
    where = where[:stop]
    on = called(on)
    cast = introduced(on)
    on = company(on, cast[0])
    signs = page_cues.of_page(on, cues.find(text, low, language, cue_hits), avoid, cues.neutral(cue_hits, language))
    outlet = article.outlet or own_outlet(on, profile.agencies)
    heard = signs if acts else cues.of_saying(signs)
    said = attribution.attribute(cast, where, paragraphs, heard, outlet, acts=acts)
    starts, sides = [cue.start for cue in signs], profile.side_names
    scenes = [
        Scene(on, span, signs[bisect_left(starts, span[0]) : bisect_left(starts, span[1])], who, sides, number)
        for span, who, number in zip(where, said, _numbers(where, paragraphs), strict=True)
    ]
    return Parts(article, on, scenes, paragraphs, timexes, avoid, profile.find_events(text, event_hits), outlet, cut)


def _numbers(where: Sequence[Span], paragraphs: Sequence[Span]) -> list[int]:
    """The number of the paragraph of each sentence, the first is 1."""
    opens = [start for start, _ in paragraphs]
    return [bisect_right(opens, start) for start, _ in where]


def _sentences(article: Article, found: Sequence[Span], avoid: Sequence[Span]) -> list[Span]:
    """The sentences of the body, without what `avoid` has at their ends."""
    source = article.source
    last = max(source.body, avoid[-1][1] if avoid else 0)  # behind it there is nothing to avoid
    cut = (
        each if each[0] >= last else spans.outside(source.text, each, spans.inside(avoid, *each), source.body)
        for each in found
    )
    return [span for span in cut if span]


def _is_title(on: Page, timex: Timex) -> bool:
    """Whether a date is only part of an outlet's name: "The Sunday Times"."""
    return any(
        m.kind == "outlet" and m.end >= timex.end for m in on.names(max(0, timex.start - _OUTLET), timex.start + 1)
    )
