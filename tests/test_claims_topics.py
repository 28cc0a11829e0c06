"""Two articles on other topics, each with its own profile: nothing about one pair of sides is in the code."""

import ast
from datetime import date
from pathlib import Path

import pytest

from timeline import claims, tagger, topic
from timeline.model import Article, Claim, Dating, Source
from timeline.text import boilerplate

KOREAS = """
topic: Contacts between the two Koreas
sides:
  South Korea: {aliases: [South Korean, Seoul], bodies: {Unification Ministry: []}, people: {Moon Jae-in: [Moon]}}
  North Korea: {aliases: [North Korean, Pyongyang], people: {Kim Jong Un: [Kim Jong-un, Kim], Kim Yong Chol: []}}
actors: {United States: [US, Washington], China: [Chinese, Beijing]}
contact_words: {contact: [liaison office, hotline]}
outlets: {Yonhap: {agency: yes}, KCNA: {agency: yes}}
"""
SUMMIT = """SEOUL (Yonhap) — South Korean President Moon Jae-in will meet North Korean leader Kim Jong Un in Pyongyang \
on September 18-20, the Unification Ministry said Thursday.
The two sides opened a liaison office on Friday.
“We keep the hotline with the North Korean side open day and night,” Moon Jae-in said.
China and the United States held talks on tariffs in Beijing on Monday.
Pyongyang denied on Wednesday that it had called off the summit.
The North Korean army shelled an island in 2010.
"""
BANK = """
topic: Contacts between the Harbour Bank and the Dockers' Union
sides:
  Harbour Bank: {aliases: [the bank], people: {Ines Duarte: []}}
  Dockers' Union: {aliases: [dockers, the union], people: [Piet Vos]}
actors: {Port Authority: [the port], Shipowners: []}
outlets: {Quay Courier: {hosts: [quay.example]}}
events:
  - {name: The Harbour Bank and the dockers sit down, date: 2019-05-09, contact: yes, cues: [Tide Street talks]}
  - {name: The crane of the Harbour collapses, date: 2019-04-25, cues: [collapse of the crane]}
"""
STRIKE = """Harbour Bank invited the Dockers' Union to a hearing on 9 May, Piet Vos told Quay Courier on Tuesday.
The Port Authority and the dockers met on Monday.
Ines Duarte rejected claims that the bank had paid the dockers.
If the union accepts, the bank will sign the agreement in June.
A crane collapsed last week.
"""


_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)


def _note(node: ast.Module | ast.ClassDef | ast.FunctionDef) -> ast.expr | None:
    """The docstring, which may name an example of the shipped topic."""
    first = node.body[0] if node.body else None
    return first.value if isinstance(first, ast.Expr) else None


def extracted(tmp_path: Path, profile_text: str, text: str, day: str) -> list[Claim]:
    path = tmp_path / "timeline.yaml"
    path.write_text(profile_text, encoding="utf-8")
    profile = topic.load(path)
    dating = Dating(day, "header")
    published = dating.earliest or date(2019, 5, 2)
    article = Article(Source("a", "a.txt", text, "0"), dating, removed=boilerplate.find(text, profile.boilerplate))
    return claims.extract(article, tagger.tag(text, published), profile)


def of(found: list[Claim], words: str) -> list[tuple[str | None, str, str, str]]:
    return [(c.date, c.kind, c.status, c.contact) for c in found if words in c.text]


@pytest.fixture
def koreas(tmp_path: Path) -> list[Claim]:
    return extracted(tmp_path, KOREAS, SUMMIT, "2018-09-13")


@pytest.fixture
def strike(tmp_path: Path) -> list[Claim]:
    return extracted(tmp_path, BANK, STRIKE, "2019-05-02")


def test_planned_summit_and_the_saying_of_it(koreas: list[Claim]) -> None:
    assert ("2018-09-18/2018-09-20", "meeting", "planned", "yes") in of(koreas, "will meet")
    assert {c.date for c in koreas if "will meet" in c.text} == {"2018-09-13", "2018-09-18/2018-09-20"}
    assert koreas[0].speakers == ("Unification Ministry", "Yonhap")
    assert koreas[0].actors == ("South Korea", "North Korea")


