"""The word classes of the patterns: each is declared once, has a word of its own, and is used."""

import pytest

from timeline.lang.english.times import LANGUAGE, classes
from timeline.lang.rows import WordClass
from timeline.tagger.grammar import Grammar, variants

GRAMMAR = Grammar(LANGUAGE)
ELEMENTS = {element for row in LANGUAGE.phrases for path in variants(row.pattern.split()) for element in path}
CAPITALS = {kind for kind in (element.partition(":")[0] for element in ELEMENTS) if kind.isupper()}
OF_THE_ENGINE = {"A", "LINK"}  # no row names them: they stand inside numbers


@pytest.mark.parametrize("each", classes.CLASSES, ids=[each.name for each in classes.CLASSES])
def test_the_example_of_a_class_is_in_it(each: WordClass) -> None:
    ((start, end, entry),) = GRAMMAR.scan(each.example).tokens
    assert (start, end) == (0, len(each.example))
    assert dict(entry.keys)[each.name] == each.value


def test_a_class_is_declared_once_and_says_what_it_holds() -> None:
    assert len(LANGUAGE.classes) == len(classes.CLASSES) > 50
    assert [each.name for each in classes.CLASSES if not each.name.isupper() or not each.holds] == []


def test_what_a_pattern_writes_in_capitals_is_a_class() -> None:
    assert len(CAPITALS) > 50
    assert CAPITALS - set(LANGUAGE.classes) == set(classes.SPELT)


def test_every_class_with_words_is_declared_and_every_class_is_used() -> None:
    assert set(LANGUAGE.words) - set(LANGUAGE.classes) == set()
    assert set(LANGUAGE.classes) - CAPITALS == OF_THE_ENGINE
