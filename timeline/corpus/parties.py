"""P1: the commonest names of the texts that the profile does not know, and that may be parties of the story."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline import topic
from timeline.corpus import names
from timeline.corpus.names import NATION, PLACE, Found
from timeline.lang.english.names import BODIES, NO_NAMES, THINGS
from timeline.lang.fold import bare
from timeline.model import Article, Span

MOST = 10  # names that are told
_GENERIC = BODIES | NO_NAMES
_FEWEST = 2  # documents that name it


def unknown(articles: Sequence[Article], known: Collection[str]) -> list[Found]:
    """Those of most documents first; without places, nations, outlets and the names in `known`, bare."""
    texts = [without(each.source.text, [(0, each.source.body), *each.removed]) for each in articles]
    own = {*known, *outlets(articles)}
    found = [each for each in names.find(texts, own) if each.documents >= _FEWEST and _is_party(each)]
    return [each for each in found if own.isdisjoint(map(bare, each.spellings))][:MOST]


def outlets(articles: Sequence[Article]) -> set[str]:
    """The names of the articles' outlets, and of those that the shipped topic knows, bare."""
    shipped = topic.default().outlets.values()
    named = (name for outlet in shipped for name in (outlet.name, *outlet.aliases))
    return {bare(name) for name in (*named, *(each.outlet for each in articles if each.outlet))}


def _is_party(found: Found) -> bool:
    """Whether a name may act: no place, no thing, no nation, which is known, and no body that every country has."""
    words = set(found.name.lower().split(" "))
    return found.kind not in (PLACE, NATION) and THINGS.isdisjoint(words) and not words <= _GENERIC


def without(text: str, spans: Sequence[Span]) -> str:
    """A text with blanks in place of what is in `spans`: every offset stays."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