def test_word_of_the_topic_is_a_contact(koreas: list[Claim]) -> None:
    (claim,) = [c for c in koreas if "hotline" in c.text]
    assert (claim.contact, claim.basis, claim.speakers[0]) == ("yes", "inherited", "Moon Jae-in")


def test_talks_of_others_and_attacks_are_no_contact(koreas: list[Claim]) -> None:
    assert [row[3] for row in of(koreas, "tariffs")] == ["no"]
    assert of(koreas, "shelled") == [("2010", "attack", "background", "no")]


def test_denial_on_another_topic(koreas: list[Claim]) -> None:
    (row,) = of(koreas, "denied")
    assert row[:3] == ("2018-09-12", "denial", "denied")


def test_invitation_with_its_day_and_speaker(strike: list[Claim]) -> None:
    assert ("2019-05-09", "planned", "yes") in [(d, s, c) for d, _, s, c in of(strike, "invited")]
    assert {"2019-04-30", "2019-05-09"} == {c.date for c in strike if "invited" in c.text}
    assert strike[0].speakers == ("Piet Vos", "Quay Courier")


def test_meeting_with_a_third_party_is_none_of_the_sides(strike: list[Claim]) -> None:
    assert of(strike, "Port Authority") == [("2019-04-29", "meeting", "happened", "no")]


def test_rejected_claim_is_about_a_contact(strike: list[Claim]) -> None:
    assert of(strike, "rejected") == [("2019-05-02", "denial", "denied", "about")]


def test_condition_is_kept(strike: list[Claim]) -> None:
    (row,) = of(strike, "sign the agreement")
    assert row[0] == "2019-06"
    assert row[1] == "agreement"
    assert row[2] in ("conditional", "planned")
    assert row[3] == "yes"


def test_dated_sentence_off_the_topic_stays(strike: list[Claim]) -> None:
    assert [c.contact for c in strike if "crane" in c.text] == ["no"]


def test_no_side_of_the_shipped_topic_stands_in_code() -> None:
    """The shipped profile is data; rules, cues and frames know none of its names."""
    package = Path(claims.__file__).parent.parent
    folders = ("claims", "text", "lang/english/claims", "chronology")
    files = [path for folder in folders for path in sorted((package / folder).glob("*.py"))]
    files.append(package / "topic" / "profile.py")
    assert len(files) > 25
    names = ("taliban", "russia", "moscow", "lavrov", "kabul", "kremlin", "afghan")
    said = []
    for path in files:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        notes = {id(note) for node in ast.walk(tree) if isinstance(node, _DOCUMENTED) and (note := _note(node))}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
                said += [f"{path.name}:{node.lineno}: {name}" for name in names if name in node.value.lower()]
    assert said == []


BY_NAME = """The Tide Street talks are held behind closed doors in the Harbour.
Since the collapse of the crane the union has kept away from the Harbour Bank, which regrets it and invites it.
The Harbour Bank and the Port Authority will not speak of the Tide Street talks before next week.
"""


def test_event_of_the_topic_dates_what_an_undated_article_tells_of_it(tmp_path: Path) -> None:
    found = extracted(tmp_path, BANK, BY_NAME, "2019-05-01/..")
    (told,) = [claim for claim in found if "closed doors" in claim.text]
    assert (told.date, told.basis, told.date_text, told.contact) == ("2019-05-09", "named", "Tide Street talks", "yes")
    assert "The Harbour Bank and the dockers sit down" in told.why
    assert {claim.date for claim in found if "collapse" in claim.text} == {None}  # looks back at it


def test_dated_article_dates_what_it_tells_by_itself(tmp_path: Path) -> None:
    (told,) = [c for c in extracted(tmp_path, BANK, BY_NAME, "2019-05-10") if "closed doors" in c.text]
    assert (told.date, told.basis, told.contact) == ("2019-05-10", "inherited", "yes")
    assert any("names a contact of the topic" in reason for reason in told.reasons)
