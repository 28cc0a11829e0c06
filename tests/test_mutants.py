"""The mutation check changes what it says it changes, and finds places of every sort in every stage."""

import ast
from collections import Counter

import mutants

SOURCE = """
FAR = 60  # characters
WORDS = frozenset("held kept met".split())
RULES = (("a", 1), ("b", 2), ("c", 3))


def f(x: int, y: int) -> bool:
    return not (x < FAR and y == 3)
"""


def made() -> dict[str, str]:
    """What becomes of the source, by what is said of the change."""
    found = {}
    for number, (sort, _, what, _) in enumerate(mutants.places(ast.parse(SOURCE))):
        tree = ast.parse(SOURCE)
        list(mutants.places(tree))[number][3]()
        found[f"{sort}: {what}"] = ast.unparse(ast.fix_missing_locations(tree))
    return found


def test_each_change_is_made_and_changes_one_place() -> None:
    found = made()
    assert "FAR = 181" in found["number: 60 is 181"]
    assert "'held met'" in found["word: without “kept”"]
    assert "RULES = (('a', 1), ('c', 3))" in found["rule: without the row ('b', 2)"]
    assert "x <= FAR" in found["comparison: < is <="] and "y != 3" in found["comparison: == is !="]
    assert "x < FAR or y" in found["comparison: and is or"]
    assert "not not" in found["comparison: not is gone"]
    assert ast.unparse(ast.parse(SOURCE)) not in found.values()


def test_every_sort_is_drawn_evenly_and_the_same_again() -> None:
    drawn = mutants.drawn(200, 1)
    assert Counter(change.sort for change in drawn) == dict.fromkeys(mutants.SORTS, 50)
    assert {change.stage for change in drawn} == set(mutants.STAGES)
    assert drawn == mutants.drawn(200, 1)
