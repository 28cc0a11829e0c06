"""The documents behind the rows as a bibliography: CSL-JSON for citation tools, and BibTeX."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from timeline.export import clean, days, escapes, sources, titles, when
from timeline.export.selection import Json, Layout, Out, Selection
from timeline.model import Article
from timeline.text.marks import SAID

ITSELF = "this-chronology"  # the id of the entry that says what the bibliography is of
_JSON = json.JSONEncoder(ensure_ascii=False)
_PARTS = {"day": 3, "month": 2, "year": 1}  # precision -> parts of a date of CSL
_SEASONS = {"21": 1, "22": 2, "23": 3, "24": 4}  # EDTF -> CSL
_NO_BIBLATEX = re.compile(r"\[|XXXX|\d{4}-3[3-6]")  # one of several, no year, a quarter: biblatex reads none of them


def write_csl(selection: Selection, layout: Layout, out: Out) -> None:
    """CSL-JSON: first what the bibliography is of, then every cited document once, in the order of their ids."""
    about = selection.itself(layout)
    head: dict[str, Json] = {
        "note": ". ".join((SAID, *map(clean.line, about.lines()))),
        "id": ITSELF,
        "type": "document",
        "title": clean.line(about.title),
    }
    items = _rendered(selection, lambda article: _JSON.encode(_item(article)))
    out.write("[\n " + ",\n ".join(clean.in_json(each) for each in (_JSON.encode(head), *items)) + "\n]\n")


def write_bibtex(selection: Selection, layout: Layout, out: Out) -> None:
    """BibTeX with the dates of biblatex (EDTF): every cited document once, in the order of their ids."""
    about = selection.itself(layout)
    for line in (about.title, *about.lines(), SAID):
        out.write(f"% {clean.line(line).replace('@', ' at ')}\n")  # an at sign begins an entry, also in a comment
    for each in _rendered(selection, lambda article: "".join(_bibtex(article))):
        out.write(f"\n{each}")


def _rendered(selection: Selection, render: Callable[[Article], str]) -> list[str]:
    """Each cited document as text; articles are not kept, for there may be many."""
    found: dict[str, str] = {}
    for row in selection.rows:
        for article in _cited(row, selection):
            if article.source.id not in found:
                found[article.source.id] = render(article)
    return [found[name] for name in sorted(found)]


def _cited(row: object, selection: Selection) -> Iterator[Article]:
    if isinstance(row, Article):
        yield row
    else:
        yield from sources.articles(row, selection)  # type: ignore[arg-type]  # of fields there are none


def _item(article: Article) -> dict[str, Json]:
    url, issued = sources.address(article), _issued(article.dating.edtf)
    known = {
        "id": clean.line(article.source.id),
        "type": _sort(article, ("article-newspaper", "webpage", "document")),
        "title": clean.line(titles.shown(article)),
        "container-title": clean.line(article.outlet or ""),
        "issued": issued,
        "URL": url,
        "language": clean.line(article.language or ""),
        "note": clean.line(_why(article)),
    }
    return {name: value for name, value in known.items() if value}


def _sort(article: Article, sorts: tuple[str, str, str]) -> str:
    """What a document is: printed by an outlet, a page of the web, or neither as far as is known."""
    return sorts[0] if article.outlet else sorts[1] if sources.address(article) else sorts[2]


def _why(article: Article) -> str:
    """`Published 22 August 2018: read at the head`."""
    told = sources.published(article)
    return f"{told[:1].upper()}{told[1:]}: {article.dating.why}"


def _issued(edtf: str | None) -> dict[str, Json] | None:
    """A date of CSL with the parts that are known; words for what it has no parts for."""
    found = days.of(edtf)
    if edtf is None:
        return None
    if found is None or found.bounds is None or found.options:
        return {"literal": when.said(edtf)}
    first, last = found.bounds
    known = _PARTS.get(found.precision)
    circa: dict[str, Json] = {"circa": True} if edtf[-1] in "~?%" else {}
    if known:
        return {"date-parts": [_parts(first.isoformat(), known)], **circa}
    if found.precision == "season" and edtf[5:7] in _SEASONS:
        return {"date-parts": [[int(edtf[:4])]], "season": _SEASONS[edtf[5:7]], **circa}
    return {"date-parts": [_parts(first.isoformat(), 3), _parts(last.isoformat(), 3)], **circa}


def _parts(iso: str, known: int) -> list[Json]:
    return [int(part) for part in iso.split("-")[:known]]


def _bibtex(article: Article) -> Iterator[str]:
    kind = _sort(article, ("article", "online", "misc"))
    fields = {
        "title": f"{{{escapes.bibtex(titles.shown(article))}}}",  # in braces of its own, so that capitals stay
        "journal": escapes.bibtex(article.outlet or ""),
        "date": _biblatex(article.dating.edtf or ""),
        "year": _year(article.dating.edtf),
        "url": sources.address(article),
        "note": escapes.bibtex(_why(article)),
    }
    yield f"@{kind}{{{escapes.key(article.source.id)},\n"
    yield from (f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    yield "}\n"


def _biblatex(edtf: str) -> str:
    """The date where biblatex has a form for it, else nothing: the note has it in words."""
    return "" if days.of(edtf) is None or _NO_BIBLATEX.match(edtf) else edtf


def _year(edtf: str | None) -> str:
    """The one year that a date is of, for BibTeX; empty where it may be of several."""
    found = days.of(edtf)
    bounds = found.bounds if found else None
    return str(bounds[0].year) if bounds and bounds[0].year == bounds[1].year else ""
