"""Who tells a row, in words: its articles, outlets and sources, and when and why so each article is dated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.export import when
from timeline.export.selection import Record, Selection
from timeline.model import Article, Claim, Event
from timeline.text.counted import many

_SCHEMES = ("http://", "https://")


def claims(row: Record, selection: Selection) -> Iterator[Claim]:
    """The claims of a row, the best first; those of an event that were handed over with it."""
    if isinstance(row, Claim):
        yield row
    elif isinstance(row, Event):
        yield from (selection.claims[i] for i in row.claims if i in selection.claims)


def documents(row: Record) -> tuple[str, ...]:
    """The ids of the documents that tell a row, each once."""
    if isinstance(row, Claim):
        return (row.document,)
    return tuple(dict.fromkeys(row.documents)) if isinstance(row, Event) else ()


def articles(row: Record, selection: Selection) -> Iterator[Article]:
    """The documents that tell a row, as far as they were handed over with it."""
    found = (selection.articles.get(each) for each in documents(row))
    yield from (each for each in found if each is not None)


def outlets(row: Event | Claim, selection: Selection) -> tuple[str, ...]:
    """The outlets that tell a row, each once; none where no article says who published it."""
    if isinstance(row, Event):
        return tuple(dict.fromkeys(row.outlets))
    return tuple(each.outlet for each in articles(row, selection) if each.outlet)


def told(row: Event | Claim) -> str:
    """`3 articles, 1 source`: how many articles tell a row, and how many independent sources they name for it.

    >>> told(Event("e", None, "", "", "", (), (), "", ("a", "b", "c"), ("A",), ("X",), (), ""))
    '3 articles, 1 source'
    """
    sources = len(row.sources) if isinstance(row, Event) else min(len(row.speakers), 1)
    return f"{many(len(documents(row)), 'article')}, {many(sources, 'source') if sources else 'no source named'}"


def listed(names: Sequence[str]) -> str:
    """`A, B and C`; empty for none.

    >>> listed(["A", "B", "C"]), listed(["A"]), listed([])
    ('A, B and C', 'A', '')
    """
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def published(article: Article) -> str:
    """`published 22 August 2018`, or `undated`."""
    return f"published {when.said(article.dating.edtf)}" if article.dating.edtf else when.UNDATED


def address(article: Article | None) -> str:
    """The address of an article where it is one of the web, without blanks; else nothing.

    >>> from timeline.model import Dating, Source
    >>> address(Article(Source("a", "a", "", ""), Dating(), url="javascript:alert(1)"))
    ''
    """
    url = (article.url or "") if article else ""
    is_plain = url.isprintable() and not any(c.isspace() or c in "<>\"'`\\^{|}" for c in url)
    return url if url.casefold().startswith(_SCHEMES) and is_plain else ""
