"""U1 and U2: documents that hold the same text, and nearly the same; each cluster once, under its earliest document."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from timeline.corpus import alike
from timeline.corpus.codes import Finding
from timeline.store import Store, imprints
from timeline.store.imprints import Wording

_NAMED = 3  # copies that are named; the others are counted


def found(store: Store) -> Iterator[Finding]:
    """A finding for each text that stands in several documents, and for each cluster of texts that are nearly the same.

    Of the documents of one text the earliest stands for all in the second.
    """
    documents: dict[str, list[Wording]] = defaultdict(list)
    for each in imprints.wordings(store.database):
        documents[each.words].append(each)
    for members in documents.values():
        if len(members) > 1:
            yield _finding("U1", members, "the same text stands in", lambda _: "")
    different = [members[0] for members in documents.values()]
    for numbers in alike.clusters([each.sketch for each in different]):
        members = [different[number] for number in numbers]
        yield _finding("U2", members, "nearly the same stands in", _about(members[0].sketch))


def _about(first: array[int]) -> Callable[[Wording], str]:
    return lambda other: f"about {alike.share(first, other.sketch):.0%}"


def _finding(code: str, members: Sequence[Wording], what: str, about: Callable[[Wording], str]) -> Finding:
    first, *others = members
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    named = ", ".join(_named(each, about(each)) for each in others[:_NAMED])
    told = f"{first.path}, {first.published or 'undated'}; {what} {named}{more}"
    return Finding(code, first.document, told, len(members), documents=tuple(each.document for each in members))


def _named(each: Wording, about: str) -> str:
    told: Iterable[str] = (each.path, each.published or "undated", about)
    return f"{each.document} ({', '.join(filter(None, told))})"
