"""The people and bodies that an article introduces: who is named in full, and what each is called afterwards."""

import pytest

from timeline.topic.cast import cast


def named(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.name) for m in cast(text).mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Nordin met them. Nordin left.", [("Ada Nordin", "Ada Nordin"), ("Nordin", "Ada Nordin")]),
        ("Mr. Solberg left.", [("Solberg", "Solberg")]),
        ("Senator Ada M. Nordin (D-Vale) left.", [("Ada M. Nordin", "Ada M. Nordin")]),
        (
            "They saw Joop van Holm, 61, there. Holm left.",
            [("Joop van Holm", "Joop van Holm"), ("Holm", "Joop van Holm")],
        ),
        ("Ada Nordin spoke. Ada left.", [("Ada Nordin", "Ada Nordin"), ("Ada", "Ada Nordin")]),
        ("The Harbour Board met.", [("Harbour Board", "Harbour Board")]),
        ("NHRC met.", [("NHRC", "NHRC")]),
        (
            "The Harbour Rescue Commission (HRC) met. HRC left.",
            [("Harbour Rescue Commission", "Harbour Rescue Commission"), *[("HRC", "Harbour Rescue Commission")] * 2],
        ),
        ("They read the Evening Chronicle, a daily.", []),
        ("They came to Silver Beach, a village.", []),
        ("The Rust Belt, the old one, is here.", [("Rust Belt", "Rust Belt")]),
        ("It rained in Osby.", []),
    ],
)
def test_who_is_introduced(text: str, names: list[tuple[str, str]]) -> None:
    assert named(text) == names


def test_what_is_taken_is_left_out() -> None:
    text = "Ada Nordin met them. Nordin left."
    assert [m.start for m in cast(text, [(0, 10)]).mentions] == [21]
    assert [m.start for m in cast(text, [(21, 27)]).mentions] == [0]


def test_titles_are_told() -> None:
    assert cast("Mrs. Ada Nordin met Mayor Olga Holm.").titles == {
        "Ada Nordin": frozenset({"mrs"}),
        "Olga Holm": frozenset({"mayor"}),
    }


def test_a_surname_of_two_is_nobodys() -> None:
    text = "Ada Nordin said no. Olga Nordin said yes. Nordin left."
    assert [m.name for m in cast(text).mentions] == ["Ada Nordin", "Olga Nordin"]
