"""Which elements of a page are its own article's head and text, and which are other articles' or furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline import limits
from timeline.lang.world.page_parts import OTHER_NAMES, OTHER_PHRASES, OTHER_TAGS, OTHER_WORDS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_ENOUGH = 200  # characters of an <article> or <main> that make it the text of the page
_ABOVE = 400  # characters of paragraphs above a time that stands in the text and not in a head
_LINK_WORDS = 3  # of the title of another article, at least
_TOLD_WORDS = 8  # of a paragraph beside a time that it tells of


def is_other_class(names: str) -> bool:
    """Whether a class or an id is that of a part that is not the page's own article.

    >>> is_other_class("box related-posts"), is_other_class("entry-content")
    (True, False)
    """
    for name in names.split():
        words = [piece.lower() for piece in _PIECES.findall(name)]
        joined = " ".join(words)
        if name.lower() in OTHER_NAMES or not OTHER_WORDS.isdisjoint(words):
            return True
        if any(phrase in joined for phrase in OTHER_PHRASES):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Parts:
    """The own article of a page, if it has an element for it, and where each element stands.

    `places` are the numbers of the elements in the order of the page, `above` the characters of paragraphs before each,
    `holders` the elements around the heading and the article, which are nobody else's whatever they are called;
    `length` the characters of the page; `known` what was found out about elements.
    """

    article: LexborNode | None
    heading: LexborNode | None
    places: dict[int, int] = field(default_factory=dict)
    above: dict[int, int] = field(default_factory=dict)
    holders: frozenset[int] = frozenset()
    length: int = 0
    known: dict[int, bool] = field(default_factory=dict)

    def is_other(self, node: LexborNode) -> bool:
        """Whether an element by itself is a part of the page that is not its own article's."""
        found = self.known.get(node.mem_id)
        if found is None:
            found = self.known[node.mem_id] = self._is_other(node)
        return found

    def _is_other(self, node: LexborNode) -> bool:
        if node.mem_id in self.holders:
            return False
        if node.tag in OTHER_TAGS or self._is_other_article(node):
            return True
        said = node.attributes
        return is_other_class(f"{said.get('class') or ''} {said.get('id') or ''}") and not self._is_large(node)

    def _is_other_article(self, node: LexborNode) -> bool:
        """Whether an element is an article beside the page's own, or the foot of the page."""
        if node.tag == "footer":
            return not _within(node, self.article)
        return node.tag == "article" and self.article is not None and self.article.tag == "article"

    def _is_large(self, node: LexborNode) -> bool:
        """Whether an element has half of the text of the page: whatever it is called, it is what the page is about."""
        return self.length > 0 and len(node.text()) * 2 > self.length

    def is_own(self, node: LexborNode) -> bool:
        """Whether an element stands in the head of the page's own article or right below it."""
        above: LexborNode | None = node
        while above is not None:
            if self.is_other(above):
                return False
            above = above.parent
        return self._is_in_head(node) and not _is_link(node)

    def is_in_text(self, node: LexborNode) -> bool:
        """Whether paragraphs stand above an element, or a sentence around it: it is no part of a head."""
        paragraph = around(node, "p")
        if paragraph is not None and len(paragraph.text().split()) - len(node.text().split()) >= _TOLD_WORDS:
            return True
        return self.above.get(node.mem_id, 0) - (self.above.get(self.article.mem_id, 0) if self.article else 0) > _ABOVE

    def _is_in_head(self, node: LexborNode) -> bool:
        """Whether an element is within the article, or between the heading of the page and the article."""
        if self.article is None or _within(node, self.article):
            return True
        place = self.places.get(node.mem_id, 0)
        if self.heading is None or place > self.places.get(self.article.mem_id, 0):
            return False
        return place > self.places.get(self.heading.mem_id, 0) or around(node, "header") is not None


def of(tree: LexborHTMLParser) -> Parts:
    """The parts of a page before anything is taken out of it."""
    root = tree.body or tree.root
    if root is None:
        return Parts(None, None)
    places: dict[int, int] = {}
    above: dict[int, int] = {}
    told = 0
    for number, node in enumerate(root.traverse(include_text=False)):
        places[node.mem_id], above[node.mem_id] = number, told
        if node.tag == "p":
            told += len(node.text())
    heading = tree.css_first("h1")
    article = _article(root, heading)
    holders = frozenset(mem for node in (heading, article) for mem in _holders(node))
    return Parts(article, heading, places, above, holders, len(root.text()))


def _article(root: LexborNode, heading: LexborNode | None) -> LexborNode | None:
    """The element of the article: the one around the heading, else the one with most text."""
    for selector in ("article", "[itemprop=articleBody]", "main", "[role=main]"):
        found = [node for node in root.css(selector) if len(node.text()) >= _ENOUGH]
        around = [node for node in found if heading is not None and _within(heading, node)]
        if around or found:
            return around[-1] if around else max(found, key=lambda node: len(node.text()))
    return None


def _holders(node: LexborNode | None) -> list[int]:
    out = []
    while node is not None:
        out.append(node.mem_id)
        node = node.parent
    return out


def _within(node: LexborNode, outer: LexborNode | None) -> bool:
    return outer is not None and outer.mem_id in _holders(node)


def around(node: LexborNode, tag: str) -> LexborNode | None:
    """The nearest element of a tag around another."""
    above = node.parent
    while above is not None and above.tag != tag:
        above = above.parent
    return above


def _is_link(node: LexborNode) -> bool:
    """Whether an element belongs to a link to another article: within it, or in an item of a list beside one."""
    words = len(node.text().split())
    link, item = around(node, "a"), around(node, "li")
    if link is not None and len(link.text().split()) - words >= _LINK_WORDS:
        return True
    titles = item.css("a")[: limits.ITEMS.number] if item is not None else []
    return any(len(title.text().split()) - words * _within(node, title) >= _LINK_WORDS for title in titles)


def outermost(nodes: list[LexborNode]) -> list[LexborNode]:
    """Those of the elements that stand in none of the others."""
    all_ = {node.mem_id for node in nodes}
    return [node for node in nodes if all_.isdisjoint(_holders(node.parent))]
