"""What governs an act: every row of the tables of governors decides its examples, every word of a row is a word."""

from __future__ import annotations

import pytest

from timeline import scope
from timeline.grammar import parse
from timeline.lang.english.claims.governors import ADVERBS, GOVERNORS, MODIFIERS
from timeline.lang.english.grammar import LANGUAGE
from timeline.lang.languages import claims
from timeline.scope.effects import EFFECTS, HAPPENED

WORDS = claims().scopes
EXAMPLES = [(text, status) for *_, examples in GOVERNORS for text, status in examples.items()]


def status(marked: str) -> scope.Scope:
    text = marked.replace("[", "").replace("]", "")
    return scope.of(parse(text, (0, len(text)), (), LANGUAGE), marked.index("["), WORDS)


@pytest.mark.parametrize(("marked", "wanted"), EXAMPLES)
def test_a_row_of_governors_decides_its_examples(marked: str, wanted: str) -> None:
    assert status(marked).status == wanted


def test_every_row_has_an_effect_and_no_governor_stands_twice_under_a_link() -> None:
    seen: dict[tuple[str, str], str] = {}
    for effect, links, listed, _ in GOVERNORS:
        assert effect in EFFECTS
        for link in links.split():
            for word in listed.split():
                assert seen.setdefault((word, link), effect) == effect, (word, link, effect)
    assert {effect for effect, _ in (*MODIFIERS, *ADVERBS)} <= EFFECTS.keys()


OPENINGS = [  # words before "the board met" or an act, and what they make of it
    ("The board reportedly [met] on Friday.", "alleged"),
    ("Perhaps the board [met] on Friday.", "conditional"),
    ("[Save] the ferry!", "planned"),
    ("The board will [meet] on Friday if it rains.", "conditional"),
    ("The board said it would [meet] on Friday.", "planned"),
    ("The board would [meet] on Friday if it could.", "conditional"),
    ("No board [met] on Friday.", HAPPENED + "|negated"),
    ("The alleged [strike] was on Friday.", "alleged"),
    ("There was no [strike].", "negated"),
    ("Anyone who [leaves] is fined.", "conditional"),
    ("The No. 1 board [met] on Friday.", HAPPENED),
    ("The board did not only [meet], it voted.", HAPPENED),
    ("The ferry stopped due to a [storm].", HAPPENED),
    ("The mayor left without [paying].", "negated"),
    ("Instead of [paying], the mayor left.", "negated"),
    ("The board did not leave until it had [voted].", HAPPENED),
    ("Were the dam to break, the town would [flood].", "conditional"),
    ("The ferry cannot sail without it [raining].", "negated"),
    ("The union will not end the long strike called in May until the owners [pay].", "conditional"),
    ("The board has not opened the dam, nor has it [hired] a crew.", "negated"),
    ("The mayor vowed to reopen the yard if [elected].", "conditional"),
    ("He collected papers so as to [win] the vote.", "planned"),
    ("The port could react by [closing] the gate.", "conditional"),
    ("The union will not assist in [moving] the ship.", "negated"),
    ("The guests suggested that the mayor [left] early.", HAPPENED),
    ("The guests suggested that the mayor [leave] early.", "planned"),
    ("She announced in Oslo that the crew would [sail].", "planned"),
    ("The crew would [sail] on Tuesday, the board said.", "planned"),
    ("“The crew would [sail],” the board said.", "conditional"),
    ("The crew would have [sailed] had it been paid, the board said.", "conditional"),
    ("The two clubs have not been in [touch] since May.", "negated"),
    ("The two towns were not at [war] in 1950.", "negated"),
    ("The dam may be under [repair].", "conditional"),
    ("The two clubs have been in [touch].", HAPPENED),
    ("The [meeting] will bring results.", "planned"),
    ("The [meeting] will not bring results.", "planned"),
    ("The [deal] will bring results.", HAPPENED),
    ("The [meeting] brought results.", HAPPENED),
    ("The pump may help [prevent] a flood.", "conditional"),
    ("The drivers should not have to [pay] for it.", "conditional"),
    ("The drivers could not [pay] for it.", "negated"),
]


@pytest.mark.parametrize(("marked", "wanted"), OPENINGS)
def test_what_stands_around_an_act(marked: str, wanted: str) -> None:
    assert status(marked).status in wanted.split("|")


def test_a_deep_nest_of_governors_ends() -> None:
    nest = "the board said that " * 300
    assert status(nest + "they [met].").status == HAPPENED
