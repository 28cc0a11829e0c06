"""A page in one file: everything reads without scripts, each row unfolds to its sentences, nothing is ever fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from timeline.export import columns, titles, when
from timeline.export.about import About
from timeline.export.page import head, legend, sections
from timeline.export.page.markup import Html, anchor, element, joined, outward, text
from timeline.export.page.rows import Rows
from timeline.export.records import record
from timeline.export.selection import Fields, Layout, Out, Record, Selection
from timeline.model import Article, Claim, Event
from timeline.text.marks import SAID

JUMPS = (("chronology", "Chronology"), ("years", "Years"), ("sources", "Sources"))


def write_html(selection: Selection, layout: Layout, out: Out) -> None:
    """One page; two writings of the same rows are byte-equal. Nothing but its documents' titles and a year is held."""
    about = selection.itself(layout)
    for piece in chain(head.written(about.title), _body(selection, layout, about), head.ended()):
        out.write(piece)
    out.write("</body>\n</html>\n")


def _body(selection: Selection, layout: Layout, about: About) -> Iterator[Html]:
    rows = iter(selection.rows)
    first = next(rows, None)
    word = about.word if selection.about else ""
    yield Html(f'<body class="by-{layout.group}" data-word="{word or "event"}">\n')
    yield from _top(about, bool(selection.about))
    if first is None:
        yield Html('<main id="chronology"><p>No row fits the filter.</p></main>\n')
    elif isinstance(first, (Event, Claim)):
        yield from _chronology(chain([first], rows), selection)
    else:
        yield from _records(chain([first], rows), selection, layout)
    yield element("footer", element("p", f"{SAID[:1].upper()}{SAID[1:]}."), id="foot")
    yield Html("\n")


def _top(about: About, is_told: bool) -> Iterator[Html]:
    """The title, and what the page says of itself."""
    lines = list(about.lines()) if is_told else [f"As of {about.today}"] if about.today else []
    heading = element("h1", about.title, dir="auto")
    told = element("ul", *(element("li", line) for line in lines), id="about") if lines else Html()
    yield joined([element("header", heading, told, id="top"), Html("\n")])


def _chronology(rows: Iterable[Record], selection: Selection) -> Iterator[Html]:
    written, own = Rows(selection), sections.Sections()
    jumps = (element("li", _link(name, word)) for name, word in JUMPS)
    yield element("nav", element("ul", *jumps), id="jump", aria_label="Parts of the page")
    yield Html('\n<div id="controls" hidden></div>\n<section id="lanes" hidden aria-label="Time axis"></section>\n')
    yield from legend.parts()
    yield element("section", id="results", hidden="hidden", aria_live="polite", aria_label="What is found")
    yield Html('\n<main id="chronology">\n')
    placed = ((sections.place(row.date), written.row(row)) for row in rows if isinstance(row, (Event, Claim)))
    yield from own.written(placed)
    yield Html("</main>\n")
    yield from _index(own.index)
    yield from written.beside()
    yield from written.sources.written()


def _index(years: Iterable[tuple[str, str, int]]) -> Iterator[Html]:
    """Links to the years, with the number of rows in each."""
    links = [element("li", _link(name, heading), f" {number}") for name, heading, number in years]
    heading = element("h2", "Years")
    yield joined([element("nav", heading, element("ul", *links), id="years", aria_label="Years"), Html("\n")])


def _link(name: str, heading: str) -> Html:
    """A link to a section of the page."""
    return element("a", heading, href=f"#{name}")


def _records(rows: Iterable[Record], selection: Selection, layout: Layout) -> Iterator[Html]:
    """Documents, or records of other questions, each with its fields."""
    yield Html('<main id="chronology">\n')
    for row in rows:
        fields = _article(row) if isinstance(row, Article) else _fields(row, selection, layout)
        own = {"class_": "document", "id": anchor("d", row.source.id)} if isinstance(row, Article) else {}
        yield joined([element("article", element("dl", *_pairs(fields)), **(own or {"class_": "record"})), Html("\n")])
    yield Html("</main>\n")


def _pairs(fields: Iterable[tuple[str, str]]) -> Iterator[Html]:
    for name, value in fields:
        if value:
            yield joined([element("dt", name), element("dd", value)])


def _article(article: Article) -> Iterator[tuple[str, str]]:
    yield "Title", element("cite", titles.shown(article), dir="auto")
    yield "Outlet", article.outlet or ""
    yield "Published", joined([when.said(article.dating.edtf), element("i", f" {article.dating.why}")])
    yield "Address", outward(article.url)
    yield "File", article.source.id
    yield "Noted by check", ", ".join(article.dating.flags)


def _fields(row: Record, selection: Selection, layout: Layout) -> Iterator[tuple[str, str]]:
    known = columns.flat(row, selection)
    usual = row.usual if isinstance(row, Fields) else ()
    for name in columns.chosen(layout.columns, known) or usual or tuple(record(row, selection)):
        yield name, text(known[name])
