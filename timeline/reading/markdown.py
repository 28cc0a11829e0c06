"""Plain text and markdown: the YAML front matter, where the body begins, and the title."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from timeline import limits

if TYPE_CHECKING:
    import yaml

Meta = tuple[tuple[str, str], ...]
_NESTS = re.compile(r"[\[\]{}]|(?:[-?:][ \t]+)+")  # brackets, and lists in lists on one line


class BrokenFrontMatter(ValueError):
    """The front matter is not YAML, or not a mapping; `line` is its line in the file, counted from 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def front_matter(text: str) -> tuple[Meta, int]:
    """Keys in lower case with their values as text, and the offset where the body begins; `((), 0)` without any.

    Text counts as front matter when its first line is `---`, a later line is `---` or `...`, and what stands between
    is YAML that maps keys to values; a rule of dashes above plain text is none. Errors: `BrokenFrontMatter`.
    """
    first = text.find("\n")
    if not text.startswith("---") or first < 0 or text[:first].strip() != "---":
        return (), 0
    stop = _closing(text, first + 1)
    if stop < 0:
        if _has_key(text[first + 1 : first + 401].split("\n", 1)[0]):
            raise BrokenFrontMatter("front matter is not closed by a line '---'", 1)
        return (), 0
    block = text[first + 1 : stop]
    if not any(map(_has_key, block.split("\n"))):
        return (), 0
    body = text.find("\n", stop)
    return _parse(block), len(text) if body < 0 else body + 1


def _closing(text: str, where: int) -> int:
    """Where the first line `---` or `...` from `where` on begins; -1 when none is near."""
    while where < min(len(text), limits.FRONT_MATTER.number):
        end = text.find("\n", where)
        end = len(text) if end < 0 else end
        if text[where:end].rstrip() in ("---", "..."):
            return where
        where = end + 1
    return -1


def _has_key(line: str) -> bool:
    key, colon, rest = line.partition(":")
    return bool(colon) and 0 < len(key.strip()) <= 40 and (not rest or rest[0] == " ") and " " not in key.strip()


def _parse(block: str) -> Meta:
    import yaml

    if _depth(block) > limits.BRACKETS.number:
        raise BrokenFrontMatter("lists in lists, too deep to be read", 2)
    try:
        node = yaml.compose(block, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + 2
        raise BrokenFrontMatter(str(getattr(error, "problem", None) or "not YAML"), line) from None
    if not isinstance(node, yaml.MappingNode):
        raise BrokenFrontMatter("front matter is not a list of keys and values", 2)
    meta: list[tuple[str, str]] = []
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            meta.extend((key.value.strip().lower(), each) for each in _values(value))
    return tuple((key, value[: limits.FIELD.number]) for key, value in islice(meta, limits.FIELDS.number))


def _depth(block: str) -> int:
    """How deep lists may stand in lists, which the parser follows level by level until there is no room for more."""
    deepest = depth = 0
    for match in _NESTS.finditer(block):
        piece = match.group()
        if piece in "]}":
            depth -= 1
        else:
            deepest = max(deepest, depth + (1 if piece in "[{" else len(piece.split())))
            depth += piece in "[{"
    return deepest


def _values(node: yaml.Node) -> list[str]:
    """A scalar as it is written, a list item by item; mappings are not read."""
    import yaml

    if isinstance(node, yaml.ScalarNode):
        return [node.value.strip()]
    if isinstance(node, yaml.SequenceNode):
        return [each.value.strip() for each in node.value if isinstance(each, yaml.ScalarNode)]
    return []
