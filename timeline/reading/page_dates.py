"""What a page says of its dates: fields of its head, linked data of its article, times in its article's own head."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any  # what a JSON-LD block holds; it does not leave this module

from timeline import dating, limits
from timeline.lang.world.page_parts import ARTICLE_TYPES, PLAIN_TYPES
from timeline.reading.page_parts import Parts, around

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_TIMES = "time, abbr[title], amp-timeago, relative-time, [class*=timestamp][title], [class*=date][title]"
_ITEMS = "[itemprop=datePublished], [itemprop=dateCreated], [itemprop=dateModified]"
_CARRIERS = f"meta, {_ITEMS}, {_TIMES}"
_LD_KEYS = ("datePublished", "dateCreated", "dateModified", "headline", "url", "inLanguage")
_LD_INNER = ("@graph", "mainEntity", "mainEntityOfPage")
_PUBLISHED = re.compile("publish|entry-date|pubdate")  # part of the class of a time that is the day of publication
_UPDATED = re.compile("updat|modif")
_FEW_TIMES = 2  # more times than these are those of other articles where no element is the article's
_BESIDE = 60  # characters of what stands around a time that label it


def of(tree: LexborHTMLParser, parts: Parts) -> Iterator[tuple[str, str]]:
    """Fields and their values, lower-case keys, in the order of the page but for linked data, which stand last."""
    root = tree.root
    if root is None:
        return
    lang = (root.attributes.get("lang") or "").strip()
    if lang:
        yield "language", lang
    yield from _carried(root, parts)
    yield from _linked_data(root, _heading(tree))
    link = root.css_first('link[rel="canonical"]')
    if link is not None and link.attributes.get("href"):
        yield "canonical", str(link.attributes["href"])


def _carried(root: LexborNode, parts: Parts) -> Iterator[tuple[str, str]]:
    """The fields of meta elements, and the times of the article's own head."""
    nodes = list(islice(filter(_is_dated, root.css(_CARRIERS)), limits.FIELDS.number))
    own = [node for node in nodes if node.tag != "meta" and _is_own(node, parts)]
    published = _published(own, parts)
    for node in nodes:
        key = _meta_key(node, parts) if node.tag == "meta" else _time_key(node, own, published)
        value = _value(node)
        if key and value:
            yield key.strip().lower(), value


def _is_dated(node: LexborNode) -> bool:
    said = node.attributes
    return node.tag == "meta" or bool(
        said.get("datetime") or said.get("content") or said.get("itemprop") or dating.reads(_value(node))
    )


def _is_own(node: LexborNode, parts: Parts) -> bool:
    return parts.is_own(node) and _is_of_article(node)


def _published(own: list[LexborNode], parts: Parts) -> LexborNode | None:
    """The one of the times of a head that is the day of publication: the first that says so, else the first."""
    fresh = [node for node in own if not _is_update(node)]
    head = [node for node in fresh if not parts.is_in_text(node)]
    said = [node for node in fresh if _says_published(node)]
    known = parts.article is not None or len(own) <= _FEW_TIMES
    return next(iter(said or head[:known]), None)


def _says_published(node: LexborNode) -> bool:
    said = node.attributes
    named = said.get("itemprop") in ("datePublished", "dateCreated")
    return named or "pubdate" in said or _PUBLISHED.search(said.get("class") or "") is not None


def _is_update(node: LexborNode) -> bool:
    """Whether its own name, or the words before it, say that it is the day of a change."""
    said = node.attributes
    names = f"{said.get('class') or ''} {said.get('itemprop') or ''}".lower()
    if _UPDATED.search(names):
        return not _PUBLISHED.search(names)
    around = node.parent.text() if node.parent is not None else ""
    before = around.partition(node.text())[0] if node.text().strip() else ""
    return len(before) <= _BESIDE and dating.label_role(before) in ("updated", "crawled")


def _meta_key(node: LexborNode, parts: Parts) -> str | None:
    said = node.attributes
    if said.get("itemprop") and not (_is_of_article(node) and (around(node, "body") is None or parts.is_own(node))):
        return None
    return said.get("property") or said.get("name") or said.get("itemprop") or said.get("http-equiv")


def _time_key(node: LexborNode, own: list[LexborNode], published: LexborNode | None) -> str | None:
    if published is not None and node.mem_id == published.mem_id:
        return "time published" if _says_published(node) else "time"
    if any(node.mem_id == each.mem_id for each in own) and _is_update(node):
        return "modified time"
    return None


def _is_of_article(node: LexborNode) -> bool:
    """Whether the nearest thing that the markup describes around an element is an article, or nothing is."""
    above = node.parent
    while above is not None:
        if "itemscope" in above.attributes:
            return _is_article(above.attributes.get("itemtype") or "") is not False
        above = above.parent
    return True


def _value(node: LexborNode) -> str:
    said = node.attributes
    value = said.get("content") or said.get("datetime") or ""
    if not value and node.tag != "meta":
        title = said.get("title") or ""
        value = title if dating.reads(title) else node.text()
    return " ".join(value.split())


def _heading(tree: LexborHTMLParser) -> str:
    heading = tree.css_first("h1")
    return " ".join(heading.text().split()).lower() if heading is not None else ""


def _linked_data(root: LexborNode, heading: str) -> Iterator[tuple[str, str]]:
    """Dates and names of the article that the JSON-LD blocks describe; of several the one with the page's heading."""
    scripts = root.css("script[type='application/ld+json']")[: limits.OBJECTS.number]
    nodes = list(islice((node for script in scripts for node in _objects(script.text())), limits.OBJECTS.number))
    chosen = _chosen(nodes, heading)
    for node in chosen:
        for key in _LD_KEYS:
            if isinstance(node.get(key), str) and node[key].strip():
                yield key.lower(), node[key].strip()
    yield from (("publisher", name) for name in list(_publishers((*chosen, *nodes)))[:1])


def _chosen(nodes: list[dict[str, Any]], heading: str) -> list[dict[str, Any]]:
    """The one article among the objects, or all that may be that of a page with an article."""
    articles = [node for node in nodes if _is_article(_type(node))]
    same = [node for node in articles if heading and str(node.get("headline")).lower().strip() == heading]
    return (same or articles)[:1] or [node for node in nodes if _is_article(_type(node)) is None]


def _publishers(nodes: Iterable[dict[str, Any]]) -> Iterator[str]:
    for node in nodes:
        publisher = node.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            yield publisher["name"]


def _type(node: dict[str, Any]) -> str:
    kinds = node.get("@type")
    named = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    return next((kind for kind in named if _is_article(kind)), named[0] if named else "")


def _is_article(kind: str) -> bool | None:
    """Whether a type is that of an article; `None` for one that can be that of a page with one."""
    name = kind.rstrip("/").rpartition("/")[2].rpartition(":")[2].lower()
    return True if name.endswith(ARTICLE_TYPES) else None if name in PLAIN_TYPES else False


def _objects(script: str) -> list[dict[str, Any]]:
    """The objects of a JSON-LD block, as far as a page of sane size has any."""
    try:
        pending = [json.loads(script)]
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, Any]] = []
    seen = 0
    while pending and seen < limits.OBJECTS.number:
        node, seen = pending.pop(0), seen + 1
        if isinstance(node, list):
            pending.extend(node[: limits.LISTED.number])
        elif isinstance(node, dict):
            found.append(node)
            pending.extend(node[key] for key in _LD_INNER if key in node)
    return found
