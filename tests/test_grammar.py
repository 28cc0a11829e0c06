"""How sentences are built: every row of the classes decides its examples; verb groups, clauses, governors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.grammar import Parse, parse
from timeline.grammar.classes import ALONE, SEVERAL
from timeline.lang.english.grammar import LANGUAGE

ROWS = [(text, kind) for rows in (*ALONE.values(), SEVERAL) for row in rows for text, kind in row.examples.items()]


def parsed(text: str) -> Parse:
    return parse(text, (0, len(text)), (), LANGUAGE)


def word_at(found: Parse, position: int) -> int:
    return next(i for i, end in enumerate(found.words.ends) if position < end)


@pytest.mark.parametrize(("marked", "kind"), ROWS)
def test_a_row_tells_the_class_of_its_examples(marked: str, kind: str) -> None:
    found = parsed(marked.replace("[", "").replace("]", ""))
    assert found.words.kinds[word_at(found, marked.index("["))] == kind


def test_a_gerund_behind_a_date_is_a_noun() -> None:
    text = "The 1996 flooding ended."
    assert parse(text, (0, len(text)), [(4, 8)], LANGUAGE).words.kinds[2] == "N"
    text = "In 1996 selling ships paid."
    assert parse(text, (0, len(text)), [(3, 7)], LANGUAGE).words.kinds[2] == "G"


def test_brackets_hold_a_clause_apart() -> None:
    found = parsed("The club (banned in Norway) held a meeting.")
    main, aside, inside = found.clauses
    assert (main.kind, aside.kind, inside.kind) == ("main", "aside", "done")
    assert main.verb and found.words.texts[main.verb.head] == "held"


VERBS = [  # a sentence, its verb groups with their form, and what is said of them
    ("The yard will not build the ship.", [("will not build", "finite", "negated")]),
    ("The board has been told to leave.", [("has been told", "finite", "passive"), ("to leave", "to", "")]),
    ("They didn't come.", [("didn't not come", "finite", "negated")]),
    ("They are building a dam.", [("are building", "finite", "going_on")]),
    ("Not only did the crew leave, it sang.", [("did the crew leave", "finite", ""), ("sang", "finite", "past")]),
    ("He cannot swim.", [("can not swim", "finite", "negated")]),
    ("She denied selling it.", [("denied", "finite", "past"), ("selling", "ing", "")]),
]


@pytest.mark.parametrize(("text", "wanted"), VERBS)
def test_the_verb_groups_of_a_sentence(text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = parsed(text)
    groups = [(" ".join(found.words.texts[v.first : v.last + 1]), v) for v in found.verbs]
    assert [(words, v.form) for words, v in groups] == [(words, form) for words, form, _ in wanted]
    for (_, verb), (_, _, told) in zip(groups, wanted, strict=True):
        assert not told or getattr(verb, told)


CLAUSES = [  # a sentence, a verb of it, the kind of its clause, the mark and the word that it hangs on
    ("The crew said the ferry was late.", "was", "that", "", "said"),
    ("The crew asked whether the ferry was late.", "was", "asked", "whether", "asked"),
    ("The board closed the dam, which leaked, on Friday.", "leaked", "relative", "which", "dam"),
    ("The crew will leave if it rains.", "rains", "adverbial", "if", "leave"),
    ("The crew will leave as long as it rains.", "rains", "adverbial", "as long as", "leave"),
    ("The yard signed a deal to build ships.", "build", "to", "", "deal"),
    ("The town barred the circus from performing.", "performing", "ing", "", "circus"),
    ("The yard threatened to close and burn the dock.", "burn", "to", "", "threatened"),
    ("Work on the dam, begun in May, was stopped.", "begun", "done", "", "dam"),
    ("The report that the dam leaked was read.", "leaked", "that", "that", "report"),
    ("The report that the board rejected was read.", "rejected", "relative", "that", "report"),
]


@pytest.mark.parametrize(("text", "verb", "kind", "mark", "governor"), CLAUSES)
def test_a_clause_hangs_on_its_governor(text: str, verb: str, kind: str, mark: str, governor: str) -> None:
    found = parsed(text)
    clause = next(c for c in found.clauses if c.verb and found.words.texts[c.verb.head] == verb)
    assert (clause.kind, clause.mark) == (kind, mark)
    assert found.words.texts[clause.governor] == governor


def test_the_verb_behind_a_relative_clause_is_that_of_the_clause_around_it() -> None:
    found = parsed("The vote, which was held in May, was declared void.")
    heads = {c.kind: found.words.texts[c.verb.head] for c in found.clauses if c.verb}
    assert heads == {"main": "declared", "relative": "held"}


def test_every_word_stands_in_a_clause_and_points_into_the_text() -> None:
    text = "“The dam won't hold,” the mayor's office said; nobody asked why it had been built."
    found = parsed(text)
    words = found.words
    assert len(found.where) == len(words.kinds) and all(0 <= n < len(found.clauses) for n in found.where)
    assert all(len(kind) == 1 for kind in words.kinds)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)][:3] == ["“", "The", "dam"]


@given(st.text(alphabet="abtoThe and that which said will not . , \" ' ? ( ) 1 ’", max_size=120))
def test_any_text_has_a_parse(text: str) -> None:
    found = parsed(text)
    words = found.words
    assert len(found.where) == len(words.kinds) == len(words.starts)
    assert all(a < b for a, b in zip(words.starts, words.ends, strict=True))
    assert sorted(words.starts) == words.starts
    assert all(-1 <= c.governor < len(words.kinds) and -1 <= c.parent < len(found.clauses) for c in found.clauses)
