"""Decisions that a page has saved, taken over: as the options say them, whole, and nothing of them lost."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from timeline import cli
from timeline.corpus import handed
from timeline.errors import InputError
from timeline.topic.yaml import Reader

CORPUS = Path(__file__).parent.parent / "corpus"
Run = Callable[..., tuple[int, str, str]]
Claim = dict[str, Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "corpus"))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def play(folder: Path, *words: str) -> tuple[int, str, str]:
        code = cli.run(["-C", str(folder), "--today", "2021-12-01", *words])
        return code, *capsys.readouterr()

    return play


@pytest.fixture
def claims(run: Run, folder: Path) -> list[Claim]:
    """Claims of the sample that have a date, each of another event."""
    found = json.loads(run(folder, "list", "--claims", "--all", "--json")[1])
    return list({each["event"]: each for each in found if each["date"]}.values())


def target(claim: Claim) -> dict[str, str]:
    return {"id": claim["id"], "document": claim["document"], "quote": claim["text"], "was": claim["date"] or "none"}


def saved(folder: Path, claims: list[dict[str, str]], events: list[dict[str, Any]] | None = None) -> Path:
    """A file as the page writes it: every value between quotes."""
    lines = ["# decisions made on a page", 'by: "ana"', "claims:"]
    for each in claims:
        first, *more = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in each.items())
        lines += [f"- {first}", *(f"  {line}" for line in more)]
    lines += ["events:"] if events else []
    for event in events or []:
        lines += [f'- what: "{event["what"]}"', "  claims:"]
        lines += [f"  - {json.dumps(each, ensure_ascii=False)}" for each in event["claims"]]
    path = folder.parent / "decisions.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def decided(claims: list[Claim]) -> tuple[list[dict[str, str]], list[dict[str, Any]]]:
    """One decision of every sort."""
    one, two, three, four, five, six, seven, *_ = claims
    of_claims = [
        {**target(one), "verdict": "accepted"},
        {**target(two), "verdict": "rejected", "note": "of a film: “no” #1"},
        {**target(three), "verdict": "accepted", "date": "2018-08-22", "kind": "meeting", "note": "page two"},
        {**target(four), "kind": "aid"},
        {**target(five), "note": "who says so?"},
    ]
    return of_claims, [{"what": "merge", "claims": [target(six), target(seven)]}]


BY = ("--by", "ana")


def by_flags(run: Run, folder: Path, claims: list[Claim]) -> None:
    one, two, three, four, five, six, seven, *_ = (claim["id"] for claim in claims)
    for words in (
        (one, "--accept"),
        (two, "--reject", "--note", "of a film: “no” #1"),
        (three, "--accept", "--date", "2018-08-22", "--set", "kind=meeting", "--note", "page two"),
        (four, "--set", "kind=aid"),
        (five, "--note", "who says so?"),
        ("--merge", six, seven),
    ):
        assert run(folder, "review", *words, *BY)[0] == 0


LISTS = (("list", "--all"), ("list", "--claims", "--all"), ("list", "--rejected"), ("review", "--queue"))


def store(run: Run, folder: Path) -> list[str]:
    return [run(folder, *words, "--json")[1] for words in LISTS]


def test_by_file_and_by_flags_is_the_same(run: Run, folder: Path, claims: list[Claim]) -> None:
    other = Path(shutil.copytree(folder, folder.parent / "other"))
    before = store(run, folder)
    code, out, err = run(folder, "review", "--apply", str(saved(folder, *decided(claims))))
    assert (code, err) == (0, "6 decisions taken over\n")
    assert out.count("\n    ") >= 6, "each is answered with its sentence"
    by_flags(run, other, claims)
    assert (folder / "overrides.yaml").read_bytes() == (other / "overrides.yaml").read_bytes()
    assert store(run, folder) == store(run, other) != before


def test_twice_changes_nothing_more(run: Run, folder: Path, claims: list[Claim]) -> None:
    path = saved(folder, *decided(claims))
    run(folder, "review", "--apply", str(path))
    once = (folder / "overrides.yaml").read_bytes()
    code, out, _ = run(folder, "--today", "2022-02-02", "review", "--apply", str(path))
    assert code == 0 and (folder / "overrides.yaml").read_bytes() == once
    assert out.count("before\n") == 6


def test_events_that_the_file_has_joined_already_are_one(run: Run, folder: Path, claims: list[Claim]) -> None:
    a, b, c = map(target, claims[:3])
    events = [{"what": "merge", "claims": pair} for pair in ([a, b], [b, c], [c, a])]
    assert run(folder, "review", "--apply", str(saved(folder, [], events)))[0] == 0
    assert (folder / "overrides.yaml").read_text(encoding="utf-8").count("merge:") == 2


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"id": "x", "quote": "No such words."}, "no claim has these words"),
        ({"id": "x", "document": "gone"}, "no claim has these words"),
        ({"was": "1999-01-01"}, "its date was 1999-01-01 on the page"),
    ],
)
def test_what_finds_no_claim_is_told_whole_and_the_rest_taken_over(
    change: dict[str, str], why: str, run: Run, folder: Path, claims: list[Claim]
) -> None:
    lost = {**target(claims[0]), "verdict": "accepted", "note": "seen twice", **change}
    path = saved(folder, [lost, {**target(claims[1]), "verdict": "rejected"}])
    code, _, err = run(folder, "review", "--apply", str(path))
    assert code == 1 and "1 decision taken over, 1 not" in err
    for told in (f"{path}:4: ", why, "verdict accepted", "note seen twice", lost["document"], lost["quote"]):
        assert told in err
    kept = yaml.safe_load((folder / "overrides.yaml").read_text(encoding="utf-8"))["claims"]
    assert [each["status"] for each in kept] == ["rejected"]


def test_a_claim_with_another_id_is_found_by_its_words(run: Run, folder: Path, claims: list[Claim]) -> None:
    path = saved(folder, [{**target(claims[0]), "id": "of-an-older-version", "verdict": "accepted"}])
    assert run(folder, "review", "--apply", str(path))[0] == 0
    assert claims[0]["document"] in (folder / "overrides.yaml").read_text(encoding="utf-8")


def test_a_rejected_claim_joins_no_event(run: Run, folder: Path, claims: list[Claim]) -> None:
    a, b = map(target, claims[:2])
    path = saved(folder, [{**a, "verdict": "rejected"}], [{"what": "merge", "claims": [a, b]}])
    code, _, err = run(folder, "review", "--apply", str(path))
    assert code == 1 and "merge of" in err and "was rejected" in err


WHO = "{id: a, document: b, quote: c"
REFUSED = [  # what a file says; what is complained of, with its line; whether its schema refuses it too
    ("", ":1: neither claims nor events", True),
    ("[1, 2]\n", ":1: expected keys and values", True),
    ("by: ana\n", ":1: neither claims nor events", True),
    ("documents: {}\n", ":1: documents: unknown key", True),
    (f"claims:\n- {WHO}}}\n", ":2: claims[0]: nothing is decided", False),
    ("claims:\n- {id: a, document: b, note: c}\n", ":2: claims[0].quote: missing", True),
    (f"claims:\n- {WHO}, verdict: maybe}}\n", ":2: claims[0].verdict: 'maybe' is none of", True),
    (f"claims:\n- {WHO}, speaker: x}}\n", ":2: claims[0].speaker: unknown key", True),
    (f"claims:\n- {WHO}, verdict: [a]}}\n", ":2: claims[0].verdict: expected one piece of text", True),
    (f"claims:\n- {WHO}, nth: 0, note: x}}\n", ":2: claims[0].nth: '0' is no number", False),
    ("claims: {a: b}\n", ":1: claims: expected a list", True),
    (f"events:\n- {{what: join, claims: [{WHO}}}]}}\n", ":2: events[0].what: expected one of", True),
    (f"events:\n- {{what: merge, claims: [{WHO}}}]}}\n", ":2: events[0].claims: expected two or more", False),
    ("claims: [\n", ":2: broken YAML", False),
    ("claims:\n- &a [*a]\n", ":2: nested too deeply", False),
    ("a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(8)
    ), "multiply it beyond measure", False),
    ("x: " + "[" * 40 + "]" * 40, "nested too deeply", False),
    (f"claims:\n- <<: {WHO}}}\n", "keys are not merged here", False),
    ("claims:\n- !!python/object/apply:os.system [echo]\n", ":2: claims[0]: expected keys and values", False),
    ("by: a\x00b\n", ":1: broken YAML: U+0000", False),
    ("<html><body>no decisions</body></html>\n", "expected keys and values", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told", "_"), REFUSED)
def test_a_file_that_is_none_is_refused_with_its_line(text: str, told: str, _: bool, run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "a.txt").write_text("22 August 2018\n\nRussian envoys met Taliban leaders in Moscow on Monday.\n")
    path = folder.parent / "decisions.yaml"
    path.write_text(text, encoding="utf-8")
    code, out, err = run(folder, "review", "--apply", str(path))
    assert code == 2 and not out and f"{path}" in err and told in err.replace("\n       ", " "), err
    assert not (folder / "overrides.yaml").exists()


VALUES = [
    ({"date": "someday"}, "someday"),
    ({"kind": "picnic"}, "there is no kind 'picnic'"),
    ({"kind": "none"}, "none"),
]


@pytest.mark.parametrize(("said", "told"), VALUES)
def test_a_value_that_cannot_be_takes_over_nothing(
    said: dict[str, str], told: str, run: Run, folder: Path, claims: list[Claim]
) -> None:
    path = saved(folder, [{**target(claims[0]), "verdict": "accepted"}, {**target(claims[1]), **said}])
    code, out, err = run(folder, "review", "--apply", str(path))
    assert code == 2 and not out and f"{path}:9: " in err and told in err
    assert not (folder / "overrides.yaml").exists()


@pytest.mark.parametrize(
    "beside", [("000:1", "--accept"), ("--since", "2017"), ("--note", "x"), ("--queue",), ("--yes",)]
)
def test_nothing_is_decided_beside_the_file(beside: tuple[str, ...], run: Run, folder: Path) -> None:
    code, _, err = run(folder, "review", "--apply", str(saved(folder, [])), *beside)
    assert code == 2 and "--apply takes what the file says" in err


def test_who_decided_stands_in_the_file_else_in_the_option(run: Run, folder: Path, claims: list[Claim]) -> None:
    path = saved(folder, [{**target(claims[0]), "verdict": "accepted"}])
    run(folder, "review", "--apply", str(path), "--by", "ben")
    assert "by: ana" in (folder / "overrides.yaml").read_text(encoding="utf-8")
    path.write_text(
        path.read_text(encoding="utf-8").replace('by: "ana"\n', "").replace("accepted", "rejected"), encoding="utf-8"
    )
    run(folder, "review", "--apply", str(path), "--by", "ben")
    assert "by: ben" in (folder / "overrides.yaml").read_text(encoding="utf-8")


CHECKER = jsonschema.Draft202012Validator(handed.schema())


def test_the_schema_takes_what_the_page_writes(folder: Path, claims: list[Claim]) -> None:
    path = saved(folder, *decided(claims))
    handed.parsed(Reader(path))
    CHECKER.validate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


@pytest.mark.parametrize("text", [text for text, _, by_schema in REFUSED if by_schema])
def test_the_schema_refuses_what_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        handed.parsed(Reader(tmp_path / "x.yaml", text))
    assert not CHECKER.is_valid(yaml.load(text, Loader=yaml.BaseLoader))
