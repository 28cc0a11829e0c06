"""The guards of the rows: every part of a guard refuses one of the row's own texts, which is a match without it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from timeline.lang.english.times import LANGUAGE
from timeline.lang.rows import Guard, Row
from timeline.tagger import passes
from timeline.tagger.grammar import Grammar, Node

GRAMMAR = Grammar(LANGUAGE)
GUARDED = [row for row in LANGUAGE.phrases if row.guard]
PARTS = [(row, part) for row in GUARDED for part in Guard._fields if getattr(row.guard, part) != getattr(Guard(), part)]


def read(text: str, row: Row) -> list[tuple[int, int, bool]]:
    """Where the text has times, and whether it was that row that found them."""
    scan = GRAMMAR.scan(text)
    return [(each.start, each.end, each.row is row) for each in passes.run(scan, GRAMMAR.find(scan))]


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids.values():
        yield from nodes(kid)


@contextmanager
def instead(old: Row, new: Row) -> Iterator[None]:
    """The grammar with another row in the place of one."""
    found = [(node, at) for node in nodes(GRAMMAR.root) for at, each in enumerate(node.rows) if each[0] is old]
    assert found
    for node, at in found:
        node.rows[at] = (new, *node.rows[at][1:])
    try:
        yield
    finally:
        for node, at in found:
            node.rows[at] = (old, *node.rows[at][1:])


@pytest.mark.parametrize("row", GUARDED, ids=[row.pattern for row in GUARDED])
def test_a_row_does_not_read_what_its_guard_refuses(row: Row) -> None:
    assert row.refused
    assert [text for text in row.refused if any(own for _, _, own in read(text, row))] == []


@pytest.mark.parametrize(("row", "part"), PARTS, ids=[f"{row.pattern}, {part}" for row, part in PARTS])
def test_every_part_of_a_guard_refuses_something(row: Row, part: str) -> None:
    assert row.guard
    open_row = row._replace(guard=row.guard._replace(**{part: getattr(Guard(), part)}))
    guarded = [read(text, row) for text in row.refused]
    with instead(row, open_row):
        changed = [one for one, text in zip(guarded, row.refused, strict=True) if one != read(text, open_row)]
    assert changed, f"no text of the row needs the part {part} of its guard"


def test_only_a_guard_refuses() -> None:
    assert len(GUARDED) > 50
    assert [row.pattern for row in LANGUAGE.phrases if row.refused and not row.guard] == []
