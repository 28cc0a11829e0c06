"""The documents that a page cites, numbered as they are cited, and the bibliography at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from timeline.export import titles, when
from timeline.export.page.markup import Html, anchor, element, joined, link, outward, text
from timeline.model import Article
from timeline.text.counted import many

_ENDS = tuple(".!?…”")  # of a title that needs no full stop
UNNAMED = "outlet not named"


@dataclass(frozen=True, slots=True)
class Cited:
    """What the page says of a document wherever it cites it. `published` is in words, `why` the reason for it."""

    number: int
    document: str
    title: str
    outlet: str
    published: str
    why: str
    url: str
    flags: tuple[str, ...] = ()

    @property
    def mark(self) -> Html:
        """`[3]`, which leads to the bibliography."""
        return element("sup", link("d", self.document, f"[{self.number}]"))


@dataclass(slots=True)
class Bibliography:
    """The documents that were cited so far, by id, with the number of their claims on the page."""

    articles: Mapping[str, Article]
    cited: dict[str, Cited] = field(default_factory=dict)
    claims: dict[str, int] = field(default_factory=dict)

    def cite(self, document: str) -> Cited:
        """The document, which gets the next number when it is cited for the first time."""
        if document not in self.cited:
            self.cited[document] = _read(len(self.cited) + 1, document, self.articles.get(document))
        return self.cited[document]

    def count(self, document: str) -> Cited:
        """The same for a claim that stands on the page."""
        self.claims[document] = self.claims.get(document, 0) + 1
        return self.cite(document)

    def written(self) -> Iterator[Html]:
        """The section of the page."""
        yield Html('<section id="sources" aria-label="Sources">\n<h2>Sources</h2>\n<ol>\n')
        for each in self.cited.values():
            yield joined([self._entry(each), Html("\n")])
        yield Html("</ol>\n</section>\n")

    def _entry(self, each: Cited) -> Html:
        number = self.claims.get(each.document, 0)
        facts = (
            element("cite", each.title),
            text(f"{'' if each.title.endswith(_ENDS) else '.'} {each.outlet}, {each.published}"),
            element("span", f" ({each.why})", class_="reason"),
            text(". "),
            outward(each.url),
            element("span", _last(each, number), class_="reason"),
        )
        return element("li", *facts, id=anchor("d", each.document))


def _last(each: Cited, number: int) -> str:
    """The name of the file, what `check` says of its date, and how often it is cited."""
    flags = f", noted by check: {', '.join(each.flags)}" if each.flags else ""
    return f" File {each.document}{flags}; {many(number, 'claim')} here."


def _read(number: int, document: str, article: Article | None) -> Cited:
    if article is None:
        return Cited(number, document, document, UNNAMED, "publication date not at hand", "not read", "")
    dating = article.dating
    published = f"published {when.said(dating.edtf)}" if dating.edtf else "publication date not known"
    return Cited(
        number,
        document,
        titles.shown(article),
        article.outlet or UNNAMED,
        published,
        dating.why,
        article.url or "",
        dating.flags,
    )
