"""The topic profile: what it says, what it refuses, and how it finds names."""

import pickle
from datetime import date
from pathlib import Path

import pytest

import timeline
from timeline import errors, topic
from timeline.calendar import intervals
from timeline.lang.fold import fold
from timeline.model import KINDS

HARBOUR = """
topic: Northland and Southland
sides:
  Northland: {aliases: [Northlanders], people: {Ada Nordin: [Ada Nordeen]}}
  Southland:
    aliases: [Southlanders]
    dated:
      - {since: 2020-02, aliases: [Portville]}
actors:
  Portville council: {until: 2020-01, aliases: [Portville]}
contact_words: {meeting: [harbour round]}
events: [{name: Storm, date: 2019-11-03, cues: [the great storm]}]
outlets: {Harbour News: {aliases: [HN], hosts: [www.harbour.example]}}
date_order: dmy
documents: {a1: {outlet: Harbour News}, b2: https://www.harbour.example/b2}
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "timeline.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def names(profile: topic.Profile, text: str, day: str | None = None) -> list[tuple[str, str]]:
    found = profile.find(text, fold(text), intervals.bounds(day) if day else None)
    return [(mention.actor, text[mention.start : mention.end]) for mention in found]


def test_shipped_profile_has_two_sides_and_dated_events() -> None:
    profile = topic.default()
    assert profile.side_names == ("Russia", "Taliban")
    assert "Sergey Lavrov" in profile.sides[0].people
    assert any(e.interval == intervals.bounds("2021-08-15") for e in profile.events)
    assert len(profile.outlets) > 50


def test_profile_survives_pickling() -> None:
    profile = topic.default()
    profile.find("x", "x")
    again = pickle.loads(pickle.dumps(profile))
    assert again == profile
    assert names(again, "Moscow") == [("Russia", "Moscow")]


def test_profile_of_another_topic_replaces_the_shipped_one(tmp_path: Path) -> None:
    profile = topic.load(written(tmp_path, HARBOUR))
    assert profile.side_names == ("Northland", "Southland")
    assert profile.date_order == "dmy"
    assert profile.documents["b2"].url == "https://www.harbour.example/b2"
    assert profile.outlet_of("https://archive.harbour.example:80/x") == "Harbour News"
    assert names(profile, "Moscow met Northlanders") == [("Northland", "Northlanders")]


def test_profile_without_sides_extends_the_shipped_one(tmp_path: Path) -> None:
    profile = topic.load(written(tmp_path, "outlets: {Harbour News: [HN]}\nactors: {Iran: [Qom]}\n"))
    assert profile.side_names == ("Russia", "Taliban")
    assert {"Harbour News", "TASS"} <= set(profile.outlets)
    assert names(profile, "Qom and Tehran") == [("Iran", "Qom"), ("Iran", "Tehran")]


def test_empty_profile_is_the_shipped_one(tmp_path: Path) -> None:
    assert topic.load(written(tmp_path, "")).sides == topic.default().sides


def test_dated_alias_follows_the_date_of_the_article() -> None:
    profile = topic.default()
    assert names(profile, "Kabul", "2018-08-22") == [("Afghan government", "Kabul")]
    assert names(profile, "Kabul", "2023-08-22") == [("Taliban", "Kabul")]
    assert names(profile, "Kabul") == []


def test_surname_counts_after_the_full_name_only() -> None:
    profile = topic.default()
    assert names(profile, "Haqqani came.") == []
    assert [n for n, _ in names(profile, "Anas Haqqani came. Then Haqqani left.")] == ["Taliban", "Taliban"]


def test_capitals_of_an_alias_must_be_capitals_in_the_text() -> None:
    profile = topic.default()
    assert names(profile, "it told us") == []
    assert names(profile, "the US told") == [("United States", "US")]
    assert names(profile, "MOSCOW and the TALIBAN") == [("Russia", "MOSCOW"), ("Taliban", "TALIBAN")]


def test_names_are_whole_words_and_longest_first() -> None:
    assert names(topic.default(), "Talibanised Russia's foreign ministry") == [("Russia", "Russia's foreign ministry")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sides: {A: [a]}", ":1: sides: expected two sides, found 1"),
        ("topic: x\nsides: {A: [a], B: {people: 3, colour: red}}", ":2: sides.B.colour: unknown key"),
        ("evnts: []", ":1: evnts: unknown key"),
        ("topic: x\n\nevents:\n  - {name: Storm, date: soon}", ":4: events[0].date: 'soon' is not a date"),
        ("topic: x\nevents:\n  - {name: Storm, date: [2021, soon]}", ":3: events[0].date: 'soon' is not a date"),
        (
            "topic: x\nevents:\n  - {name: Storm, date: 2021, contact: maybe}",
            ":3: events[0].contact: 'maybe' is not yes or no",
        ),
        ("topic: x\nevents:\n  - {name: Storm, date: []}", ":3: events[0].date: expected a date or a list of dates"),
        ("events: [{date: 2017}]", ":1: events[0].name: missing"),
        ("events:\n  - {name: Storm, date: 2017, guard: [sea]}", ":2: events[0].cues: missing"),
        (
            "events: [{name: Storm, date: 2017, cues: [storm], soft: perhaps}]",
            "events[0].soft: 'perhaps' is not yes or no",
        ),
        ("events: [{name: Storm, date: 2017, cues: [storm], unless: {a: b}}]", "events[0].unless: expected a list"),
        (
            "events:\n  - name: Storm\n    date: 2017\n    source: The Herald",
            ":4: events[0].source: 'The Herald' is not a publication and its day",
        ),
        ("events: [{name: Storm, date: 2017, source: 'FNA, 2017'}]", "'FNA, 2017' is not a publication and its day"),
        (
            "events: [{name: Storm, date: 2017, source: 'FNA, 2017-02-01; 2017-02-02'}]",
            "'2017-02-02' is not a publication and its day",
        ),
        ("events: [{name: Storm, date: 2017, source: 'FNA, 2017-02-30'}]", "is not a publication and its day"),
        ("date_order: ymmd", ":1: date_order: 'ymmd'"),
        ("topic: [a, b]", ":1: topic: expected one piece of text"),
        ("extends: nothing-known", ":1: extends: no profile 'nothing-known'"),
        ("extends: russia-taliban\nsides: {Rome: [r]}", ":2: sides: the extended profile has Russia and Taliban"),
        ("actors: {Russia: [r]}", ":1: actors.Russia: this name is a side already"),
        ("outlets: {A: {hosts: {b: c}}}", ":1: outlets.A.hosts: expected a list"),
        ("contact_words: {Big party: [dance]}", ":1: contact_words.Big party: a kind is one word in small letters"),
        ("contact_words: {meetings: [dance]}", ":1: contact_words.meetings: unknown kind, nearly 'meeting'"),
        ("topic: a\ntopic: b", ":2: topic: this key stands here twice"),
        ("topic: 'a\n", "broken YAML"),
        ("a: &x [*x]", "nested too deeply"),
        ("sides:\n  A: {since: then}\n  B: []", ":2: sides.A.since: 'then' is not a date"),
        ("- a\n- b", "expected keys and values"),
        ("topic: \x07", "broken YAML"),
    ],
)
def test_every_mistake_names_file_line_and_key(tmp_path: Path, text: str, expected: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(errors.InputError) as caught:
        topic.load(path)
    assert caught.value.message.startswith(str(path))
    assert expected in caught.value.message


def test_missing_profile_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(errors.InputError):
        topic.load(tmp_path / "none.yaml")


def test_an_event_keeps_what_says_when_its_words_count(tmp_path: Path) -> None:
    own = "source: 'FNA, 2019-11-04', soft: yes, guard: sea, unless: [ice], cues: [gale]"
    text = f"events: [{{name: Storm, date: 2019, {own}}}]"
    event = topic.load(written(tmp_path, text)).events[-1]
    assert (event.guard, event.unless, event.soft, event.source) == (("sea",), ("ice",), True, "FNA, 2019-11-04")


def test_values_stay_text(tmp_path: Path) -> None:
    profile = topic.load(written(tmp_path, "topic: no\ndocuments: {2017-03-11: {title: yes}}\n"))
    assert profile.topic == "no"
    assert profile.documents["2017-03-11"].title == "yes"


def test_membership_has_dates(tmp_path: Path) -> None:
    text = "sides:\n  A: {people: {Eva Rand: {aliases: [Eve Rand], until: 2018}}}\n  B: {people: [Eva Rand]}\n"
    profile = topic.load(written(tmp_path, text))
    assert profile.sides[0].names[1].until == date(2018, 12, 31)
    assert names(profile, "Eva Rand", "2017") == [("A", "Eva Rand")]
    assert names(profile, "Eva Rand", "2019") == [("B", "Eva Rand")]


NOUNS = """
sides:
  Reds: {aliases: [Red], nouns: [the group, the movement]}
  Blues: {people: [Ada Nordin]}
