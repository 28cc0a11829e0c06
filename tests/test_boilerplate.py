"""What is left out of an article, and what only looks like it."""

import pytest

from timeline import topic
from timeline.lang.english import boilerplate as rows
from timeline.text import boilerplate

PROFILE = topic.default()
BODY = "The harbour was closed on Friday. " * 8 + "\n"


def left(text: str) -> str:
    for start, end in reversed(boilerplate.find(text, PROFILE.boilerplate, PROFILE.groups)):
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


LEGAL = (  # text, what is left
    (
        "The Taliban (designated as terrorist in accordance with Russian legislation and outlawed in Russia) met.",
        " met.",
    ),
    (
        "The Taliban, designated as terrorist in accordance with Russian legislation and outlawed in Russia, met.",
        ", , met.",
    ),
    ("The Taliban movement, recognized as terrorist in Russia, met.", " movement, , met."),
    ("The Taliban (recognised as terrorist in Russia) met.", " met."),
    ("The Taliban (designated terrorist in Russia) met.", " met."),
    ("The Taliban (activity banned by decision of the UN) met.", " met."),
    ("The Taliban (the ban in Russia is suspended; ban suspended by the court) met.", " met."),
    ("The Taliban (terror group, banned in Russia) met.", " met."),
    ("The Taliban, which is banned in Russia, met.", ", which is , met."),
    ("The radical group, outlawed in Russia, met.", "The radical group, , met."),
    ("The movement was recognised as a terrorist group and banned in Russia.", "The movement was ."),
    ("The Taliban met.\n*recognised as a terrorist organisation and banned in Russia", " met.\n"),
    ("The Taliban met.\n*under UN sanctions for terrorist activity", " met.\n"),
    ("The Taliban met.\n* The movement is outlawed in Russia.", " met.\n"),
    ("The Taliban, under UN sanctions for terrorism, met.", ", , met."),
    ("Islamic State (banned in the Russian Federation) struck.", "Islamic State  struck."),
)
REAL = (
    "Private networks for the web are to be banned in Russia, a deputy said.",
    "Cheese banned in Russia finds its way to the shops of Minsk.",
    "He reads novels banned in Russia and sings of them.",
    "Three ministers under UN sanctions flew to Kazan on Monday.",
    "Those under UN sanctions need a waiver to travel, the envoy said.",
    "The singer, outlawed in Russia, gave a concert in Riga.",
    "The sale of opium is prohibited in Russia, and so it stays.",
    "The Taliban was banned in Russia by the Supreme Court.",
    "The court suspended the ban on the Taliban.",
)


@pytest.mark.parametrize(("text", "rest"), LEGAL)
def test_legal_phrases_in_all_their_forms(text: str, rest: str) -> None:
    assert left(text).endswith(rest)


@pytest.mark.parametrize("text", REAL)
def test_a_real_sentence_on_bans_and_sanctions_stays(text: str) -> None:
    assert left(text) == text
