"""The names of texts: what is a name, of what kind, how often, and whose."""

import pytest

from timeline.corpus import names
from timeline.corpus.names import BODY, NATION, OTHER, PERSON, PLACE, Found
from timeline.topic.runs import owner_before, runs

RUNS = {
    "He met President Ada Nordin on Monday in Osby.": "Ada Nordin; Osby",
    "South Korean President Moon Jae-in spoke.": "South Korean; Moon Jae-in",
    "South Korea's Defense Ministry and the Harbour Board met.": "South Korea; Defense Ministry; Harbour Board",
    "When Nordin left, the Ministry of Foreign Affairs wrote.": "Nordin; Ministry of Foreign Affairs",
    "Meanwhile, Interior Secretary Ada Nordin spoke of The Department.": "Ada Nordin",
    "WATCHED Northland sing": "Northland",
    "Muhammad bin Salman and Ada met.": "Muhammad bin Salman; Ada",
    "the U.S. Coast Guard": "U.S; Coast Guard",
}


@pytest.mark.parametrize("text", RUNS)
def test_a_run_of_capitals_is_cut_into_names(text: str) -> None:
    found = list(runs(text))
    assert "; ".join(each.text.rstrip(".") for each in found) == RUNS[text]
    assert all(text[each.start : each.end] == each.text for each in found)


TEXT = """Osterlich officials met President Ada Nordin in Osby on Monday. Later Nordin said the Harbour Board had paid.
Iranian Foreign Minister Karim Sadri came to Osby as well, and Iranian envoy Karim Sadri left Osby.
The Harbour Workers Union (HWU) wrote to the HWU of Osby. But Teheran and Iran were told by
Minister Karim Sadri of Iran.
A kind of Rain fell, and rain fell, and rain fell in Osby. Then Osterlich wrote, and others told Osterlich to wait."""


@pytest.fixture(scope="module")
def found() -> dict[str, Found]:
    return {each.name: each for each in names.find([TEXT, TEXT.replace("Osby", "Portville")], {"harbour board"})}


@pytest.mark.parametrize(
    ("name", "kind", "documents", "times"),
    [
        ("Ada Nordin", PERSON, 2, 4),  # by surname too
        ("Karim Sadri", PERSON, 2, 6),
        ("Iran", NATION, 2, 8),
        ("HWU", BODY, 2, 6),  # by its long name too
        ("Osby", PLACE, 1, 5),
        ("Osterlich", OTHER, 2, 6),
        ("Teheran", PLACE, 2, 2),
    ],
)
def test_a_name_has_a_kind_and_counts(
    name: str, kind: str, documents: int, times: int, found: dict[str, Found]
) -> None:
    assert (found[name].kind, found[name].documents, found[name].times) == (kind, documents, times)
    assert len(found[name].where) == times and len({n for n, _ in found[name].where}) == documents


def test_what_is_no_name_or_known_is_left_out(found: dict[str, Found]) -> None:
    assert {"Rain", "Harbour Board", "Monday", "President", "Nordin", "Later", "Foreign"}.isdisjoint(found)
    assert found["HWU"].spellings == ("Harbour Workers Union",)


def test_who_is_named_behind_a_nation_is_of_it(found: dict[str, Found]) -> None:
    assert (found["Karim Sadri"].of, found["Ada Nordin"].of, found["Teheran"].of) == ("Iran", "", "Iran")
    assert owner_before("Iran said that Nordin", 15) == ""


def test_names_of_most_documents_come_first() -> None:
    listed = names.find(["We saw Osterlich and Sylvania."] * 3 + ["We saw Sylvania."])
    assert [each.name for each in listed] == ["Sylvania", "Osterlich"]
    assert names.find([]) == names.find(["nothing here"]) == []


def test_words_in_small_letters_are_counted_between_whatever_marks_they_stand() -> None:
    texts = ["(rain) fell; “rain”, rain-like rain. Rain", "o’rain rained rain/snow _rain rain's RAIN"] * 2
    assert names.small(texts, ["Rain", "Snow", "Ada Snow"]) == {"rain": 8, "snow": 2}
