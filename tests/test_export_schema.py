"""What commands print for machines is what the schemas in `docs/schema` say, field by field."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import schemas

from timeline import cli, fields
from timeline.export import formats

ROOT = Path(__file__).parent.parent


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], cache: Path) -> Run:
    """A command over the sample corpus: exit code, stdout and stderr."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setenv("TIMELINE_TODAY", "2021-12-01")

    def play(*arguments: str) -> tuple[int, str, str]:
        code = cli.run(["-q", "-C", "corpus", *arguments])
        return code, *capsys.readouterr()

    return play


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("name", schemas.NAMES)
def test_the_schema_files_are_those_of_the_table(name: str) -> None:
    assert (schemas.FOLDER / f"{name}.json").read_text(encoding="utf-8") == schemas.written(name)


def test_there_is_no_other_schema_file() -> None:
    assert {path.stem for path in schemas.FOLDER.iterdir()} == set(schemas.NAMES)


COMMANDS = [
    ("event", "list"),
    ("claim", "list --claims --all"),
    ("document", "list --docs"),
    ("claim", "search Taliban"),
    ("document", "search --docs Taliban"),
    ("claim", "show 002"),
    ("claim", "show 002:3"),
    ("count", "stats --by actor --by month --gaps 3"),
    ("finding", "check"),
    ("change", "diff tests/fresh"),
    ("waiting", "review --queue"),
    ("timex", "explain --dct 2018-08-22 next\tFriday or on 4 May 1998"),
    ("header", "explain --header 25 august / 2017"),
]
IDS = [f"{name} {words.split()[0]}{at}" for at, (name, words) in enumerate(COMMANDS)]


@pytest.mark.parametrize(("name", "words"), COMMANDS, ids=IDS)
def test_json_is_as_the_schema_says(run: Run, name: str, words: str) -> None:
    _, out, _ = run(*words.split(" "), "--json")
    rows = json.loads(out)
    assert rows, "there is something to look at"
    checker = jsonschema.Draft202012Validator(
        fields.schema(name), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    for row in rows:
        checker.validate(row)
    assert [*rows[0]] == [field.name for field in fields.RECORDS[name]], "in the order of the table"


@pytest.mark.parametrize("each", formats.names(formats.listed()))
@pytest.mark.parametrize("words", [words for _, words in COMMANDS], ids=IDS)
def test_every_command_takes_every_format_and_its_columns(run: Run, words: str, each: str) -> None:
    name = next(name for name, known in COMMANDS if known == words)
    column = fields.RECORDS[name][0].name
    code, out, err = run(*words.split(" "), "-f", each, "--columns", column, "-n", "1")
    assert code in (0, 1) and out and not err, err


def test_an_unknown_column_is_named_with_those_there_are(run: Run) -> None:
    code, _, err = run("check", "--columns", "wher", "--json")
    assert code == 2 and "no column 'wher'" in err and "where" in err
