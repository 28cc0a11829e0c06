"""What the house demands of itself. Every guard also says that it looked at something."""

import ast
import configparser
import doctest
import re
from pathlib import Path

import pytest
import transcripts
from click.testing import CliRunner

from timeline import cli
from timeline.corpus import checks

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "timeline"
MODULES = sorted(PACKAGE.rglob("*.py"))
READS_THE_WORLD = {"today", "now", "utcnow", "environ", "getenv", "isatty", "get_terminal_size", "monotonic", "time"}


def test_there_are_modules() -> None:
    assert len(MODULES) > 25


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_fits_on_a_few_screens(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_opens_with_what_it_does(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def _reads_the_world(path: Path) -> list[str]:
    """Calls and look-ups of clock, environment and terminal in one module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    owners = {"date", "datetime", "time", "os", "sys", "shutil", "stdout", "stderr"}
    return [
        f"{path.name}:{node.lineno} {node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in READS_THE_WORLD
        and getattr(node.value, "id", getattr(node.value, "attr", "")) in owners
    ]  # fmt: skip


def test_only_the_command_line_reads_clock_environment_and_terminal() -> None:
    inside = [path for path in MODULES if "cli" in path.relative_to(PACKAGE).parts]
    assert any(_reads_the_world(path) for path in inside), "the guard finds nothing where there is something"
    assert [line for path in MODULES if path not in inside for line in _reads_the_world(path)] == []


def test_every_module_has_its_layer() -> None:
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter")
    layers = set(re.findall(r"\w+", parser["importlinter:contract:layers"]["layers"]))
    present = {p.stem for p in PACKAGE.iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()}
    assert present - {"__init__", "__main__"} == layers


COMMANDS = cli.COMMANDS


def test_every_command_has_a_file_named_like_it() -> None:
    assert {p.stem for p in (PACKAGE / "cli" / "commands").glob("*.py")} - {"__init__"} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_body_is_at_most_ten_lines(name: str) -> None:
    tree = ast.parse((PACKAGE / "cli" / "commands" / f"{name}.py").read_text(encoding="utf-8"))
    (body,) = [n.body[1:] for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == f"{name}_command"]
    lines = [line for statement in body for line in range(statement.lineno, (statement.end_lineno or 0) + 1)]
    assert 1 <= len(lines) <= 10


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    shown = CliRunner().invoke(cli.cli, [name, "-h"]).output
    assert f"timeline {name}" in shown.split("Examples:")[1]


def test_help_of_check_names_the_codes_there_are() -> None:
    days = sorted(code for code in checks.CODES if code.startswith("D"))
    shown = " ".join(CliRunner().invoke(cli.cli, ["check", "-h"]).output.split())
    assert len(days) > 3 and f"D stands for {days[0]} to {days[-1]}." in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_documents_and_has_a_transcript(name: str) -> None:
    called = re.compile(rf"timeline( -\S+)*( \S+)? {name}\b")
    texts = {path: path.read_text(encoding="utf-8") for path in transcripts.FILES}
    assert any(called.search(texts[path]) for path in transcripts.DOCUMENTS)
    played = [step.command for path in texts for step in transcripts.steps(texts[path], path.suffix == ".md")]
    assert any(called.search(command) for command in played)


def test_no_path_of_the_project_needs_the_shared_folder() -> None:
    files = [*MODULES, *(ROOT / "tests").glob("test_*.py"), *transcripts.DOCUMENTS]
    assert [p.name for p in files if "../" + "shared" in p.read_text(encoding="utf-8")] == []


def test_the_readme_is_read_in_a_few_minutes() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert 60 < len(lines) <= 140


@pytest.mark.parametrize("path", transcripts.DOCUMENTS, ids=lambda p: p.stem)
def test_what_a_document_shows_fits_a_page(path: Path) -> None:
    steps = transcripts.steps(path.read_text(encoding="utf-8"), fenced=True)
    long = [line for step in steps for line in step.expected.splitlines() if len(line) > 110]
    assert steps and long == []


@pytest.mark.parametrize("path", transcripts.DOCUMENTS, ids=lambda p: p.stem)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!http)([^)]+)\)", path.read_text(encoding="utf-8"))
    assert links
    for link in links:
        name, _, heading = link.partition("#")
        there = (path.parent / name).resolve()
        text = there.read_text(encoding="utf-8") if heading else str(there.read_bytes())
        headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
        assert not heading or heading in [re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings]


@pytest.mark.parametrize("path", transcripts.DOCUMENTS, ids=lambda p: p.stem)
def test_python_in_a_document_gives_what_it_says(path: Path) -> None:
    done = doctest.testfile(str(path), module_relative=False)
    assert done.failed == 0
    assert done.attempted or ">>>" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "DESIGN.md"])
def test_every_file_that_a_document_names_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = set(re.findall(r"`?((?:timeline|tests|tools|docs)/[\w/]+\.(?:py|txt|md|tsv|yaml))`?", text))
    assert len(named) > 5
    assert sorted(path for path in named if "NAME" not in path and not (ROOT / path).is_file()) == []
