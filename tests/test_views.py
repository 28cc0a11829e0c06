"""Views of a profile: options under a name, taken before what is typed, every mistake with file and line."""

import shlex
from pathlib import Path

import pytest

from timeline import cli, engine

PROFILE = """extends: russia-taliban
views:
  talks: --kind meeting --since 2018 --columns date,text
  more: {kind: [meeting, denial], all: yes, claims: no, limit: 2, between: [2017, 2018-08-22], columns: "date,kind"}
  quoted: -m "Russian envoys" --no-pager
  none:
"""
ARTICLE = """22 August 2018

Russian envoys met the Taliban in Moscow on Monday.

Russia denied on Tuesday that it armed the Taliban.

The Taliban met Kabulov in Doha in 2015.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = tmp_path / "corpus"
    made.mkdir()
    (made / "timeline.yaml").write_text(PROFILE)
    (made / "a.txt").write_text(ARTICLE)
    return made


ANSWERED = [
    ("list @talks", "list --kind meeting --since 2018 --columns date,text"),
    ("list @talks --since 2010", "list --kind meeting --since 2010 --columns date,text"),
    ("list --kind denial @talks", "list --kind denial --since 2018 --columns date,text"),
    ("list @more", "list --kind meeting --kind denial --all --limit 2 --between 2017 2018-08-22 --columns date,kind"),
    ("list @more -n 1 --columns=kind", "list -k meeting -k denial --all -n 1 --between 2017 2018-08-22 --columns kind"),
    ("list @talks @more", "list -k meeting -k denial --since 2018 --all -n 2 --until 2018-08-22 --columns date,kind"),
    ("list @quoted --columns text", "list -m 'Russian envoys' --columns text"),
    ("list @none", "list"),
    ("search Taliban @talks", "search Taliban --kind meeting --since 2018 --columns date,text"),
    ("stats @talks --by kind -f json", "stats --kind meeting --since 2018 --by kind -f json"),
    ("export @talks -f tsv", "export --kind meeting --since 2018 -f tsv"),
    ("review --queue @talks", "review --queue --kind meeting --since 2018"),
    ("list -m @talks", "list --match @talks"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "meant"), ANSWERED)
def test_a_view_is_its_options_and_what_is_typed_wins(
    folder: Path, typed: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["-q", "-C", str(folder), *shlex.split(meant)]) == 0
    expected = capsys.readouterr().out
    assert cli.run(["-q", "-C", str(folder), *shlex.split(typed)]) == 0
    assert capsys.readouterr().out == expected


def test_the_folder_may_be_named_behind_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["list", "@talks", "-q", "-C", str(folder)]) == 0
    assert capsys.readouterr().out == "2018-08-20\tRussian envoys met the Taliban in Moscow on Monday.\n"


def test_what_is_no_view_stays_a_word(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["-q", "-C", str(folder), "search", "--", "@talks"]) == 1
    assert cli.run(["-q", "-C", str(folder), "search", '"@talks"']) == 1


REFUSED = [
    ("list @talk", "there is no view '@talk' in", "Did you mean '@talks'?"),
    ("list @zzz", "there is no view '@zzz' in", "Views: @talks, @more, @quoted, @none."),
    ("list @bad1", "timeline.yaml:3: views.bad1: No such option '--knd'", "'--kind'"),
    ("list @bad2", "timeline.yaml:4: views.bad2: there is no kind 'meetin'", "Did you mean 'meeting'?"),
    ("list @bad3", "timeline.yaml:5: views.bad3: cannot read the date 'soon'", ""),
    ("list @bad4", "timeline.yaml:6: views.bad4: there is no column 'dat'", "Did you mean 'date'?"),
    ("list @bad5", "timeline.yaml:7: views.bad5: Invalid value for '--status'", ""),
    ("list @bad6", "timeline.yaml:8: views.bad6: a view holds what filters and shapes rows", ""),
    ("list @bad7", "timeline.yaml:9: views.bad7: 'meeting' is no option", ""),
    ("list @bad8", "timeline.yaml:10: views.bad8: a quotation mark is not closed", ""),
    ("list @bad9", "timeline.yaml:11: views.bad9: Invalid value for '-n'", ""),
    ("list @bad10", "timeline.yaml:12: views.bad10: Option '--kind' requires an argument", ""),
    ("list @bad11", "timeline.yaml:13: views.bad11.kind: expected a list", ""),
]
BAD = """extends: russia-taliban
views:
  bad1: --knd meeting
  bad2: --kind meetin
  bad3: --since soon
  bad4: --columns dat,text
  bad5: --status maybe
  bad6: -C /elsewhere
  bad7: meeting
  bad8: -m "Russian
  bad9: {limit: many}
  bad10: --kind
  bad11: {kind: {a: b}}
"""


@pytest.mark.parametrize(("typed", "message", "fix"), REFUSED)
def test_a_mistake_in_a_view_is_named_with_file_and_line(
    folder: Path, typed: str, message: str, fix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "timeline.yaml").write_text(BAD if "@bad" in typed else PROFILE)
    assert cli.run(["-C", str(folder), *typed.split()]) == 2
    told = capsys.readouterr().err
    assert message in told and fix in told


def test_without_a_profile_there_are_no_views(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "timeline.yaml").unlink()
    assert cli.run(["-C", str(folder), "list", "@talks"]) == 2
    assert "there are no views here" in capsys.readouterr().err


def test_a_new_view_does_not_have_the_articles_read_again(folder: Path) -> None:
    before = engine.build_id(folder)
    (folder / "timeline.yaml").write_text(PROFILE + "  later: --until 2010\n\n  # more\n")
    assert engine.build_id(folder) == before
    (folder / "timeline.yaml").write_text(PROFILE + "date_order: dmy\n")
    assert engine.build_id(folder) != before
    (folder / "timeline.yaml").write_text("date_order: dmy\n" + PROFILE)
    assert engine.build_id(folder) != before
