"""A claim and a document as they are cited in markdown: where it stands, who says so, and why it is dated so."""

from __future__ import annotations

from timeline.export import clean, sources, when
from timeline.model import Article, Claim

_UNKNOWN = "\U0010ffff"  # behind all others


def note(claim: Claim, article: Article | None, quote: str = "") -> str:
    """Document, paragraph, outlet, title, day of publication, address; the `quote`; who says so and why the date."""
    parts = [f"{clean.markdown(claim.document)}, paragraph {claim.paragraph}"]
    if article and article.outlet:
        parts.append(clean.markdown(article.outlet))
    if article and article.source.title:
        parts.append(f"“{clean.markdown(article.source.title)}”")
    if article:
        parts.append(clean.markdown(sources.published(article)))
    if article and article.url:
        parts.append(clean.markdown(article.url))
    where = ", ".join(parts) + (f": {quote}" if quote else ".")
    speakers = f" Said by: {clean.markdown(', '.join(claim.speakers))}." if claim.speakers else ""
    said = f" Said on: {clean.markdown(when.said(claim.said))}." if claim.said else ""
    return f"{where}{speakers}{said} Date: {clean.markdown(claim.why)}."


def source(article: Article) -> str:
    """A line of the bibliography: outlet, title, day of publication and its reason, address, document."""
    outlet = f"{clean.markdown(article.outlet)}, " if article.outlet else ""
    url = f" {clean.markdown(article.url)}." if article.url else ""
    told = f"{clean.markdown(sources.published(article))} ({clean.markdown(sources.reason(article))})"
    title, name = clean.markdown(sources.title(article)), clean.markdown(article.source.id)
    return f"{outlet}“{title}”, {told}.{url} Document {name}."


def order(article: Article) -> tuple[str, str, str]:
    """Where a document stands among others: by outlet, first possible day of publication, and id."""
    day = article.dating.earliest
    return (article.outlet or _UNKNOWN).casefold(), day.isoformat() if day else _UNKNOWN, article.source.id
