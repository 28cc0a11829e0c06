"""HTML pages: the main text with its paragraphs, the title, and what the page says of itself in meta and JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from timeline import dating, limits
from timeline.lang.world.page_parts import DATE_NAMES
from timeline.reading import flat, page_dates, page_parts
from timeline.reading.page_parts import Parts

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

Meta = tuple[tuple[str, str], ...]
DROPPED = "script, style, noscript, template, nav, footer, aside, form, iframe, svg, button, select, textarea, head"
BLOCKS = frozenset(
    """
    address article blockquote body br center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html
    li main ol p pre section table tbody td tfoot th thead tr ul
""".split()
)
_ENOUGH = 200  # characters of an <article> or <main> that make it the text of the page
_FEET = "footer, #footer, .footer"
_FIELD = limits.FIELD.number
_INLINE = frozenset("span time small em i b strong abbr a".split())


@dataclass(frozen=True, slots=True)
class Page:
    text: str
    title: str | None
    meta: Meta


def is_html(text: str) -> bool:
    """Whether text is a page, judged by how it begins; a fragment of tags inside plain text is none."""
    head = text[:2000].lstrip().lower()
    if head.startswith(("<!doctype html", "<html")):
        return True
    return head.startswith("<") and ("<head" in head or "<body" in head)


def read(markup: str) -> Page:
    """The page's main text, title and metadata; never fails, for a browser reads anything too."""
    from selectolax.lexbor import LexborHTMLParser

    markup = flat.cut(markup[: limits.PAGE.number].replace("\0", " ").encode("utf-8", "replace").decode("utf-8"))
    tree = LexborHTMLParser(flat.flattened(markup) if flat.nests(markup) else markup)
    if flat.is_deep(tree, markup):
        tree = LexborHTMLParser(flat.flattened(markup))
    parts = page_parts.of(tree)
    meta = tuple(page_dates.of(tree, parts))
    title = _title(tree, meta)  # before parts of the page are taken out
    window = tree.css_first("title")
    meta += (("window title", " ".join(window.text().split()) if window is not None else ""),)
    meta += tuple(("modified time", day) for day in _changed(tree))
    _take_out(tree, parts)
    if not dating.states_publication(meta) and (labelled := dating.labelled_day(tree.html or "")):
        meta += (("published", labelled),)
    return Page(_by_trafilatura(markup) or _by_blocks(tree), title and title[:_FIELD], tuple(_short(meta)))


def _short(meta: Meta) -> Iterator[tuple[str, str]]:
    """As many fields as are looked at, none longer than a field is; the last were made of the page itself."""
    yield from ((key[:_FIELD], value[:_FIELD]) for key, value in meta[-limits.FIELDS.number :])


def _changed(tree: LexborHTMLParser) -> Iterator[str]:
    """The days on which the foot of a page says that it was changed: "This page was last edited on 9 August 2012"."""
    for foot in page_parts.outermost(tree.css(_FEET))[: limits.ITEMS.number]:
        if day := dating.labelled_day(_text(foot), "updated"):
            yield day


def _take_out(tree: LexborHTMLParser, parts: Parts) -> None:
    """Leave nothing in the page that is another article's, a comment or a list of links."""
    root = tree.body or tree.root
    found = [node for node in root.traverse(include_text=False) if parts.is_other(node)] if root is not None else []
    for node in page_parts.outermost(found):
        node.decompose()
    for node in tree.css("script[type='application/ld+json']"):  # read already, by the types of its objects
        node.decompose()


def _title(tree: LexborHTMLParser, meta: Meta) -> str | None:
    """What the page calls itself, else its heading, else its window title."""
    stated = next((value for key, value in meta if key in ("og:title", "headline") and value), None)
    headings = (tree.css_first(selector) for selector in ("h1", "title"))
    texts = (" ".join(node.text().split()) for node in headings if node is not None)
    return stated or next((text for text in texts if text), None)


def _by_blocks(tree: LexborHTMLParser) -> str:
    """The main text as its elements tell it; takes navigation and the like out of the tree."""
    for node in tree.css(DROPPED):
        node.decompose()
    return _main(tree.body or tree.root)


def _by_trafilatura(markup: str) -> str | None:
    """The main text as the optional extra `html` finds it; `None` when it is not installed or finds nothing."""
    if find_spec("trafilatura") is None:
        return None
    found = import_module("trafilatura").extract(markup, include_comments=False, include_tables=True)
    return found if isinstance(found, str) and len(found) >= _ENOUGH else None


def _main(body: LexborNode | None) -> str:
    if body is None:
        return ""
    whole = _text(body)
    for selector in ("article", "main", "[role=main]", "[itemprop=articleBody]"):
        found = [_text(node) for node in page_parts.outermost(body.css(selector))]
        best = max(found, key=len, default="")
        if len(best) >= _ENOUGH:
            return best
    return whole


def _text(top: LexborNode) -> str:
    """The text below a node, a line for each block."""
    lines: list[str] = []
    line: list[str] = []

    def close() -> None:
        joined = " ".join("".join(line).split())
        if joined:
            lines.append(joined)
        line.clear()

    for kind, value in _walk(top):
        if kind == "text":
            line.append(value)
        elif value in BLOCKS:
            close()
    close()
    return "\n".join(lines)


def _tag(node: LexborNode) -> str:
    """The name of an element; that of a block where it holds the date of the article within a line, by its class."""
    tag = node.tag or ""
    if tag not in _INLINE or DATE_NAMES.isdisjoint((node.attributes.get("class") or "").lower().split()):
        return tag
    return "div"


def _walk(top: LexborNode) -> Iterator[tuple[str, str]]:
    """Text and the beginnings and ends of elements below `top`, in order; without recursion, however deep the page."""
    stack: list[tuple[LexborNode, bool]] = [(top, False)]
    while stack:
        node, left = stack.pop()
        tag = _tag(node)
        if left:
            yield "end", tag
            continue
        if tag == "-text":
            yield "text", node.text(deep=False) or ""
            continue
        yield "start", tag
        stack.append((node, True))
        children = []
        child = node.child
        while child is not None:
            children.append(child)
            child = child.next
        stack.extend((child, False) for child in reversed(children))
