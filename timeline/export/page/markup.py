"""Elements of a page, in which every text is made harmless unless it is markup already."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlsplit

from timeline.export import clean

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Html(str):
    """A text that is markup already."""

    __slots__ = ()


NOTHING = Html()
_OPEN = frozenset({"dd", "dt", "li"})  # their end is where another begins, or where what they stand in ends


def text(value: str) -> Html:
    """A text as it stands in an element: as it is where it is markup, else escaped."""
    return value if isinstance(value, Html) else Html(clean.html(value))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """All parts, the empty ones left out."""
    return Html(text(between).join(text(part) for part in parts if part))


def element(tag: str, *inner: str, **attributes: str) -> Html:
    """`<tag ...>inner</tag>`, without the end where HTML knows it.

    Empty attributes are left out; a line under the end of a name is dropped, others are hyphens.

    >>> element("p", "a < b", element("b", "c"), class_="x", data_id="")
    '<p class=x>a &lt; b<b>c</b></p>'
    """
    end = "" if tag in _OPEN else f"</{tag}>"
    return Html(f"<{tag}{written(attributes)}>{joined(inner)}{end}")


def written(attributes: Mapping[str, str]) -> Html:
    """The attributes of a tag, each with a blank before it."""
    named = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items() if value)
    return Html("".join(f" {name}={clean.attribute(value)}" for name, value in named))


def listed(values: Iterable[str]) -> str:
    """A list as JSON, for an attribute; empty for an empty one."""
    found = list(values)
    return clean.in_json(_JSON.encode(found)) if found else ""


def anchor(sort: str, name: str) -> str:
    """The id of the element that shows something: `e-` and the id of an event, `c-` of a claim, `d-` of a document."""
    return f"{sort}-{name}"


def link(sort: str, name: str, *inner: str) -> Html:
    """A link to what `anchor` names, on the same page; what an address cannot hold is escaped.

    >>> link("d", "my notes/1", "there")
    '<a href="#d-my%20notes%2F1">there</a>'
    """
    return element("a", *inner, href=f"#{sort}-{quote(clean.in_html(name), safe='')}")


def outward(address: str | None, word: str = "") -> Html:
    """A link to a page of http or https, which is not told where it came from; any other address as plain text.

    It reads as `word`, else as the address.

    >>> outward("javascript:alert(1)", "the article")
    'javascript:alert(1)'
    """
    if not address:
        return NOTHING
    if not _is_web(address):
        return text(address)
    return element("a", word or address, href=address, rel="noreferrer noopener")


def _is_web(address: str) -> bool:
    if not address.isprintable() or any(char in ' "<>\\' for char in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
