"""Countries and bodies of states are actors of every topic: where a name stands for one, and where it does not."""

import importlib.util
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import timeline
from timeline import topic
from timeline.lang.fold import fold
from timeline.lang.world.nations import world

NAMED = {  # a text, and the names in it that stand for a nation
    "The Iranian government said so, and Tehran agreed.": "Iranian=Iran; Tehran=Iran",
    "Tehran said so.": "",  # a capital alone is no evidence of its country
    "Iranians went to Tehran.": "Iranians=Iran",  # a place, and no government
    "France and French envoys met in Paris. Paris Hilton sang.": "France=France; French=France",
    "Envoys came from northern Iran, in Iran and in western Iran.": "Iran=Iran",
    "Jordan spoke.": "",
    "Jordan and Jordanian envoys spoke. Michael Jordan left, Jordan Berg stayed.": "Jordan=Jordan; Jordanian=Jordan",
    "Chad Smith and Georgia Berg met in Turkey.": "",
    "The Georgian envoy said Georgia would pay.": "Georgian=Georgia; Georgia=Georgia",
    "The U.S. told Britain that Washington would act.": (
        "U.S.=United States; Britain=United Kingdom; Washington=United States"
    ),
    "George Washington of the U.S. slept.": "U.S.=United States",
    "The Washington Post wrote of the White House.": "White House=United States",
    "He told us to wait.": "",
    "American Airlines crossed the Indian Ocean to South America.": "",
    "The UN Security Council, NATO and the European Commission wrote.": (
        "UN Security Council=United Nations; NATO=NATO; European Commission=European Union"
    ),
    "The African Union, ASEAN, the IAEA and the Red Cross came.": (
        "African Union=African Union; ASEAN=ASEAN; IAEA=IAEA; Red Cross=Red Cross"
    ),
    "North Korea and South Koreans spoke.": "North Korea=North Korea; South Koreans=South Korea",
    "Poles and Polish envoys met Czechs.": "Poles=Poland; Polish=Poland; Czechs=Czech Republic",
    "The board met India Knight, heard Kenya Moore and saw Israel Adesanya.": "",
    "It met India President Rao, told Kenya Friday and wrote to Israel.": "India=India; Kenya=Kenya; Israel=Israel",
    "India Says Kenya Agreed": "India=India; Kenya=Kenya",
    "U.S. ships came. BOARD TELLS UNION TO LET US GO.": "U.S.=United States",
    "The Dominican friars sang.": "",
    "US Airways flew Washington Irving.": "",
    "Sofia sang for Victoria at Georgetown.": "",
}


def named(profile: topic.Profile, text: str) -> str:
    return "; ".join(f"{text[m.start : m.end]}={m.actor}" for m in profile.find(text, fold(text)))


@pytest.mark.parametrize("text", NAMED)
def test_a_name_stands_for_a_nation_that_acts(text: str) -> None:
    assert named(topic.NOBODY, text) == NAMED[text]


def loaded(tmp_path: Path, text: str) -> topic.Profile:
    path = tmp_path / "timeline.yaml"
    path.write_text(text, encoding="utf-8")
    return topic.load(path)


@pytest.mark.parametrize(
    ("sides", "text", "expected"),
    [
        ("{Iran: [], Israel: []}", "Iran told Israelis that Tehran waits.", "Iran=Iran; Israelis=Israel; Tehran=Iran"),
        ("{Persia: [Iran], Israel: []}", "Iran told Iranian envoys.", "Iran=Persia"),
        ("{Iran exiles: [Tehran], Israel: []}", "Tehran told Iranian envoys.", "Tehran=Iran exiles"),
        ("{A: {people: [Ada Jordan]}, B: []}", "Ada Jordan left. Jordan met Jordanians.", "Ada Jordan=A; Jordan=A"),
    ],
)
def test_the_names_of_a_profile_go_before_those_of_the_world(
    sides: str, text: str, expected: str, tmp_path: Path
) -> None:
    assert named(loaded(tmp_path, f"sides: {sides}"), text).startswith(expected)


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("Envoys of Freedonia met Sylvanian officials.", "yes"),
        ("Iranian envoys met Sylvanian officials, Freedonia said.", "no"),
        ("Freedonia welcomed the talks between Brazil and Sylvania.", "no"),
        ("Freedonia and Sylvania signed a deal in Brazil.", "yes"),
    ],
)
def test_what_a_nation_does_with_one_side_is_no_contact_of_both(text: str, contact: str, tmp_path: Path) -> None:
    path = tmp_path / "timeline.yaml"
    path.write_text("sides: {Freedonia: [], Sylvania: [Sylvanian]}", encoding="utf-8")
    (claim,) = timeline.extract(text, dct=date(2019, 5, 4), topic=path)
    assert claim.contact == contact, claim.reasons


def test_no_name_stands_for_two_nations() -> None:
    found = world()
    names = [n for nation in found.nations for n in (*nation.names, *nation.people, *nation.seats, *nation.bodies)]
    folded = [set(map(fold, (*n.names, *n.people, *n.seats, *n.bodies))) for n in found.nations]
    assert [name for name, count in Counter(name for each in folded for name in each).items() if count > 1] == []
    assert len(names) > 900 and len(found.nations) > 220
    assert all(nation.names for nation in found.nations)
    assert found.unsure <= set(names)
    assert set(found.neutral).isdisjoint(names)


def test_the_generated_file_is_what_the_script_writes() -> None:
    script = Path(__file__).parent.parent / "tools" / "world_names.py"
    spec = importlib.util.spec_from_file_location("world_names", script)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.TARGET.read_text(encoding="utf-8") == module.render()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Supreme Court banned the club.", set()),
        ("The Russian Supreme Court met. The Supreme Court banned the club.", {"Russian Supreme Court"}),
        ("Russia's Supreme Court banned the club.", {"Russian Supreme Court", "Russia"}),
        ("The Danish Supreme Court banned the club.", {"Denmark"}),
        ("Denmark's Supreme Court banned the club.", {"Denmark"}),
    ],
)
def test_a_short_name_of_a_body_is_not_that_of_another_country(text: str, names: set[str]) -> None:
    found = topic.default().find(text, fold(text))
    assert {m.name if m.kind == "body" else m.actor for m in found} <= names
    assert any(m.kind == "body" for m in found) == ("Russian Supreme Court" in names)
