"""The path of one article, on one screen: bytes, source, publication date, timexes, claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from itertools import accumulate
from pathlib import Path

from timeline import claims, dating, reading, tagger, topic
from timeline.model import Article, Attribution, Back, Claim, Dating, Extraction, Problem, Source, Span, Timex
from timeline.reading.given import Given
from timeline.reading.members import Members
from timeline.text import boilerplate, normal
from timeline.text.back import newer, older
from timeline.topic import Profile

Redate = Callable[[str, Dating], Dating]  # a document's id and what was found -> what a person says


def extract_file(
    data: bytes, name: str, doc_id: str, profile: Profile, redate: Redate | None = None, beside: Sequence[str] = ()
) -> tuple[list[Extraction], list[Problem]]:
    """All articles of one file. `name` is its path for messages, `doc_id` the id of its (first) document.

    `beside` are ids of other files that begin like those of its members.
    """
    found = reading.met(data, name, Given(fields=profile.fields))
    sources = [each for each in found if isinstance(each, Source)]
    problems = [each for each in found if isinstance(each, Problem)]
    ids = [doc_id] if len(sources) == 1 else member_ids(doc_id, sources, beside)
    extractions = [extract(replace(s, id=i, path=name), profile, redate) for i, s in zip(ids, sources, strict=True)]
    return extractions, problems + [note for e in extractions for note in e.problems]


def member_ids(doc_id: str, sources: Sequence[Source], beside: Sequence[str] = ()) -> list[str]:
    """Ids for the articles of one file (`reading/members`)."""
    names = Members(doc_id, set(), beside)
    return [names.id(source.id) for source in sources]


def extract(source: Source, profile: Profile, redate: Redate | None = None) -> Extraction:
    """Publication date, timexes and claims of one article; `redate` puts a person's date in place of the one found."""
    article = dated(source, profile, redate)
    found = claims.extracted(article, timexes(article, profile.date_order), profile)
    cut = (Problem(source.path, found.left_out, "F8"),) if found.left_out else ()
    return Extraction(article, tuple(found.claims), source.notes + cut)


def dated(source: Source, profile: Profile, redate: Redate | None = None) -> Article:
    """An article with its date, outlet and address, its boilerplate found."""
    removed = boilerplate.find(source.text, profile.boilerplate, profile.groups)
    facts = profile.documents.get(source.id)
    found = dating.date_source(source, order=profile.date_order, events=profile.events, removed=removed)
    found = redate(source.id, found) if redate else found
    url = (facts and facts.url) or source.said("url", "canonical", "link", "og:url")
    return Article(
        source=replace(source, title=(facts and facts.title) or source.title),
        dating=found,
        outlet=(facts and facts.outlet)
        or source.said("source", "outlet", "publisher", "site")
        or profile.outlet_of(url),
        url=url,
        language=source.said("language", "lang"),
        removed=removed,
    )


def timexes(article: Article, order: str | None = None) -> list[Timex]:
    """The temporal expressions of an article outside its boilerplate and front matter, in order.

    `order` is the one that the corpus declares for dates in numbers.
    """
    text, published = article.source.text, article.dating
    inside = published.interval
    day = published.anchor or (inside.start if inside and inside.is_day else None)
    tagged = tagger.tag(text, day) if day else tagger.tag_unanchored(text, inside)
    found = dating.settled(article.source, tagged, order)
    out = sorted(
        [(0, article.source.body), *article.removed, *([published.header_span] if published.header_span else [])]
    )
    ends = list(accumulate((last for _, last in out), max))
    return [t for t in found if (n := bisect_left(out, (t.end, 0))) == 0 or ends[n - 1] <= t.start]


def date_source(source: Source, profile: Profile | None = None, date_order: str | None = None) -> Dating:
    """The publication date of one source, under the shipped topic profile unless another is given."""
    topic_ = profile or topic.default()
    head = source.text[: source.body + dating.INFERRED_FROM]  # what an inference looks at, however long the text is
    order = date_order or topic_.date_order
    removed = partial(boilerplate.find, head, topic_.boilerplate, topic_.groups)
    return dating.date_source(source, order=order, events=topic_.events, removed=removed)


def date_article(text: str, *, name: str | None = None, date_order: str | None = None) -> Dating:
    """The publication date of one article as the loader would find it."""
    source = reading.from_text(text, name)
    found = date_source(source, date_order=date_order)
    return replace(found, header_span=_older(source.back, found.header_span) if source.back is not None else None)


def extract_text(text: str, dct: date | None, name: str | None, profile: str | Path | None) -> list[Claim]:
    """The claims of one text under the topic profile in that file, else under the shipped one; spans point into it."""
    topic_ = _profile(profile)
    made = normal.of(text)
    article = _given(made.text, dct, name, topic_)
    found = claims.extract(article, timexes(article, topic_.date_order), topic_)
    return [_claim_in(made.back, claim) for claim in found] if made.back else found


def attribute(text: str, dct: date | None, profile: str | Path | None) -> list[Attribution]:
    """Who says each sentence of a text, under the topic profile in that file, else under the shipped one."""
    topic_ = _profile(profile)
    made = normal.of(text)
    article = _given(made.text, dct, None, topic_)
    found = claims.attributions(article, timexes(article), topic_)
    return [_attribution_in(made.back, each) for each in found] if made.back else found


def status_of(text: str, span: Span, dct: date | None) -> str:
    """The status that its sentence gives the event whose word stands at `span`; hangs on no topic."""
    made = normal.of(text)
    article = _given(made.text, dct, None, topic.NOBODY)
    return claims.status_of(article, timexes(article), newer(made.back, span))


def _claim_in(back: Back, claim: Claim) -> Claim:
    """The claim with its spans in the text that was given; its words stay as they are read."""
    date_span, act_span = _older(back, claim.date_span), _older(back, claim.act_span)
    return replace(claim, span=older(back, claim.span), date_span=date_span, act_span=act_span)


def _attribution_in(back: Back, found: Attribution) -> Attribution:
    cue, content = _older(back, found.cue_span), _older(back, found.content_span)
    return replace(found, span=older(back, found.span), cue_span=cue, content_span=content)


def _older(back: Back, span: Span | None) -> Span | None:
    return older(back, span) if span else span


def _given(text: str, dct: date | None, name: str | None, profile: Profile) -> Article:
    """The article whose text is exactly `text`, which is in its normal form, written on `dct` where that is known."""
    source = Source(name or "text", name or "text", text, "")
    given = Dating(dct.isoformat(), "curator", why="the day that was given") if dct else None
    return dated(source, profile, (lambda _, found: replace(given, header_span=found.header_span)) if given else None)


def _profile(path: str | Path | None) -> Profile:
    return topic.default() if path is None else _loaded(str(path), Path(path).stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _loaded(path: str, _changed: int) -> Profile:
    return topic.load(Path(path))
