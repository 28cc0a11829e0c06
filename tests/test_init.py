"""`init`: the profile it writes loads and is about what the articles name; it never writes over one."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from terminal import Terminal

from timeline import cli, errors, topic
from timeline.cli import drafted
from timeline.corpus import draft, names, sample
from timeline.corpus.draft import Seen
from timeline.export import clean

ROOT = Path(__file__).parent.parent
TALKS = (
    "{}\n\nIran and Brazil met in Osby on Monday. Iranian Minister Karim Sadri told Brazil to wait, and Sadri left.\n"
)
FERRY = "{}\n\nThe Aldermoor Line said on Monday that a ferry of the Aldermoor Line sank off Osby. Rain fell in {}.\n"


def folder(tmp_path: Path, text: str) -> Path:
    for day in range(1, 4):
        (tmp_path / f"a{day}.txt").write_text(text.format(f"May {day}, 2019", "Paris"), encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> int:
    return cli.run(["--today", "2021-12-01", "--no-cache", *arguments])


def test_two_that_stand_together_are_sides_with_their_people(tmp_path: Path) -> None:
    assert run("init", str(folder(tmp_path, TALKS))) == 0
    profile = topic.load(tmp_path / "timeline.yaml")
    assert profile.side_names == ("Brazil", "Iran")
    assert profile.sides[1].people == ("Karim Sadri",)


def test_one_that_stands_alone_is_the_subject(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("init", str(folder(tmp_path, FERRY))) == 0
    assert topic.load(tmp_path / "timeline.yaml").side_names == ("Aldermoor Line",)
    capsys.readouterr()
    assert run("-C", str(tmp_path), "list") == 0
    assert "Aldermoor" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "sides"),
    [
        (["--sides", "Iran", "Osby"], ("Iran", "Osby")),
        (["--subject", "Karim Sadri"], ("Karim Sadri",)),
        (["--subject", "no: #[x]"], ("no: #[x]",)),
    ],
)
def test_what_is_said_goes_before_the_guess(options: list[str], sides: tuple[str, ...], tmp_path: Path) -> None:
    assert run("init", str(folder(tmp_path, TALKS)), *options) == 0
    assert topic.load(tmp_path / "timeline.yaml").side_names == sides
    assert "guess" not in (tmp_path / "timeline.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--sides", "A", "B", "--subject", "C"], "exclude each other"),
        (["--sides", "Iran", "iran"], "two sides are called 'Iran'"),
        (["--subject", "  "], "has no name"),
    ],
)
def test_what_cannot_be_meant_is_said(
    options: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("init", str(folder(tmp_path, TALKS)), *options) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "timeline.yaml").exists()


def test_a_profile_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder(tmp_path, TALKS) / "timeline.yaml"
    path.write_text("subject: mine\n", encoding="utf-8")
    assert run("init", str(tmp_path)) == 2
    assert "is there already" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "subject: mine\n"


@pytest.mark.parametrize(
    ("answer", "sides"), [("", ("Brazil", "Iran")), ("Osby", ("Osby",)), ("Iran and Osby", ("Iran", "Osby"))]
)
def test_on_a_terminal_it_asks(answer: str, sides: tuple[str, ...], tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    terminal = Terminal(f"timeline init {folder(articles, TALKS)}", tmp_path)
    terminal.until("[Brazil and Iran]: ")
    terminal.press(f"{answer}\n")
    assert terminal.end() == 0
    assert topic.load(articles / "timeline.yaml").side_names == sides


def seen(texts: list[str], hosts: dict[str, Counter[str]] | None = None) -> Seen:
    return Seen(len(texts), names.find(texts), hosts or {}, "dmy")


@given(st.lists(st.text(min_size=1, max_size=12), min_size=2, max_size=2, unique_by=clean.line), st.text(max_size=12))
def test_whatever_the_names_are_the_profile_loads(sides: list[str], title: str) -> None:
    sides = [" ".join(clean.line(side).split()) or f"side {n}" for n, side in enumerate(sides)]
    if len(set(sides)) < 2:
        return
    text = drafted.written(seen(["We saw Iran."] * 2, {title: Counter({"a.example": 1})}), sides, title or "x", True)
    path = Path("timeline.yaml")
    table = topic.yaml.Reader(path, text).root()
    assert table is not None
    found = topic.yaml.Reader(path, text).table(table, "")
    assert list(topic.yaml.Reader(path, text).table(found["sides"], "sides")) == sides


SAME = {  # outlets that look the same, that are hosts of others, that no key of YAML can hold
    "": Counter({"foo.example": 2, "bar.example": 1}),
    "foo.example": Counter({"": 1}),
    "VOA": Counter({"voa.example": 1}),
    "VO\ufeffA": Counter({"voa.example": 1, "two.example": 1}),
    "x" * 2000: Counter({"": 1}),
    "odd \ufffe name": Counter({"": 1}),
}


def test_outlets_that_look_the_same_are_one_key(tmp_path: Path) -> None:
    path = tmp_path / "timeline.yaml"
    path.write_text(drafted.written(seen(["We saw Iran."] * 2, SAME), ("Iran", "Brazil"), "x", True), encoding="utf-8")
    loaded = topic.load(path)
    assert {loaded.outlet_of(f"https://{host}/x") for host in ("voa.example", "two.example")} == {"VOA"}
    assert loaded.outlet_of("https://bar.example/x") == "bar.example" and len(loaded.outlets) == 4


def test_the_guess_needs_somebody() -> None:
    assert draft.guess(seen(["nothing", "to see"])) == ()
    assert draft.guess(seen(["We met Iran."] * 3)) == ("Iran",)
    apart = "We met Iran." + " It rained." * 20 + " We met Brazil."
    assert draft.guess(seen([apart] * 3)) == ("Brazil",) or draft.guess(seen([apart] * 3)) == ("Iran",)


def test_hosts_are_those_of_addresses() -> None:
    pairs = [
        ("Herald", "https://www.herald.example/1"),
        ("Herald", None),
        (None, "http://b.example:80/x"),
        (None, "no"),
    ]
    assert draft.hosts(pairs) == {"Herald": Counter({"herald.example": 1, "": 1}), "": Counter({"b.example": 1})}


def test_the_sample_is_in_the_wheel_and_in_the_repository(tmp_path: Path) -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    assert build["targets"]["wheel"]["force-include"] == {"corpus": f"timeline/{sample.INSIDE}"}
    assert sample.folder() == ROOT / "corpus"
    assert sample.lay_down(tmp_path / "new") == 5
    assert sorted(p.name for p in (tmp_path / "new").iterdir()) == sorted(p.name for p in (ROOT / "corpus").iterdir())
    with pytest.raises(errors.UsageError, match="not empty"):
        sample.lay_down(tmp_path / "new")
