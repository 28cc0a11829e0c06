"""The functions that notebooks and scores call: what they return points into the text that was given."""

from datetime import date
from pathlib import Path

import pytest

import timeline
from timeline.errors import InputError

TEXT = """The Harbour Board said on Monday that its envoys had met the dockers in Oslo on 3 March.

"We did not sign an agreement," Ada Nordin said. Nobody else spoke.
"""
PROFILE = """
sides: {Harbour Board: {}, Dockers: {aliases: [the dockers]}}
actors: {Board of Trade: {people: [Ada Nordin]}}
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "timeline.yaml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


def test_extract_points_into_the_text_and_names_the_act(profile: Path) -> None:
    claims = timeline.extract(TEXT, dct=date(2017, 3, 8), topic=profile)
    (met,) = [c for c in claims if c.date == "2017-03-03"]
    assert met.act_span is not None and met.date_span is not None
    assert (met.kind, met.act, TEXT[slice(*met.act_span)]) == ("meeting", "met", "met")
    assert TEXT[slice(*met.date_span)] == "3 March"
    assert TEXT[slice(*met.span)] == met.text
    assert not met.alleged


def test_the_act_is_written_as_the_text_has_it(profile: Path) -> None:
    text = "Talks of the Harbour Board with the dockers ended on 3 March.\n\nRain fell on the dockers on 4 March.\n"
    talks, rain = timeline.extract(text, dct=date(2017, 3, 8), topic=profile)
    assert (talks.act, talks.act_span) == ("Talks", (0, 5))
    assert (rain.kind, rain.act, rain.act_span) == ("other", "fell", (68, 72))


def test_what_is_alleged_is_told_so(profile: Path) -> None:
    text = "The Harbour Board allegedly met the dockers on 3 March. The Harbour Board met the dockers on 4 March."
    found = timeline.extract(text, dct=date(2017, 3, 8), topic=profile)
    assert [(c.status, c.alleged, c.contact) for c in found] == [("alleged", True, "about"), ("happened", False, "yes")]


def test_the_day_that_is_given_goes_before_the_one_in_the_text(profile: Path) -> None:
    text = "11 March 2017\n\n" + TEXT
    assert {c.date for c in timeline.extract(text, topic=profile)} >= {"2017-03-06"}
    assert {c.date for c in timeline.extract(text, dct=date(2018, 3, 8), topic=str(profile))} >= {"2018-03-05"}


def test_attribute_has_a_record_for_every_sentence(profile: Path) -> None:
    said = timeline.attribute(TEXT, dct=date(2017, 3, 8), topic=profile)
    assert [TEXT[slice(*s.span)] for s in said] == [*TEXT.split("\n\n")[:1], *_sentences(TEXT.split("\n\n")[1])]
    assert [(s.speaker, s.cue, s.quoted) for s in said] == [
        ("Harbour Board", "said", "indirect"), ("Ada Nordin", "said", "direct"), (None, None, "indirect"),
    ]  # fmt: skip
    assert all(s.cue_span is None or TEXT[slice(*s.cue_span)] == s.cue for s in said)
    assert [s.content_span and TEXT[slice(*s.content_span)] for s in said] == [
        "on Monday that its envoys had met the dockers in Oslo on 3 March.", '"We did not sign an agreement,"', None,
    ]  # fmt: skip


def _sentences(paragraph: str) -> list[str]:
    first, rest = paragraph.strip().split(" Nobody")
    return [first, "Nobody" + rest]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The two boards met on 3 March.", "met", "happened"),
        ("The two boards will meet on Friday.", "meet", "planned"),
        ("The board denied that it had met the union.", "met", "denied"),
        ("If the two sides meet, prices will fall.", "meet", "conditional"),
    ],
)
def test_status_of_a_word(text: str, word: str, status: str) -> None:
    at = text.index(word)
    assert timeline.status_of(text, (at, at + len(word)), dct=date(2017, 3, 8)) == status


def test_a_word_outside_every_sentence_has_nothing_against_it() -> None:
    assert timeline.status_of("They met.   ", (10, 11)) == "happened"


def test_a_profile_that_is_wrong_is_an_error_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "timeline.yaml"
    path.write_text("sides: {One: {}}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"timeline\.yaml"):
        timeline.extract(TEXT, topic=path)
