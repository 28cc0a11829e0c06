"""Where sentences and paragraphs end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.lang.english import sentences as english_sentences
from timeline.text import sentences


@pytest.mark.parametrize(("text", "expected"), english_sentences.SENTENCES, ids=lambda v: str(v)[:40])
def test_sentence_rows(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences.split(text)] == expected


def test_kept_spans_are_never_cut() -> None:
    text = "They met on Fri. May was warm."
    assert len(sentences.split(text)) == 1 or len(sentences.split(text, [(12, 20)])) == 1
    assert [text[a:b] for a, b in sentences.split(text, [(12, 20)])] == [text]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    text = "\n".join(
        [
            "The harbour of the old town was closed on Friday after a storm",
            "that broke two cranes and a ferry, the council of the town said",
            "in a long statement that was read out by the mayor in the hall",
            "of the port. It will open again.",
            "",
            "A second paragraph tells more about the cranes and the old ferry",
            "that stood there.",
        ]
    )
    assert len(sentences.paragraphs(text)) == 2
    assert len(sentences.split(text)) == 3


def test_every_line_is_a_paragraph_otherwise() -> None:
    assert len(sentences.paragraphs("One line here.\nAnother one.\n\nA third.")) == 3


@given(st.text(alphabet='Aab. \n"”!?,5U.S', max_size=80))
def test_sentences_are_ordered_disjoint_and_lose_nothing(text: str) -> None:
    spans = sentences.split(text)
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert "".join(text[a:b] for a, b in spans).replace(" ", "").replace("\n", "") == "".join(text.split())


def test_what_is_longer_than_any_sentence_is_cut_at_blanks_and_nothing_is_lost() -> None:
    text = "on May 5, " * 1000
    keep = [(at + 3, at + 8) for at in range(0, len(text), 10)]
    found = sentences.split(text, keep)
    assert max(end - start for start, end in found) <= sentences.LONGEST
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")
    assert not [span for span in found for a, b in keep if a < span[0] < b or a < span[1] < b]
    (whole, *rest) = sentences.split("x" * 5000)
    assert (whole, len(rest)) == ((0, 2000), 2)


def test_front_matter_tells_nothing_about_the_width_of_an_article() -> None:
    head = '---\nurl: "https://example.org/' + "x" * 120 + '"\n---\n'
    text = head + (
        "The envoys of the ferry crews met the board of the harbour\n"
        "in Oslo and said so on the day when they came to the\n"
        "town hall, where the mayor had asked them to be at the\n"
        "hour that was told.\n"
    )
    assert [text[a:b].count("\n") for a, b in sentences.split(text, (), sentences.paragraphs(text, len(head)))][-1] == 3
    assert len(sentences.paragraphs(text, len(head))) == 4
