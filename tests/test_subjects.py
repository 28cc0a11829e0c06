"""The subject of a verb of saying: every row of its tables, each with examples of its own."""

import pytest

from timeline.claims import frames, subjects, verb_forms
from timeline.claims.antecedents import Memory
from timeline.claims.cues import Cue
from timeline.claims.frames import Case
from timeline.claims.page import Page, page
from timeline.claims.stretches import Subject
from timeline.claims.subjects import Site
from timeline.claims.verb_forms import Use
from timeline.claims.words import Clause, clause
from timeline.lang.fold import fold


def starred(example: str) -> tuple[Page, Clause, int, int]:
    """A sentence without the stars around its verb, its words, and where the verb begins and ends in it."""
    start = example.index("*")
    end = example.index("*", start + 1) - 1
    text = example.replace("*", "")
    on = page(text, fold(text), [], [])
    return on, clause(on, 0, len(text)), start, end


def written(on: Page, c: Clause, found: Subject | None) -> str:
    return on.text[c.words[found.start].start : c.words[found.end - 1].end] if found else ""


def site(c: Clause, at: int) -> Site:
    stop, relative = subjects.behind_subject(c, at)
    return Site(c, stop, relative, c.words[stop - 1].low)


@pytest.mark.parametrize(
    ("name", "example", "words"), [(r.name, *e) for r in subjects.SUBJECTS for e in r.examples.items()]
)
def test_a_row_finds_the_subject_of_its_examples(name: str, example: str, words: str) -> None:
    on, c, start, _ = starred(example)
    row = next(each for each in subjects.SUBJECTS if each.subject(site(c, c.at(start))))
    assert (row.name, written(on, c, row.subject(site(c, c.at(start))))) == (name, words)
    assert written(on, c, subjects.of_verb(c, c.at(start))) == words


@pytest.mark.parametrize(("name", "example"), [(row.name, each) for row in subjects.SUBJECTS for each in row.but])
def test_a_row_finds_none_in_its_counter_examples(name: str, example: str) -> None:
    _, c, start, _ = starred(example)
    row = next(each for each in subjects.SUBJECTS if each.name == name)
    assert row.subject(site(c, c.at(start))) is None


def use(example: str) -> Use:
    on, c, start, end = starred(example)
    return Use(c, c.at(start), c.at(end), "-" in on.plain[start - 1 : start] + on.plain[end : end + 1], closes=False)


@pytest.mark.parametrize(
    ("name", "example"), [(row.name, each) for row in verb_forms.NO_VERBS for each in row.examples]
)
def test_a_word_that_is_no_verb(name: str, example: str) -> None:
    assert next(row.name for row in verb_forms.NO_VERBS if row.holds(use(example))) == name


@pytest.mark.parametrize(("name", "example"), [(row.name, each) for row in verb_forms.NO_VERBS for each in row.but])
def test_a_word_that_is_a_verb(name: str, example: str) -> None:
    assert verb_forms.is_verb(use(example)), name


@pytest.mark.parametrize(("name", "example", "words"), [(f.name, *e) for f in frames.FORMS for e in f.examples.items()])
def test_a_form_of_a_verb_tells_where_its_subject_is(name: str, example: str, words: str) -> None:
    on, c, start, end = starred(example)
    case = Case(on, (0, len(on.text)), Cue(start, end, on.plain[start:end], {}), Memory(), c)
    assert next(form.name for form in frames.FORMS if form.holds(case)) == name
    assert written(on, c, case.found) == words


def test_every_row_has_examples_and_a_name_of_its_own() -> None:
    for table in (subjects.SUBJECTS, verb_forms.NO_VERBS, frames.FORMS):
        names = [row.name for row in table]
        assert len(names) == len(set(names)) > 4
        assert all(row.examples for row in table)


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [
        ("The critics *say* no.", True),
        ("The critics *says* no.", False),
        ("The critic *says* no.", True),
        ("The critic *say* no.", False),
        ("The critic will *say* no.", True),
        ("Officials *say* no.", True),
        ("The Times *says* no.", True),
        ("Most of the crew *say* no.", True),
        ("Ada and Per *say* no.", True),
        ("The news *says* no.", True),
        ("The crew *said* no.", True),
    ],
)
def test_a_verb_agrees_with_its_subject(sentence: str, fits: bool) -> None:
    _, c, start, _ = starred(sentence)
    found = subjects.of_verb(c, c.at(start))
    assert found and verb_forms.agrees(c, c.at(start), found) is fits


@pytest.mark.parametrize(
    ("sentence", "modifies"),
    [
        ("They kept a list *published* here.", True),
        ("The list *published* by them is old.", True),
        ("The list *said* by them is old.", False),
        ("They said the board *published* it.", False),
        ("The board *published* it.", False),
        ("They kept a list which *published* it.", False),
    ],
)
def test_a_past_form_can_be_the_participle_of_a_noun(sentence: str, modifies: bool) -> None:
    _, c, start, end = starred(sentence)
    found = subjects.of_verb(c, c.at(start))
    is_sure = "*said*" in sentence
    assert found and verb_forms.is_modifier(c, c.at(start), c.at(end), found, sure=is_sure) is modifies
