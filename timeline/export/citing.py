"""A claim and a document as they are cited in markdown: where it stands, who says so, and why it is dated so."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.export import clean, sources, titles, when
from timeline.model import Article, Claim

_UNKNOWN = "\U0010ffff"  # behind all others


def note(claim: Claim, article: Article | None, quote: str = "") -> str:
    """Document, paragraph, outlet, title, day of publication, address; the `quote`; who says so and why the date."""
    parts = [f"{clean.markdown(claim.document)}, paragraph {claim.paragraph}", *_article(article)]
    where = ", ".join(parts) + (f": {quote}" if quote else ".")
    speakers = f" Said by: {clean.markdown(', '.join(claim.speakers))}." if claim.speakers else ""
    said = f" Said on: {clean.markdown(when.said(claim.said))}." if claim.said else ""
    return f"{where}{speakers}{said} Date: {clean.markdown(claim.why)}."


def _article(article: Article | None) -> Iterator[str]:
    """Outlet, title, day of publication and address, as far as they are known."""
    if article is None:
        return
    if article.outlet:
        yield clean.markdown(article.outlet)
    if article.source.title:
        yield f"“{clean.markdown(article.source.title)}”"
    yield clean.markdown(sources.published(article))
    if article.url:
        yield clean.markdown(article.url)


def source(article: Article) -> str:
    """A line of the bibliography: outlet, title, day of publication and its reason, address, document."""
    outlet = f"{clean.markdown(article.outlet)}, " if article.outlet else ""
    url = f" {clean.markdown(article.url)}." if article.url else ""
    told = f"{clean.markdown(sources.published(article))} ({clean.markdown(article.dating.why)})"
    title, name = clean.markdown(titles.shown(article)), clean.markdown(article.source.id)
    return f"{outlet}“{title}”, {told}.{url} Document {name}."


def order(article: Article) -> tuple[str, str, str]:
    """Where a document stands among others: by outlet, first possible day of publication, and id."""
    day = article.dating.earliest
    return (article.outlet or _UNKNOWN).casefold(), day.isoformat() if day else _UNKNOWN, article.source.id
