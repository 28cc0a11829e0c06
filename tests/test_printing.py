"""What leaves the program leaves by one door; a command that it proposes is one that a shell runs as meant."""

from __future__ import annotations

import ast
import io
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import attacks
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline import cli
from timeline.cli import leaving
from timeline.export import clean
from timeline.text import characters, shell

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "timeline"
MODULES = sorted(PACKAGE.rglob("*.py"))
DOOR = PACKAGE / "cli" / "leaving.py"
MARK = "~gone through the door~"
RUNS = {  # command -> ways to use it
    "init": ["init --subject Taliban"],
    "list": ["list", "list -f table", "list -f json", "list --docs", "list @none", "list -a nobody -q -f md"],
    "show": ["show a", "show a:1 -f jsonl", "show a --raw", "show nothing"],
    "search": ["search envoys", "search envoys -f json", "search nothing"],
    "stats": ["stats", "stats --json"],
    "check": ["check", "check -f json", "check --explain D1"],
    "review": ["review --queue", "review --queue --json", "review a:1 --accept", "review a:77 --accept"],
    "diff": ["diff other", "diff other --json"],
    "tag": ["tag a:1 lead", "tag a:1"],
    "add": ["add other/b.txt --dry-run", "add nowhere"],
    "export": ["export", "export -f csv", "export -f tsv", "export -f jsonl", "export -o out.md"],
    "index": ["index", "index --full"],
    "explain": ["explain Monday", "explain --header Monday", "explain --json Monday"],
    "help": ["help", "help list", "help dates", "help lisst"],
    "": ["", "-h", "--version", "--completion=bash", "nosuch", "--nosuch", "list -h"],
}


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    attacks.make({"docs/a.txt": {"article": ""}, "other/b.txt": attacks.ARTICLE.replace("Moscow", "Doha")}, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_CORPUS", "docs")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def printed(line: str, capfd: pytest.CaptureFixture[str]) -> str:
    cli.run(line.split())
    out, err = capfd.readouterr()
    return out + err


def test_every_command_is_played() -> None:
    assert {*cli.COMMANDS, ""} == set(RUNS)


@pytest.mark.parametrize("name", RUNS)
def test_nothing_goes_around_the_door(
    name: str, corpus: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(clean, "leaving", lambda text, *_: MARK if text else "")
    for line in RUNS[name]:
        text = printed(line, capfd)
        assert text and text.replace(MARK, "") == "", line
    assert all(path.read_text() == MARK * path.read_text().count(MARK) for path in corpus.glob("out.*"))


def test_completions_leave_by_the_door(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(clean, "leaving", lambda text, *_: MARK if text else "")
    monkeypatch.setenv("COMP_LINE", "timeline show a")
    for shell_name in ("bash", "zsh", "fish"):
        monkeypatch.setenv(cli.COMPLETE, f"{shell_name}_complete")
        with pytest.raises(SystemExit):
            cli.run([])
        out, err = capfd.readouterr()
        assert out and (out + err).replace(MARK, "") == ""


def test_questions_and_progress_leave_by_the_door(monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.cli import asking

    typed = io.StringIO("what\ny\n")
    monkeypatch.setattr(sys, "stdin", typed)
    shown = io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    with leaving.streams():
        assert asking.confirmed("read \x1b[31mx\u202e?", err=True)
        leaving.wipe("1 of \x1b[2J2")
    assert shown.getvalue().startswith("read x? [y/N]: Error: invalid input\nread x?")
    assert shown.getvalue().endswith(f"{clean.WIPE}1 of 2")


def _prints(path: Path) -> Iterator[str]:
    """Calls in a module that print, prompt or write on a stream of the process, however they are named."""
    named = {"echo", "secho", "prompt", "confirm", "pause", "echo_via_pager", "progressbar", "getpass", "edit"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        owner, _, last = called.rpartition(".")
        if called in ("print", "input") or (owner.startswith("click") and last in named):
            yield f"{path.name}:{node.lineno} {called}"
        if last in ("write", "writelines", "buffer") and re.search(r"\bstd(out|err)\b|__std", owner):
            yield f"{path.name}:{node.lineno} {called}"
        if called == "os.write" or last in ("print_exc", "print_exception"):
            yield f"{path.name}:{node.lineno} {called}"


ALLOWED = {
    "output.py": "sys.stdout.write",
    "__main__.py": "sys.stderr.write",
}  # behind the door, or before there is one


def test_no_module_prints_by_itself() -> None:
    assert len(MODULES) > 100
    found = [line for path in MODULES if path != DOOR for line in _prints(path)]
    assert [line for line in found if line.split()[1] != ALLOWED.get(line.partition(":")[0])] == []


def test_the_guard_sees_what_prints(tmp_path: Path) -> None:
    module = tmp_path / "m.py"
    for line in ("print(1)", "click.echo(1)", "sys.stdout.buffer.write(b'')", "sys.__stderr__.write('')", "input()"):
        module.write_text(line)
        assert list(_prints(module)), line


def _proposes(path: Path) -> Iterator[str]:
    """Values that a string of a module puts into a command of ours by something else than `text/shell`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.JoinedStr):
            continue
        before = ""
        for part in node.values:
            if isinstance(part, ast.Constant):
                before += str(part.value)
            elif isinstance(part, ast.FormattedValue) and re.search(r"\btimeline (-C|[a-z]+) [^.;)]*$", before):
                value = ast.unparse(part.value)
                if not value.startswith("shell.") and f"{path.name} {value}" not in QUOTED:
                    yield f"{path.name}:{node.lineno} {value}"


QUOTED = {  # values that are quoted before, or are words of the program
    "search.py f'--docs -- {asked}' if asked.startswith('-') else f'{asked} --docs'",
    "add.py command",
    "tagging.py shown",
    "unread.py select",
}


def test_words_of_a_proposed_command_are_quoted_by_one_function() -> None:
    assert [line for path in MODULES for line in _proposes(path)] == []
    assert any("shell.name(" in path.read_text(encoding="utf-8") for path in MODULES)
    others = [path.name for path in MODULES if "shlex.quote" in path.read_text(encoding="utf-8")]
    assert others == []


NAMES = st.binary(min_size=1, max_size=12).map(lambda data: os.fsdecode(data.replace(b"\0", b"x")))
ODD = [
    "$(id)",
    "`id`",
    "it's",
    "a\nb",
    "-rf",
    "--",
    "caf\udce9",
    "a  b",
    " a ",
    "\x1b[31m",
    "\u202ex",
    "!!",
    "~",
    "*",
    "{a,b}",
]


def _read_by_bash(words: list[str]) -> list[str]:
    """The words that bash makes of quoted ones."""
    line = f"printf '%s\\0' {' '.join(words)}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=True, env={"LC_ALL": "C.UTF-8"})
    return os.fsdecode(done.stdout).split("\0")[:-1]


def test_bash_reads_a_quoted_word_as_it_was() -> None:
    assert _read_by_bash([shell.word(name) for name in ODD]) == ODD
    assert [name for name in ODD if shell.name(name).startswith("-")] == []


@given(st.lists(NAMES, min_size=1, max_size=40))
def test_quoted_words_stay_what_they_are_on_a_line_and_in_bash(names: list[str]) -> None:
    quoted = [shell.word(name) for name in names]
    assert all(clean.line(f"fix: {word}.") == f"fix: {word}." for word in quoted)
    assert _read_by_bash(quoted) == names


LINKS = [f"\x1b]8;;{uri}\x1b\\" for uri in ("file:///a%20b", "", "file://host/a", "https:///a")]
PIECES = st.one_of(
    st.characters(), st.sampled_from("\x1b\x9b[]m0;1\x07\\\r\nK\u202e\udc80\ud83d"), st.sampled_from(LINKS)
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@given(TEXTS, st.booleans())
def test_what_has_left_leaves_as_it_is_and_holds_nothing_that_is_gone(text: str, paints: bool) -> None:
    left = clean.leaving(text, paints)
    assert clean.leaving(left, paints) == left
    rest = left
    for code in clean.CODES if paints else ():
        rest = rest.replace(code, "")
    rest = re.sub(r"\x1b\]8;;(file:///[\w./~%-]+)?\x1b\\", "", rest, flags=re.A) if paints else rest
    gone = characters.of(characters.GONE, printed=True)
    assert not re.search(f"[{gone}]", rest) and not re.search("[\ud800-\udfff]", rest)
    assert "\x1b" not in clean.leaving(text)


@given(TEXTS, st.sampled_from(["ascii", "latin-1", "shift_jis", "cp1252", "euc_kr", "gb18030", "utf-8"]))
@example("\ud83d\udc80", "ascii")
def test_json_is_json_in_every_encoding(text: str, encoding: str) -> None:
    """The escapes of JSON are UTF-16: two halves of a character side by side are that character, to every reader."""
    import json

    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    leaving.Leaving(out).write(clean.in_json(json.dumps({"text": text}, ensure_ascii=False)))
    out.flush()
    assert json.loads(out.buffer.getvalue().decode(encoding)) == {"text": joined}  # type: ignore[attr-defined]


def test_the_page_on_printing_is_made_from_the_table() -> None:
    """`GOLDEN=1` writes it."""
    page = ROOT / "docs" / "printing.md"
    head, mark, _ = page.read_text(encoding="utf-8").partition("<!-- from timeline/text/characters.py -->\n")
    rows = ["| characters | in a text | in print | why |", "|---|---|---|---|"]
    for sort in characters.SORTS:
        rows.append(f"| {sort.name}: {_shown(sort.chars)} | {sort.in_text} | {sort.printed} | {sort.why} |")
    wanted = head + mark + "\n" + "\n".join(rows) + "\n"
    if os.environ.get("GOLDEN") == "1":
        page.write_text(wanted, encoding="utf-8")
    assert mark and page.read_text(encoding="utf-8") == wanted


def _shown(chars: str) -> str:
    """`U+202A to U+202E, U+061C`"""
    pieces = re.findall(r"(.)-(.)|(.)", chars, re.S)
    return ", ".join(f"U+{ord(a):04X} to U+{ord(b):04X}" if a else f"U+{ord(one):04X}" for a, b, one in pieces)


START = 0.2  # seconds in which Python itself starts


@pytest.mark.parametrize("wait", [0.15, 0.3, 0.5, 0.8])
@pytest.mark.parametrize("command", ["index --full --jobs 1", "list -f jsonl --claims --all --no-cache"])
def test_an_interrupt_ends_with_130_and_a_word(command: str, wait: float, tmp_path: Path) -> None:
    text = attacks.ARTICLE * 40
    attacks.make({f"docs/{number}.txt": f"{number}. {text}" for number in range(150)}, tmp_path)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    child = subprocess.Popen(
        [sys.executable, "-m", "timeline", "-C", "docs", *command.split()], cwd=tmp_path, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    time.sleep(wait)
    child.send_signal(signal.SIGINT)
    _, err = child.communicate(timeout=60)
    if wait > START or b"timeline/" in err:  # before that Python may not have come to us
        assert err.strip() == b"interrupted"
    assert child.returncode in (130, -signal.SIGINT)  # of which a shell makes 130 too