actors: {Greens: {nouns: [the group]}}
"""


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Reds met. The group left.", ["Reds", "Reds"]),
        ("The Reds met the Greens. The group left. So did the movement.", ["Reds", "Greens", "Greens", "Reds"]),
        ("The group left before the Reds met.", ["Reds"]),
        ("The Reds met the group of six.", ["Reds"]),
        (f"The Reds met. {'Rain fell. ' * 200} The group left.", ["Reds"]),
    ],
)
def test_a_noun_stands_for_the_one_named_last(tmp_path: Path, text: str, actors: list[str]) -> None:
    path = tmp_path / "timeline.yaml"
    path.write_text(NOUNS, encoding="utf-8")
    assert [m.actor for m in topic.load(path).find(text, fold(text))] == actors


def test_a_kind_of_ones_own_comes_behind_those_of_every_topic(tmp_path: Path) -> None:
    profile = topic.load(written(tmp_path, HARBOUR.replace("{meeting: [harbour round]}", "{release: [freed, let go]}")))
    assert profile.kinds == (*KINDS, "release")
    assert topic.default().kinds == KINDS


@pytest.mark.parametrize(
    ("text", "kind", "contact"),
    [
        ("On Friday Northland freed two Southlanders after a meeting.", "release", "yes"),
        ("Northland said it would let two Southlanders go.", "statement", "no"),
        ("Northland said it would let go two Southlanders.", "release", "yes"),
        ("After talks, two Southlanders were freed by Northland on 2 May.", "release", "yes"),
        ("Northland freed two sailors on Friday.", "release", "no"),
    ],
)
def test_a_word_of_ones_own_kind_gives_it_to_its_sentence(text: str, kind: str, contact: str, tmp_path: Path) -> None:
    path = written(tmp_path, HARBOUR.replace("{meeting: [harbour round]}", "{release: [freed, let go]}"))
    found = timeline.extract(text, dct=date(2019, 5, 4), topic=path)
    assert {(claim.kind, claim.contact) for claim in found} == {(kind, contact)}


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("Ada Nordin met Olaf Nordin. Nordin left.", None, ["Ada Nordin", "Olaf Nordin", "Olaf Nordin"]),
        ("Olaf Nordin met Ada Nordin. Nordin left.", None, ["Olaf Nordin", "Ada Nordin", "Ada Nordin"]),
        ("Olaf Nordin left. So did Nordin.", None, ["Olaf Nordin", "Olaf Nordin"]),
        ("Nordin left.", None, ["Ada Nordin"]),
        ("The Board met.", None, []),
        ("The Harbour Board met. The Board left.", None, ["Harbour Board", "Harbour Board"]),
        ("The mayor of Portville left.", "2018", ["Ada Nordin"]),
        ("The mayor of Portville left.", "2020", ["Olaf Nordin"]),
        ("The mayor of Portville left.", None, []),
    ],
)
def test_posts_short_forms_and_lone_surnames(tmp_path: Path, text: str, day: str | None, found: list[str]) -> None:
    own = """
sides:
  Reds:
    bodies: {Harbour Board: {short: [Board]}}
    people: {Ada Nordin: {aliases: [Nordin], posts: {mayor of Portville: {until: 2018}}}}
  Blues: {people: {Olaf Nordin: {posts: {mayor of Portville: {since: 2019}}}}}
"""
    profile = topic.load(written(tmp_path, own))
    hits = profile.find(text, fold(text), intervals.bounds(day) if day else None)
    assert [mention.name for mention in hits] == found
