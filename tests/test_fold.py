"""The two forms in which words are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dating.head import find
from timeline.dating.head.tokens import split
from timeline.lang.fold import bare, fold
from timeline.lang.world import calendar_words

BARE = (
    ("Ärger in Łódź", "arger in łodz"),
    ("STRASSE", bare("Straße")),
    ("İzmir", "izmir"),
    ("ΛΌΓΟΣ", bare("λόγος")),
    ("“It’s”", "“it’s”"),
    ("２０１８", "2018"),
    ("", ""),
)
ORDINALS = (
    ("22ος Αυγούστου 2018", "2018-08-22"),
    ("22ⁿᵈ August 2018", "2018-08-22"),
    ("1º de março de 2018", "2018-03-01"),
)


@pytest.mark.parametrize(("text", "form"), BARE)
def test_bare_form_has_no_case_and_no_accents(text: str, form: str) -> None:
    assert bare(text) == form


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_keeps_accents_and_makes_marks_plain() -> None:
    assert fold("“İt’s” É\u00a0‑") == '"İt\'s" é -'


def test_calendar_words_are_bare_and_without_the_variants_of_letters() -> None:
    assert calendar_words.fold("ميزان") == calendar_words.fold("میزان") != bare("ميزان")
    assert calendar_words.fold("Aug'ust") == "august"


@pytest.mark.parametrize(("text", "value"), ORDINALS)
def test_ordinals_are_known_by_their_bare_form(text: str, value: str) -> None:
    assert [mention.edtf() for mention in find.find(split(text, 0, len(text)))] == [value]
