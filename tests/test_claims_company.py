"""Who takes part: people of an actor whom no profile names, strangers, names that nobody knows, and mere matters."""

from __future__ import annotations

import pytest
from reds_and_blues import PROFILE, load, parts_of

from timeline import topic
from timeline.claims.roles import takes_part


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    return load(tmp_path_factory.mktemp("topic"), PROFILE)


def named(text: str, profile: topic.Profile) -> list[tuple[str, str]]:
    """Name and actor of the people of a text, each once, in order."""
    found = [m for scene in parts_of(text, profile).scenes for m in scene.on.names(*scene.span) if m.kind == "person"]
    return list(dict.fromkeys((m.name, m.actor) for m in found))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Red Trade Minister Ole Quist left.", [("Ole Quist", "Reds")]),
        ("Redtown's top envoy, Ole Quist, left. Quist sang.", [("Ole Quist", "Reds")]),
        ("Ole Quist, chairman of the Blues' harbour board, left.", [("Ole Quist", "Blues")]),
        ("The Reds thanked President Ole Quist of Osby.", [("Ole Quist", "")]),
        ("Ole Quist, who met a Red envoy, left.", [("Ole Quist", "")]),
        ("The Reds and Minister Ole Quist left.", [("Ole Quist", "")]),
    ],
)
def test_people_are_of_the_actor_that_they_are_told_to_be_of(
    text: str, found: list[tuple[str, str]], profile: topic.Profile
) -> None:
    assert named(text, profile) == found


def test_a_first_word_stands_for_a_person_whose_last_never_does(tmp_path_factory: pytest.TempPathFactory) -> None:
    sides = "sides: {Reds: {people: [Kam Ula]}, Blues: {people: [Ada Nordin, Ada Berg]}}"
    asian = load(tmp_path_factory.mktemp("names"), f"topic: Names\n{sides}\n")
    text = "Kam Ula met Ada Nordin. Kam left. Nordin sang with Ada Berg. Ada slept. Kam Osa came."
    scenes = parts_of(text, asian).scenes
    assert [[m.name for m in scene.named] for scene in scenes] == [
        ["Kam Ula", "Ada Nordin"],
        ["Kam Ula"],
        ["Ada Nordin", "Ada Berg"],
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("text", "strangers"),
    [
        ("Osterlich signed a deal with the Blues.", ["Osterlich"]),
        ("Osterlich and Sylvania signed a deal.", ["Osterlich", "Sylvania"]),
        ("Envoys of Osterlich met the Blues.", ["Osterlich"]),
        ("The Blues held talks with Osterlich.", ["Osterlich"]),
        ("Nordin and Quist on Monday left Osterby.", ["Quist"]),
        ("The Blues met in Osterlich.", []),
        ("The Osterlich talks ended.", []),
        ("Mr Quist, who leads it, said that the Blues sang.", []),
    ],
)
def test_names_that_nobody_knows_are_parties_where_they_act(
    text: str, strangers: list[str], profile: topic.Profile
) -> None:
    assert [m.name for m in parts_of(f"Ada Nordin came. {text}", profile).scenes[-1].strangers] == strangers


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("They held talks on the Reds.", []),
        ("They discussed the Blues with all.", []),
        ("The Red missile crisis went on.", []),
        ("Red missiles fell, the Blues said.", ["Blues"]),
        ("Red envoys came.", ["Reds"]),
        ("They held talks with the Reds.", ["Reds"]),
    ],
)
def test_whoever_is_only_spoken_of_takes_no_part(text: str, part: list[str], profile: topic.Profile) -> None:
    scene = parts_of(text, profile).scenes[0]
    assert [m.actor for m in scene.named if takes_part(scene, m)] == part
