"""The one notion of quotation, and of where a sentence begins and ends around a place."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import tagger
from timeline.text import quotations, sentences

QUOTED = (  # a text and the quotations in it
    ('He said "yes" and “no”.', ['"yes"', "“no”"]),
    ("She called it «late» and „very late”.", ["«late»", "„very late”"]),
    ("“We came. We left,” he said.", ["“We came. We left,”"]),
    ("It's the mayors' ferry, he said.", []),
    ("He said: “The port opens.\n“The ferry leaves,” he said.", ["“The port opens.", "“The ferry leaves,”"]),
    ("An inch is 25 mm (1”) long, “it” said.", ["“it”"]),
    ("“The “old” ferry” left.", ["“The “old”"]),  # quotations do not nest
    ("»We wait,« she said. „It rains“, he said.", ["»We wait,«", "„It rains“"]),
    ("» Read more about it. “No,” he said.", ["“No,”"]),
)
AROUND = (  # a text, a word of it and the sentence that the word stands in
    ("The port closed. The ferry left on May 5. It rained.", "left", "The ferry left on May 5."),
    ("Gen. Lee met them at 5 p.m. Friday. He left.", "them", "Gen. Lee met them at 5 p.m. Friday."),
    ("It was for us. The ferry left.", "ferry", "The ferry left."),
    ("He asked, “Why?” and left. It rained.", "left", "He asked, “Why?” and left."),
    ("A headline\n\nThe ferry left.", "ferry", "The ferry left."),
    ("It was late for all.\nferry 4 left.", "4", "ferry 4 left."),
    ("The ferry left\nIt rained.", "ferry", "The ferry left"),
)


@pytest.mark.parametrize(("text", "quoted"), QUOTED)
def test_quotations_of_a_text(text: str, quoted: list[str]) -> None:
    assert [text[a:b] for a, b in quotations.find(text, sentences.paragraphs(text))] == quoted


def test_typed_marks_quote_where_they_are_asked_for() -> None:
    text = "He said ''yes'' and ``no''."
    paragraphs = sentences.paragraphs(text)
    assert [text[a:b] for a, b in quotations.find(text, paragraphs, typed=True)] == ["''yes''", "``no''"]
    assert quotations.find(text, paragraphs) == []


@given(st.text(alphabet='ab\n"“”„«» ', max_size=60))
def test_quotations_are_ordered_disjoint_and_stay_in_their_paragraph(text: str) -> None:
    paragraphs = sentences.paragraphs(text)
    found = quotations.find(text, paragraphs)
    assert all(one[0] < one[1] <= other[0] for one, other in pairwise(found))
    assert all(any(a <= start and end <= b for a, b in paragraphs) for start, end in found)


@pytest.mark.parametrize(("text", "word", "sentence"), AROUND)
def test_a_sentence_around_a_word(text: str, word: str, sentence: str) -> None:
    at = text.index(word)
    start = max(0, sentences.start_before(text, at, 0))
    assert text[start : sentences.stop_after(text, at)].strip() == sentence


def test_a_cue_of_the_sentence_before_does_not_turn_a_date() -> None:
    text = "They should do so for us. Its value on Sept. 30 was high."
    at = text.index("Sept")
    assert tagger.direction(text, at, at + 8) <= 0
