"""What is left out of an article, and what only looks like it."""

import pytest

from timeline import topic
from timeline.lang.english import boilerplate as rows
from timeline.text import boilerplate

PROFILE = topic.default()
BODY = "The harbour was closed on Friday. " * 8 + "\n"


def left(text: str) -> str:
    for start, end in reversed(boilerplate.find(text, PROFILE.boilerplate)):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize(("phrase", "example"), rows.WHOLE + rows.LINES)
def test_line_rows(phrase: str, example: str) -> None:
    assert left(f"Before.\n{example}\nAfter.") == "Before.\n\nAfter."


@pytest.mark.parametrize(("phrase", "example"), rows.TAILS + rows.APPEALS)
def test_tail_rows(phrase: str, example: str) -> None:
    assert left(f"{BODY}{example}\nOn Monday more.") == BODY


@pytest.mark.parametrize(("phrase", "example", "rest"), rows.BRACKETS)
def test_bracket_rows(phrase: str, example: str, rest: str) -> None:
    assert left(example) == rest


@pytest.mark.parametrize("text", rows.KEPT)
def test_what_is_kept(text: str) -> None:
    assert left(BODY + text) == BODY + text


def test_phrase_goes_and_its_sentence_stays() -> None:
    assert left("The Taliban, a group banned in Russia, came.") == "The Taliban, , came."
    assert left("The Taliban [outlawed in Russia] came.") == "The Taliban  came."
    assert left("The Taliban is a terrorist organization banned in Russia.") == "The Taliban is ."


def test_a_dated_ban_is_news() -> None:
    text = "The Taliban has been banned in Russia since 2003."
    assert left(text) == text
