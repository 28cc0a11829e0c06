"""The ways in which a word of contact joins the sides: each decides its own examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from reds_and_blues import PROFILE, judged, load, parts_of

from timeline import topic
from timeline.claims import contact
from timeline.claims.contact_signs import is_sign
from timeline.claims.together import WAYS, joined_by


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    return load(tmp_path_factory.mktemp("topic"), PROFILE)


def joined(text: str, profile: topic.Profile) -> str:
    """How the last word of contact of a text joins the sides."""
    scenes = parts_of(text, profile).scenes
    case = contact.case_of(scenes[-1], judged(text, profile)[:-1])
    return joined_by(case, [cue for cue in case.scene.cues if is_sign(cue)][-1])


@pytest.mark.parametrize(("way", "text"), [(way.name, text) for way in WAYS for text in way.examples])
def test_a_way_joins_the_sides_in_its_examples(way: str, text: str, profile: topic.Profile) -> None:
    assert joined(text, profile) == way


@pytest.mark.parametrize("text", [text for way in WAYS for text in way.but])
def test_sides_are_not_joined_by_a_word_that_others_hold(text: str, profile: topic.Profile) -> None:
    assert joined(text, profile) == ""


def test_sides_that_share_a_word_stand_hyphened_by_the_other(tmp_path: Path) -> None:
    shared = load(
        tmp_path, "topic: t\nsides:\n  North Vale: {aliases: [Norport]}\n  South Vale: {aliases: [Souport]}\n"
    )
    text = "Norport met Souport. All wait for the cancelled North-South talks, which Norport and Souport want."
    assert joined(text, shared) == "both stand before it"
