"""HTML pages: the main text with its paragraphs, the title, and what the page says of itself in meta and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any  # what a JSON-LD block holds; it does not leave this module

from timeline import dating

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
_CARRIERS = "meta, script[type='application/ld+json'], [itemprop=datePublished], [itemprop=dateModified], time"
_LD_KEYS = ("datePublished", "dateCreated", "dateModified", "headline", "url", "inLanguage")
_LD_INNER = ("@graph", "mainEntity", "mainEntityOfPage")
_LD_NODES, _LD_ITEMS = 200, 50  # objects of a block and items of a list that are looked at
_PUBLISHED = re.compile("publish|entry-date")  # part of the class of a <time> that is the day of publication
_FEW_TIMES = 2  # more <time> elements than these are those of other articles
_LONGEST = 5_000_000  # characters of a page


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

    tree = LexborHTMLParser(markup[:_LONGEST].replace("\0", " ").encode("utf-8", "replace").decode("utf-8"))
    meta = tuple(_meta(tree.root)) if tree.root else ()
    if not dating.states_publication(meta) and (labelled := dating.labelled_day(markup)):
        meta += (("published", labelled),)
    title = _title(tree, meta)  # before parts of the page are taken out
    return Page(_by_trafilatura(markup) or _by_blocks(tree), title, meta)


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
        found = [_text(node) for node in body.css(selector)]
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


def _walk(top: LexborNode) -> Iterator[tuple[str, str]]:
    """Text and the beginnings and ends of elements below `top`, in order; without recursion, however deep the page."""
    stack: list[tuple[LexborNode, bool]] = [(top, False)]
    while stack:
        node, left = stack.pop()
        tag = node.tag or ""
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


def _meta(root: LexborNode) -> Iterator[tuple[str, str]]:
    """What the page says of itself, in the order of the page."""
    lang = (root.attributes.get("lang") or "").strip()
    if lang:
        yield "language", lang
    few = sum(bool(node.attributes.get("datetime")) for node in root.css("time")) <= _FEW_TIMES
    for node in root.css(_CARRIERS):
        if node.tag == "script":
            yield from _linked_data(node.text())
            continue
        key, value = _key(node, few), _value(node)
        if key and value:
            yield key.strip().lower(), value
    link = root.css_first('link[rel="canonical"]')
    if link is not None and link.attributes.get("href"):
        yield "canonical", str(link.attributes["href"])


def _key(node: LexborNode, few: bool) -> str | None:
    """What an element's value is; `few` says that the page has so few times that each may be its own."""
    said = node.attributes
    if node.tag != "time" or said.get("itemprop"):
        return said.get("property") or said.get("name") or said.get("itemprop") or said.get("http-equiv")
    if "pubdate" in said or _PUBLISHED.search(said.get("class") or ""):
        return "time published"
    return "time" if few else None


def _value(node: LexborNode) -> str:
    said = node.attributes
    value = said.get("content") or said.get("datetime") or (node.text() if node.tag != "meta" else "")
    return " ".join(value.split())


def _linked_data(script: str) -> Iterator[tuple[str, str]]:
    """Dates and names of the articles a JSON-LD block describes."""
    try:
        data = json.loads(script)
    except (ValueError, RecursionError):
        return
    for node in _nodes(data):
        for key in _LD_KEYS:
            if isinstance(node.get(key), str) and node[key].strip():
                yield key.lower(), node[key].strip()
        publisher = node.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            yield "publisher", publisher["name"]


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD block, as far as a page of sane size has any."""
    pending, seen = [data], 0
    while pending and seen < _LD_NODES:
        node, seen = pending.pop(0), seen + 1
        if isinstance(node, list):
            pending.extend(node[:_LD_ITEMS])
        elif isinstance(node, dict):
            yield node
            pending.extend(node[key] for key in _LD_INNER if key in node)
