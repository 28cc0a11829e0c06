"""Sources made from decoded text, whatever the file was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from timeline import limits
from timeline.model import Back, Problem, Source
from timeline.reading import html, markdown, markup
from timeline.reading.records import Broken, Record
from timeline.reading.title import title
from timeline.text import normal
from timeline.text.back import shifted

Meta = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """What all articles of one file share."""

    name: str
    sha256: str
    encoding: str = "utf-8"
    notes: tuple[Problem, ...] = ()
    titled: bool = True  # whether a title is looked for in the text

    def problem(self, message: str, code: str = "F4") -> Problem:
        return Problem(self.name, message, code)

    def plain(self, text: str, meta: Meta = ()) -> Source | Problem:
        """An article of plain text or markdown; a page that stands there instead is read as a page."""
        if not text.strip():
            return self.problem("the file is empty", "F2")
        if html.is_html(text):
            return self.page(text, meta)
        if len(text) > limits.ARTICLE.number:
            return self._cut(limits.ARTICLE, text).plain(text[: limits.ARTICLE.number], meta)
        made = normal.characters(text)
        try:
            own, body = markdown.front_matter(made.text)
        except markdown.BrokenFrontMatter as error:
            return self.problem(f"line {error.line}: {error}")
        if not made.text[body:].strip():
            return self.problem("nothing behind the front matter", "F2")
        prose, back = self._prose(made.text[body:])
        way = made.back + shifted(back, body) if back is not None else None
        return self._source(made.text[:body] + prose, (*own, *meta), body=body, back=way)

    def _cut(self, limit: limits.Limit, text: str) -> Maker:
        """Who makes an article of the beginning of a text, and says so."""
        left = f"only its first {limit.number:,} characters are read, of {len(text):,}"
        return replace(self, notes=(*self.notes, self.problem(left, "F8")))

    def _prose(self, text: str) -> tuple[str, Back | None]:
        """A text as it was before a collector, or a program that breaks lines, had it in hand, in its normal form.

        The way back is `None` when markup was taken out.
        """
        bare = markup.plain(text)
        made = normal.of(bare)
        return made.text, made.back if bare == text else None

    def bare(self, text: str) -> Source:
        """An article of whatever text, in its normal form."""
        made = normal.of(text)
        return self._source(made.text, (), back=made.back)

    def page(self, markup: str, meta: Meta = ()) -> Source | Problem:
        if len(markup) > limits.PAGE.number:
            return self._cut(limits.PAGE, markup).page(markup[: limits.PAGE.number], meta)
        page = html.read(markup)
        if not page.text.strip():
            return self.problem("the page has no text", "F2")
        return self._source(normal.of(page.text, joins=False).text, (*page.meta, *meta), page.title)

    def records(self, found: Iterable[Record | Broken]) -> list[Source | Problem]:
        """An article for each record; its id is the record's own or its number."""
        out: list[Source | Problem] = []
        for number, each in enumerate(found):
            if number == limits.RECORDS.number:
                out.append(self.problem(f"only its first {number:,} records are read", "F8"))
                break
            out.append(self.record(each))
        return out or [self.problem("the file holds no record", "F2")]

    def record(self, found: Record | Broken) -> Source | Problem:
        """The article of one record, or what is wrong with it; its id is the record's own or its number."""
        if isinstance(found, Broken):
            return self.problem(f"line {found.line}: {found.message}")
        made = self._of(found)
        return replace(made, id=normal.line(found.name)) if isinstance(made, Source) else made

    def _of(self, record: Record) -> Source | Problem:
        """The article of one record."""
        if html.is_html(record.text):
            return self.page(record.text, record.meta)
        if len(record.text) > limits.ARTICLE.number:
            made = self._cut(limits.ARTICLE, record.text)
            return made._of(replace(record, text=record.text[: limits.ARTICLE.number]))
        text, back = self._prose(record.text)
        title_ = markup.plain(record.title) if record.title else None
        return self._source(text, record.meta, title_, back=back)

    def _source(
        self, text: str, meta: Meta, named: str | None = None, *, body: int = 0, back: Back | None = None
    ) -> Source:
        """The source of a text in its normal form; what was said beside it is made normal here."""
        named, meta = named and normal.line(named), tuple((normal.line(k), normal.line(v)) for k, v in meta)
        stem = Path(self.name).stem
        source = Source(stem, self.name, text, self.sha256, named, body, meta, self.encoding, self.notes, back)
        return source if named or not self.titled else replace(source, title=title(source))
