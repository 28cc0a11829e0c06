"""Decisions about a file that was renamed since: they follow the quoted words."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from timeline.corpus.decisions import Anchor, Decisions, files_of
from timeline.corpus.overrides import words
from timeline.model import EVERY_CLAIM
from timeline.store import Store

Holders = Callable[[str], Collection[str]]  # quoted words -> the documents with a claim that holds them


def holders(store: Store) -> Holders:
    """Asks a store."""

    def holding(quote: str) -> set[str]:
        found = store.search_claims('"' + quote.replace('"', " ") + '"', EVERY_CLAIM)
        return {claim.document for claim, _ in found if words(quote) in words(claim.text)}

    return holding


def _is_there(document: str, known: Collection[str]) -> bool:
    return any(file in known for file in files_of(document))


def adopted(decisions: Decisions, known: Collection[str], holding: Holders) -> Decisions:
    """The decisions about documents that are gone, given to the one document that holds the quoted words now.

    `known` are the names of the files that are there, `holding` the documents with a claim of these words.
    """

    def name(anchor: Anchor) -> str:
        if _is_there(anchor.document, known):
            return anchor.document
        found = [each for each in holding(anchor.quote) if _is_there(each, known)]
        return found[0] if len(found) == 1 else anchor.document

    return replace(
        decisions,
        claims=tuple(replace(each, document=name(each.anchor)) for each in decisions.claims),
        events=tuple(
            replace(each, claims=tuple(replace(anchor, document=name(anchor)) for anchor in each.claims))
            for each in decisions.events
        ),
    )
