"""A document: a heading a year, a row for each event, a footnote for every claim behind it. No clock, one order."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.export import citing, clean, entry, sources, titles, when
from timeline.export.entry import Entry
from timeline.export.selection import Fields, Layout, Out, Selection
from timeline.model import Article, Claim, Event
from timeline.text.marks import MARK

BRACKETS = "A date in brackets is only that of the article: no sentence states it"
HEADS = ("Date", "Kind and status", "What", "Who says so", "Told by")
_ENDS = tuple('.!?…”"')
_WIDTHS = (14, 14, 40, 16, 24)  # of the columns of a table, in hundredths


@dataclass(slots=True)
class Notes:
    """What is written behind the rows: a footnote for each claim, and the documents that were cited, by id."""

    footnotes: list[str] = field(default_factory=list)
    documents: dict[str, tuple[tuple[str, str, str], str]] = field(default_factory=dict)

    def mark(self, text: str) -> str:
        """The mark of a new footnote: `[^3]`."""
        self.footnotes.append(text)
        return f"[^{len(self.footnotes)}]"

    def cite(self, article: Article) -> None:
        if article.source.id not in self.documents:
            self.documents[article.source.id] = citing.order(article), citing.source(article)


def write_md(selection: Selection, layout: Layout, out: Out) -> None:
    """Markdown with footnotes; two writings of the same rows are byte-equal."""
    is_table = layout.style == "table"
    write_row = _cells if is_table else _bullet
    _head(selection, layout, out)
    heading = ""
    notes = Notes()
    for row in selection.rows:
        if not isinstance(row, (Event, Claim)):
            out.write(f"\n{_article(row) if isinstance(row, Article) else _fields(row, layout)}\n")
            continue
        wanted = when.heading(row.date, layout.group)
        if wanted != heading:
            heading = wanted
            out.write(f"\n## {clean.markdown(heading)}\n{_columns(layout) if is_table else ''}")
        out.write(write_row(row, entry.of(row, selection), _Case(selection, layout, notes)))
    _end(notes, out)


@dataclass(frozen=True, slots=True)
class _Case:
    """What the writing of a row knows beside it."""

    selection: Selection
    layout: Layout
    notes: Notes


def _head(selection: Selection, layout: Layout, out: Out) -> None:
    """The title, and what the document says of itself."""
    about = selection.itself(layout)
    out.write(f"# {clean.markdown(about.title)}\n")
    if selection.about:
        out.write("\n" + "".join(f"- {clean.markdown(line)}\n" for line in (*about.lines(), BRACKETS)))
    elif about.today:
        out.write(f"\nAs of {clean.markdown(about.today)}.\n")


def _end(notes: Notes, out: Out) -> None:
    """The cited documents by outlet and day, the footnotes, and the mark by which we know our own."""
    if notes.documents:
        out.write("\n## Sources\n\n")
    for _, line in sorted(notes.documents.values()):
        out.write(f"- {line}\n")
    for number, note in enumerate(notes.footnotes, 1):
        out.write(f"\n[^{number}]: {note}\n")
    out.write(f"\n{MARK}\n")


def _bullet(row: Event | Claim, shown: Entry, case: _Case) -> str:
    """A row of the list: date, status, headline, who says so, who tells it; below it what is quoted or decided."""
    cited, below = _cited(row, case)
    speaker = f" — {clean.markdown(shown.speaker)}" if shown.speaker else ""
    what = f"({clean.markdown(shown.sort)}) {clean.markdown(shown.gist)}{speaker}"
    lines = [f"**{_date(shown)}** {what}{'' if what.endswith(_ENDS) else '.'} {_told(shown)}.{cited}"]
    lines += [f"  - {each}" for each in (*below, *map(clean.markdown, shown.words()))]
    return "\n- " + "\n".join(lines) + "\n"


def _columns(layout: Layout) -> str:
    """The head of a table; the dashes say how wide the columns are."""
    heads, widths = (HEADS, _WIDTHS) if not layout.long else ((*HEADS, "Sentences"), (*_WIDTHS, 60))
    return f"\n| {' | '.join(heads)} |\n|{'|'.join('-' * width for width in widths)}|\n"


def _cells(row: Event | Claim, shown: Entry, case: _Case) -> str:
    """A row of a table."""
    cited, below = _cited(row, case)
    told = "; ".join([_told(shown), *([] if case.layout.long else below), *map(clean.markdown, shown.words())])
    cells = [
        _date(shown),
        clean.markdown(shown.sort),
        clean.markdown(shown.gist),
        clean.markdown(shown.speaker),
        f"{told}{cited}",
    ]
    cells += [" · ".join(below)] if case.layout.long else []
    return f"| {' | '.join(cells)} |\n"


def _date(shown: Entry) -> str:
    return clean.markdown(f"({shown.date})" if shown.is_borrowed else shown.date)


def _told(shown: Entry) -> str:
    """`VOA and TASS: 3 articles, 1 source; disputed`"""
    told = f"{shown.outlets}: {shown.told}" if shown.outlets else shown.told
    return clean.markdown(f"{told}; others deny it" if shown.is_disputed else told)


def _cited(row: Event | Claim, case: _Case) -> tuple[str, list[str]]:
    """The marks of the footnotes of a row, and the lines below it: one for each claim that is cited or quoted there."""
    marks: list[str] = []
    below: list[str] = []
    for claim in sources.claims(row, case.selection):
        article = case.selection.articles.get(claim.document)
        if article:
            case.notes.cite(article)
        quote = f"“{clean.markdown(claim.text)}”"
        if case.layout.cite == "inline":
            below.append(citing.note(claim, article, quote))
        elif case.layout.long:
            below.append(f"{quote}{case.notes.mark(citing.note(claim, article))}")
        else:
            marks.append(case.notes.mark(citing.note(claim, article, quote)))
    return " ".join(marks), below  # parted, or two and three read as 23


def _article(article: Article) -> str:
    title = clean.markdown(titles.shown(article))
    outlet = f" ({clean.markdown(article.outlet)})" if article.outlet else ""
    date = clean.markdown(article.dating.edtf or "undated")
    return f"- **{date}** {title}{outlet}: {clean.markdown(article.dating.why)}"


def _fields(row: Fields, layout: Layout) -> str:
    """A bullet of the usual fields, or of those that were asked for."""
    shown = (row.values.get(name) for name in layout.columns or row.usual)
    return "- " + " · ".join(clean.markdown(str(value)) for value in shown if value not in (None, "", []))
