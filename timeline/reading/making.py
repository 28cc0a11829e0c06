"""Sources made from decoded text, whatever the file was."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from timeline import limits
from timeline.model import Problem, Source
from timeline.reading import html, markdown, markup
from timeline.reading.records import Broken, Record
from timeline.reading.title import title
from timeline.text import wrapped

Meta = tuple[tuple[str, str], ...]
_HALF = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Maker:
    """What all articles of one file share."""

    name: str
    sha256: str
    encoding: str = "utf-8"
    notes: tuple[Problem, ...] = ()
    titled: bool = True  # whether a title is looked for in the text, and faults of its making are mended

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
        try:
            own, body = markdown.front_matter(text)
        except markdown.BrokenFrontMatter as error:
            return self.problem(f"line {error.line}: {error}")
        if not text[body:].strip():
            return self.problem("nothing behind the front matter", "F2")
        return self._source(text[:body] + self._prose(text[body:]), (*own, *meta), body=body)

    def _cut(self, limit: limits.Limit, text: str) -> Maker:
        """Who makes an article of the beginning of a text, and says so."""
        left = f"only its first {limit.number:,} characters are read, of {len(text):,}"
        return replace(self, notes=(*self.notes, self.problem(left, "F8")))

    def _prose(self, text: str) -> str:
        """A text as it was before a collector, or a program that breaks lines, had it in hand."""
        return wrapped.joined(markup.plain(text)) if self.titled else text

    def page(self, markup: str, meta: Meta = ()) -> Source | Problem:
        if len(markup) > limits.PAGE.number:
            return self._cut(limits.PAGE, markup).page(markup[: limits.PAGE.number], meta)
        page = html.read(markup)
        if not page.text.strip():
            return self.problem("the page has no text", "F2")
        return self._source(page.text, (*page.meta, *meta), page.title)

    def records(self, found: Iterable[Record | Broken]) -> list[Source | Problem]:
        """An article for each record; its id is the record's own or its number."""
        out: list[Source | Problem] = []
        for number, each in enumerate(found):
            if number == limits.RECORDS.number:
                out.append(self.problem(f"only its first {number:,} records are read", "F8"))
                break
            out.append(
                self.problem(f"line {each.line}: {each.message}") if isinstance(each, Broken) else self._of(each)
            )
        return out or [self.problem("the file holds no record", "F2")]

    def _of(self, record: Record) -> Source | Problem:
        """The article of one record."""
        text = record.text
        if html.is_html(text):
            made = self.page(text, record.meta)
        elif len(text) > limits.ARTICLE.number:
            return self._cut(limits.ARTICLE, text)._of(replace(record, text=text[: limits.ARTICLE.number]))
        else:
            title = markup.plain(record.title) if record.title else None
            made = self._source(self._prose(text), record.meta, title)
        return replace(made, id=_sound(record.name)) if isinstance(made, Source) else made

    def _source(self, text: str, meta: Meta, named: str | None = None, body: int = 0) -> Source:
        text, named, meta = _sound(text), named and _sound(named), tuple((_sound(k), _sound(v)) for k, v in meta)
        source = Source(
            Path(self.name).stem, self.name, text, self.sha256, named, body, meta, self.encoding, self.notes
        )
        return source if named or not self.titled else replace(source, title=title(source))


def _sound(text: str) -> str:
    """The text with U+FFFD for halves of a character, which JSON can hold and nothing can store; of the same length."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)
