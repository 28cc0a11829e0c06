"""Who says so: every frame of the tables, quotations, turns and chains, on a topic of its own."""

from pathlib import Path

import pytest

from timeline import topic
from timeline.claims import attribution, cues
from timeline.claims.attribution import Attribution
from timeline.claims.page import page
from timeline.lang.english.claims import speakers as english_frames
from timeline.lang.fold import fold
from timeline.text import sentences

PROFILE = """
sides:
  Northland:
    aliases: [Northlanders]
    bodies: {Harbour Board: [Northland harbour board], Northland Foreign Ministry: [Northland's foreign ministry]}
    people: {Ada Nordin: [], Per Strand: [Strand]}
  Southland: {aliases: [Southlanders], people: [Mina Sur]}
outlets: {Harbour News: [HN], Ferry Times: []}
"""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    path: Path = tmp_path_factory.mktemp("topic") / "timeline.yaml"
    path.write_text(PROFILE, encoding="utf-8")
    return topic.load(path)


def read(text: str, profile: topic.Profile, outlet: str | None = None) -> list[Attribution]:
    folded = fold(text)
    on = page(text, folded, profile.find(text, folded), [])
    return attribution.attribute(
        on, sentences.split(text), sentences.paragraphs(text), cues.find(text, folded, on.language), outlet
    )


ROWS = [
    (row[0], example, names)
    for table in (english_frames.VERBS, english_frames.AFTER, english_frames.PASSIVE)
    for row in table
    for example, names in row[3].items()
]


@pytest.mark.parametrize(("row", "example", "names"), ROWS, ids=lambda v: str(v)[:40])
def test_frame_rows(row: str, example: str, names: list[str], profile: topic.Profile) -> None:
    (found,) = read(example, profile)
    assert list(found.speakers) == names
    if row not in ("report", "quoted"):
        assert found.cue is not None
        assert row in (found.cue.get(cues.VERB), found.cue.get(cues.AFTER))


def said_by(text: str, profile: topic.Profile) -> list[str]:
    return [each.speakers[0] if each.speakers else "" for each in read(text, profile)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Ministry of Ports and Sea Affairs has said it is late.", ["Ministry of Ports and Sea Affairs"]),
        (
            "It is late, people familiar with the matter said, asking not to be named.",
            ["people familiar with the matter"],
        ),
        ("Ada Nordin spoke.\nThe provincial police said it was late.", ["Ada Nordin", "provincial police"]),
        (
            "Diplomat says it is late\nAda Nordin said so.\n“It is,” the diplomat noted.",
            ["Diplomat", "Ada Nordin", "Ada Nordin"],
        ),
        (
            "Minister Per Strand met envoy Ada Nordin. Ada Nordin said no. It is late, the minister noted.",
            ["", "Ada Nordin", "Per Strand"],
        ),
        (
            "Ada Nordin said no. The Harbour Board's office in Southland said it was late.",
            ["Ada Nordin", "Harbour Board's office in Southland"],
        ),
        ("The ferry is late — Per Strand\nIt is.", ["Per Strand", ""]),
        ("The ferry is late — again\nIt is.", ["", ""]),
        ("Breaking: the ferry is late\nIt is.", ["", ""]),
        ("“We wait. The ferry is late,” said Ada Nordin.", ["Ada Nordin", "Ada Nordin"]),
        ("“We wait,” said Ada Nordin. “The ferry is late.”", ["Ada Nordin", "Ada Nordin"]),
        ("Ada Nordin spoke to the press.\n“We wait for the ferry, and we will wait.”", ["Ada Nordin", "Ada Nordin"]),
        ("“We wait,” said Ada Nordin. He left.", ["Ada Nordin", ""]),
        ("Ada Nordin said no. She added that it was late.", ["Ada Nordin", "Ada Nordin"]),
        ("The Harbour Board said no. It noted that it was late.", ["Harbour Board", "Harbour Board"]),
        ("Northland Foreign Ministry said no. The ministry stressed it.", ["Northland Foreign Ministry"] * 2),
        ("Ada Nordin said no. Per Strand agreed. The diplomat noted it.", ["Ada Nordin", "", "Ada Nordin"]),
        ("The ferry is late.", [""]),
        ("A source said the ferry is late.", ["source"]),
        ("Strand, who leads the board, said it was late.", ["Per Strand"]),
        ("Per Strand came. Northland's ambassador, Per Strand, told Harbour News so.", ["", "Per Strand"]),
        ("The Harbour Board, however, said it was late.", ["Harbour Board"]),
        ("Northland will wait, a senior diplomat said.", ["senior diplomat"]),
        ("Northland hopes for peace, Ada Nordin's office said.", ["Ada Nordin's office"]),
        ("“The ferry is late and we can do nothing, the sea is what the sea is", [""]),
        ("Mina Sur denied that Ada Nordin said so.", ["Mina Sur"]),
        ("The Southlanders have said they will come, Ada Nordin said.", ["Ada Nordin"]),
        ("The envoy for Southland, Per Strand, said no.", ["Per Strand"]),
    ],
)
def test_speakers(text: str, names: list[str], profile: topic.Profile) -> None:
    assert said_by(text, profile) == names


def test_turns_of_an_interview_carry_on(profile: topic.Profile) -> None:
    text = "Question: Is it late?\nAda Nordin: It is. We wait.\nAnd we hope.\nQuestion: For what?\nAda Nordin: For it."
    assert said_by(text, profile) == ["Question", "Ada Nordin", "Ada Nordin", "Ada Nordin", "Question", "Ada Nordin"]


def test_one_label_is_no_interview_but_a_headline(profile: topic.Profile) -> None:
    assert said_by("Ada Nordin: the ferry is late\nThe ferry waits.", profile) == ["Ada Nordin", ""]


def test_unclosed_quotation_goes_on_in_the_next_paragraph(profile: topic.Profile) -> None:
    text = "“The ferry is late and it will be late,” said Ada Nordin.\n“We wait for it every day, all of us.\n"
    text += "“And we will wait for it the day after tomorrow, if we must.”"
    assert said_by(text, profile) == ["Ada Nordin"] * 3


def test_outlet_of_the_article_closes_the_chain(profile: topic.Profile) -> None:
    (each,) = read("Ada Nordin told Harbour News it is late.", profile, "Ferry Times")
    assert each.speakers == ("Ada Nordin", "Harbour News", "Ferry Times")


def test_dateline_names_the_outlet(profile: topic.Profile) -> None:
    text = "OSLO (Harbour News) — The ferry is late."
    on = page(text, fold(text), profile.find(text, fold(text)), [])
    assert attribution.own_outlet(on, profile.agencies) == "Harbour News"
