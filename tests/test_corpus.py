"""The sample corpus keeps the shapes it is there for: headers, date expressions and traps."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

CORPUS = Path(__file__).parent.parent / "corpus"

HEADERS = {  # the first bytes; the two articles without a header begin with their first words
    "000_a7187f9c139914f2": b"11 March 2017\n\nNews Report: ",
    "001_9226a5c3c0fe95d6": b"25 august / 2017\n\n",
    "002_0edb2e8cf1257897": b" date 2018-08-22 Afghanistan's government",
    "003_998bbf2173ad093f": b"Tajikistan, ",
    "004_9225bacc2b7abc9e": "Russia’s military ".encode(),
}
UNDATED = ("003_998bbf2173ad093f", "004_9225bacc2b7abc9e")
DATES = {  # every expression, in the order of the text
    "000_a7187f9c139914f2": (
        "11 March 2017",
        "Friday",
        "recently",
        "more than 16 years",
        "March 2",
        "2015",
        "2001",
        "9/11",
    ),
    "001_9226a5c3c0fe95d6": (
        "25 august / 2017",
        "recent",
        "current",
        "Now",
        "the other day",
        "Now",
        "Recently",
        "up to now",
    ),
    "002_0edb2e8cf1257897": (
        "2018-08-22",
        "Wednesday",
        "next month's",
        "September 4",
        "Wednesday",
        "Tuesday",
        "so far",
        "So far",
        "first time in several years",
    ),
    "003_998bbf2173ad093f": (
        "Friday",
        "Aug. 5-10",
        "July 30-Aug. 10",
        "Thursday",
    ),
    "004_9225bacc2b7abc9e": (
        "Thursday",
        "this summer",
        "In August",
        "Earlier that month",
        "Aug. 15",
    ),
}
TRAPS = {  # in the order of the text
    "000_a7187f9c139914f2": (
        "MOSCOW (Sputnik) —",
        "(banned in Russia)",
        "denied those stories",
        "The Taliban Movement (banned in Russia)",
        "2015 meetings in Qatar at which Afghan officials",
        "repost it here by its permission.",
    ),
    "001_9226a5c3c0fe95d6": (
        "\nQuestion: Moscow and Ankara",
        "\nSergey Lavrov: ",
        "\nTurning to",
        "\nQuestion: Washington charges",
        "\nSergey Lavrov: ",
        "our contacts with the Taliban",
        "permits contacts with the Taliban",
    ),
    "002_0edb2e8cf1257897": (
        "told VOA on Wednesday",
        "reportedly",
        "two capitals consult",
        "Should the Taliban choose",
    ),
    "003_998bbf2173ad093f": (
        "neither to send troops",
        "are banned in Russia as terrorist organizations.\nA Message from ",
        '"undesirable"',
        "$2",
    ),
    "004_9225bacc2b7abc9e": (
        "which the Taliban controls",
        "was quoted as saying",
        "have dealt with us",
        "militants’ takeover",
        "is banned in Russia as a terrorist organization.\nA Message from ",
        '"undesirable"',
        "$2",
    ),
}
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|June|July|[Aa]ugust|Aug|September|Sept|October|November|December"
CALENDAR = re.compile(rf"\b(?:{WEEKDAYS}|(?:{MONTHS})\b\.?(?: \d+)?|(?:19|20)\d\d|\d+/\d+)\b")


def text_of(document: str) -> str:
    return (CORPUS / f"{document}.txt").read_bytes().decode("utf-8")


def profile() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((CORPUS / "timeline.yaml").read_text(encoding="utf-8"))
    return loaded


def missing_in_order(text: str, wanted: tuple[str, ...]) -> list[str]:
    """Those of `wanted` that do not follow their predecessor in `text`."""
    missing, at = [], 0
    for words in wanted:
        found = text.find(words, at)
        if found < 0:
            missing.append(words)
        else:
            at = found + len(words)
    return missing


def test_corpus_is_the_five_documents() -> None:
    files = {path.name for path in CORPUS.iterdir()}
    assert files == {f"{name}.txt" for name in HEADERS} | {"README.md", "timeline.yaml"}


@pytest.mark.parametrize("document", HEADERS)
def test_header_stands_as_printed(document: str) -> None:
    assert (CORPUS / f"{document}.txt").read_bytes().startswith(HEADERS[document])


@pytest.mark.parametrize("document", DATES)
def test_date_expressions_stand_in_order(document: str) -> None:
    assert missing_in_order(text_of(document), DATES[document]) == []


@pytest.mark.parametrize("document", DATES)
def test_no_calendar_word_but_the_listed(document: str) -> None:
    assert CALENDAR.findall(text_of(document)) == CALENDAR.findall(" | ".join(DATES[document]))


@pytest.mark.parametrize("document", UNDATED)
def test_undated_articles_name_no_year(document: str) -> None:
    assert re.findall(r"\b(?:19|20)\d\d\b", text_of(document)) == []


@pytest.mark.parametrize("document", TRAPS)
def test_traps_stand_in_order(document: str) -> None:
    assert missing_in_order(text_of(document), TRAPS[document]) == []


@pytest.mark.parametrize("document", UNDATED)
def test_appeal_runs_to_the_end_and_dates_nothing(document: str) -> None:
    _, mark, appeal = text_of(document).partition("\nA Message from ")
    assert mark
    assert appeal.endswith("\nAsk me another time.\n")
    assert CALENDAR.findall(appeal) == []


def test_interview_turns_alternate() -> None:
    turns = re.findall(r"^(Question|Sergey Lavrov): ", text_of("001_9226a5c3c0fe95d6"), re.MULTILINE)
    assert turns == ["Question", "Sergey Lavrov"] * 2


@pytest.mark.parametrize(("document", "curly"), [(name, name[:3] in {"001", "003", "004"}) for name in HEADERS])
def test_quotes_are_those_of_the_outlet(document: str, curly: bool) -> None:
    article, _, _ = text_of(document).partition("\nA Message from ")
    assert bool(re.search("[’“”]", article)) is curly
    assert bool(re.search("['\"]", article)) is not curly


def test_profile_names_every_document_and_no_other() -> None:
    assert set(profile()["documents"]) == {path.stem for path in CORPUS.glob("*.txt")}


def test_profile_gives_an_outlet_it_knows_and_no_date() -> None:
    documents, outlets = profile()["documents"], profile()["outlets"]
    assert {facts["outlet"] for facts in documents.values()} == set(outlets)
    assert {key for facts in documents.values() for key in facts} <= {"outlet", "url", "title"}


@pytest.mark.parametrize("document", HEADERS)
def test_readme_has_a_row_with_outlet_and_header(document: str) -> None:
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    row = next(line for line in readme.splitlines() if line.startswith(f"| `{document}` |"))
    _, _, outlet, header, _, _ = row.split("|")
    assert outlet.strip().startswith(profile()["documents"][document]["outlet"])
    if document in UNDATED:
        assert header.strip() == "none"
    else:
        assert text_of(document).startswith(header.strip().strip("`"))
