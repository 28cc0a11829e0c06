"""P1: the commonest names of the texts that the profile does not know, and that may be parties of the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from timeline import topic
from timeline.corpus import names
from timeline.corpus.names import NATION, PLACE, Found, Tally
from timeline.lang.english.names import BODIES, NO_NAMES, THINGS
from timeline.lang.fold import bare
from timeline.store import Store, checking, imprints

MOST = 10  # names that are told
_GENERIC = BODIES | NO_NAMES
_FEWEST = 2  # documents that name it


def unknown(store: Store, known: Collection[str]) -> list[Found]:
    """Those of most documents first; without places, nations, outlets and the names in `known`, bare."""
    own = {*known, *outlets(checking.outlets(store.database))}
    found = [each for each in counted(store, own) if each.documents >= _FEWEST and _is_party(each)]
    return [each for each in found if own.isdisjoint(map(bare, each.spellings))][:MOST]


def counted(store: Store, known: Collection[str]) -> list[Found]:
    """The names of all documents as `names.find` has them, but for their places and the nations they are of."""
    totals = names.total(imprints.names(store.database))
    naming = names.judged(totals, names.small(imprints.texts(store.database), totals))
    tallies: dict[str, Tally] = defaultdict(Tally)
    for number, page in enumerate(imprints.names(store.database)):
        for text, name in naming.called(page).items():
            tallies[name].add(number, text, page[text].times)
    return names.listed(tallies, naming, known)


def outlets(named: Iterable[str]) -> set[str]:
    """The names of outlets, and of those that the shipped topic knows, bare."""
    shipped = topic.default().outlets.values()
    return {bare(name) for outlet in shipped for name in (outlet.name, *outlet.aliases)} | set(map(bare, named))


def _is_party(found: Found) -> bool:
    """Whether a name may act: no place, no thing, no nation, which is known, and no body that every country has."""
    words = set(found.name.lower().split(" "))
    return found.kind not in (PLACE, NATION) and THINGS.isdisjoint(words) and not words <= _GENERIC
