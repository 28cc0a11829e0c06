"""Markup that would cost a parser of pages more than its length: what is too deep is made flat, long tags are cut."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from timeline import limits
from timeline.reading import markup

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_SPACE = r"[\s/]++"
_VALUE = r"""(?>\s*+=\s*+(?>"[^"]*+"?|'[^']*+'?|[^\s>]*+))"""
_ATTRIBUTE = rf"[^\s/>][^\s/>=]*+{_VALUE}?"
_TAG = re.compile(  # scripts and comments are passed over; nothing is looked at twice
    rf"(?i)<script[\s>](?>[^<]++|<(?!/script))*+|<!--(?>[^-]++|-(?!->))*+|(<[a-z][^\s/>]*+)((?>{_SPACE}|{_ATTRIBUTE})*+)"
)
_ONE = re.compile(_ATTRIBUTE)
_OF_HEAD = re.compile(r"(?is)<meta\s[^<>]*>|<link\s[^<>]*>|<title[^<>]*>[^<]*</title>")
_NESTING = re.compile(
    rf"(?i)<(/?)(?!(?:p|li|dd|dt|br|hr|img|input|wbr|td|th|tr|tbody|thead)\b)(?:{markup.NAMES})[\s/>]"
)
_OPEN = 1000  # tags that are open at once before a page is parsed at all
_SHALLOW = 1000  # signs of a tag in a page that is hardly deep


def cut(text: str) -> str:
    """The markup, of each tag no more than a field's length of attributes: a parser compares each with all others."""
    long = [match for match in _TAG.finditer(text) if match.group(2) and len(match.group(2)) > limits.FIELD.number]
    out, at = [], 0
    for match in long:
        few = islice(_ONE.findall(match.group(2)), limits.ATTRIBUTES.number)
        kept = " ".join(each for each in few if len(each) <= limits.FIELD.number)
        out += [text[at : match.start()], f"{match.group(1)} {kept}"]
        at = match.end()
    return "".join([*out, text[at:]]) if out else text


def nests(text: str) -> bool:
    """Whether tags are opened and not closed, so many that the parser, which looks outwards at each, takes its square.

    Pages leave out the ends of paragraphs, items and cells; those do not count.
    """
    depth = 0
    for match in _NESTING.finditer(text) if text.count("<") >= _SHALLOW else ():
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        if depth > _OPEN:
            return True
    return False


def is_deep(tree: LexborHTMLParser, text: str) -> bool:
    """Whether elements of a page stand deeper in one another than those of a page do."""
    if text.count("<") < _SHALLOW or tree.root is None:
        return False
    depth, node = 0, tree.root
    while depth <= limits.NESTING.number:
        below = _next(node)
        if below is None:
            return False
        node, step = below
        depth += step
    return True


def _next(node: LexborNode) -> tuple[LexborNode, int] | None:
    """The node behind one in the order of the page, and how much deeper it stands."""
    if (child := node.child) is not None:
        return child, 1
    step = 0
    above: LexborNode | None = node
    while above is not None:
        if (beside := above.next) is not None:
            return beside, step
        above, step = above.parent, step - 1
    return None


def flattened(text: str) -> str:
    """A page without elements in one another: the fields of its head, and its text in paragraphs."""
    head = "".join(_OF_HEAD.findall(text[: limits.FIELD.number * 10]))
    lines = (line for line in markup.bare(text).split("\n") if line.strip())
    return f"<html><head>{head}</head><body>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>"
