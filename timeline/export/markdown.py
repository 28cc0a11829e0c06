"""A document: year headings, a bullet per event, a footnote for every claim behind it. No clock, one order."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.calendar.names import MONTHS
from timeline.export import clean, judged, titles
from timeline.export.about import About
from timeline.export.selection import Fields, Layout, Out, Record, Selection
from timeline.model import Article, Claim, Event
from timeline.text.marks import MARK


def write_md(selection: Selection, layout: Layout, out: Out) -> None:
    """Markdown with footnotes; two writings of the same rows are byte-equal."""
    _head(selection, layout, out)
    heading = ""
    notes: list[str] = []
    for row in selection.rows:
        if not isinstance(row, (Event, Claim)):
            out.write(f"\n{_article(row) if isinstance(row, Article) else _fields(row, layout)}\n")
            continue
        wanted = _heading(row.date, layout.group)
        if wanted != heading:
            heading = wanted
            out.write(f"\n## {heading}\n")
        marks = []
        for claim in _claims(row, selection):
            notes.append(_note(claim, selection))
            marks.append(f"[^{len(notes)}]")
        out.write(f"\n- {_bullet(row, selection)}{''.join(marks)}\n")
    for number, note in enumerate(notes, 1):
        out.write(f"\n[^{number}]: {note}\n")
    out.write(f"\n{MARK}\n")


def _head(selection: Selection, layout: Layout, out: Out) -> None:
    """The title, and what the document says of itself."""
    about = selection.about or About(layout.title, today=layout.today)
    out.write(f"# {clean.markdown(about.title)}\n")
    if selection.about:
        out.write("\n" + "".join(f"- {clean.markdown(line)}\n" for line in about.lines()))
    elif about.today:
        out.write(f"\nAs of {clean.markdown(about.today)}.\n")


def _heading(edtf: str | None, group: str) -> str:
    if group == "none":
        return "Events"
    if not edtf:
        return "Undated"
    first = edtf[3:] if edtf.startswith("../") else edtf.lstrip("[")
    if group == "month" and first[5:7].isdigit() and 1 <= int(first[5:7]) <= 12:
        return f"{MONTHS[int(first[5:7]) - 1]} {first[:4]}"
    return first[:4] if first[:4].isdigit() else "Undated" if edtf.startswith("XXXX") else clean.markdown(first[:4])


def _bullet(row: Event | Claim, selection: Selection) -> str:
    speaker = f"{clean.markdown(row.speakers[0])} " if row.speakers else ""
    sort = ", ".join([row.kind, *judged.status(row, ("happened",))])
    tags = f" [{', '.join(map(clean.markdown, row.tags))}]" if row.tags else ""
    note = f" (Note: {clean.markdown(row.note)})" if row.note else ""
    date = f"({row.date})" if selection.is_borrowed(row) else row.date or "undated"
    said = f"{speaker}({sort}): {clean.markdown(row.text)}"
    return f"**{clean.markdown(date)}** {said}{tags}{note}"


def _claims(row: Record, selection: Selection) -> Iterator[Claim]:
    if isinstance(row, Claim):
        yield row
    elif isinstance(row, Event):
        yield from (selection.claims[i] for i in row.claims if i in selection.claims)


def _note(claim: Claim, selection: Selection) -> str:
    """Document, paragraph, outlet, address, quote, and why the date."""
    article = selection.articles.get(claim.document)
    parts = [f"{clean.markdown(claim.document)}, paragraph {claim.paragraph}"]
    if article and article.outlet:
        parts.append(clean.markdown(article.outlet))
    if article and article.source.title:
        parts.append(f"“{clean.markdown(article.source.title)}”")
    if article and article.dating.edtf:
        parts.append(f"published {clean.markdown(article.dating.edtf)}")
    if article and article.url:
        parts.append(clean.markdown(article.url))
    speakers = f" Said by: {clean.markdown(', '.join(claim.speakers))}." if claim.speakers else ""
    return f"{', '.join(parts)}: “{clean.markdown(claim.text)}”{speakers} Date: {clean.markdown(claim.why)}."


def _article(article: Article) -> str:
    title = clean.markdown(titles.shown(article))
    outlet = f" ({clean.markdown(article.outlet)})" if article.outlet else ""
    date = clean.markdown(article.dating.edtf or "undated")
    return f"- **{date}** {title}{outlet}: {clean.markdown(article.dating.why)}"


def _fields(row: Fields, layout: Layout) -> str:
    """A bullet of the usual fields, or of those that were asked for."""
    shown = (row.values.get(name) for name in layout.columns or row.usual)
    return "- " + " · ".join(clean.markdown(str(value)) for value in shown if value not in (None, "", []))
