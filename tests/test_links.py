"""Rows lead to their files in a terminal that shows links, and nowhere else; no article writes a link."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import attacks
import pytest
from terminal import ROOT, Terminal

from timeline.cli import linking
from timeline.export import clean

OPENED = re.compile(r"\x1b\]8;;(file:///[^\x1b]+)\x1b\\")
EVIL = "\x1b]8;;file:///etc/passwd\x1b\\here\x1b]8;;\x1b\\"
NAMES = ["a b;c#1.txt", "é%.txt"]
KNOWN = {"VTE_VERSION": "7600"}


@pytest.mark.parametrize(
    ("environment", "shows"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"WT_SESSION": "1"}, True),
        ({"WT_SESSION": ""}, False),
        ({"VTE_VERSION": "4601"}, False),
        ({"VTE_VERSION": "5002"}, False),
        ({"VTE_VERSION": "5102"}, True),
        ({"VTE_VERSION": "10000"}, True),
        ({"KITTY_WINDOW_ID": "1", "TERM": "screen-256color"}, False),
        ({"KITTY_WINDOW_ID": "1", "TERM": "screen-256color", "FORCE_HYPERLINK": "1"}, True),
        ({"KITTY_WINDOW_ID": "1", "FORCE_HYPERLINK": "0"}, False),
        ({"FORCE_HYPERLINK": ""}, True),
    ],
)
def test_a_terminal_shows_links_when_it_is_known_to_or_said_to(environment: dict[str, str], shows: bool) -> None:
    assert linking.is_known(environment) is shows


@pytest.mark.parametrize(
    ("command", "said", "passes"),
    [
        ([], "", True),
        (["less"], "less 590 (GNU regular expressions)", True),
        (["/usr/bin/less", "-X"], "less 668", True),
        (["less"], "less 551 (GNU regular expressions)", False),
        (["less"], "", False),
        (["bat"], "less 590", False),
        (["sh", "-c", "less -R | cat"], "less 590", False),
    ],
)
def test_a_pager_gets_links_when_it_lets_them_pass(command: list[str], said: str, passes: bool) -> None:
    assert linking.can_pass(command, {}, lambda program: said) is passes
    assert not linking.can_pass(["less"], {"LESS": "S"}, lambda program: "less 590")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for at, name in enumerate(NAMES):
        (tmp_path / "docs").mkdir(exist_ok=True)
        text = attacks.ARTICLE.replace("Monday", f"{14 + at} August").replace("went well", f"went {EVIL} well")
        (tmp_path / "docs" / name).write_text(text, encoding="utf-8")
    return tmp_path


def played(command: str, corpus: Path, lines: int = 40, **more: str) -> Terminal:
    terminal = Terminal(
        f"{sys.executable} -m timeline -C docs {command}",
        corpus,
        lines=lines,
        folder=corpus,
        PYTHONPATH=str(ROOT),
        **more,
    )
    terminal.leaf(":\x1b[K", " ", "\x1b[7m(END)\x1b[27m\x1b[K", "q")
    return terminal


@pytest.mark.parametrize("command", ["list --all --claims", "list --docs", "show a", "search envoys --docs"])
def test_rows_lead_to_their_files(command: str, corpus: Path) -> None:
    wanted = {(corpus / "docs" / name).as_uri() for name in NAMES[: 1 if command == "show a" else 2]}
    with_links, without = played(command, corpus, **KNOWN), played(command, corpus)
    assert set(OPENED.findall(with_links.raw)) == wanted
    assert not OPENED.search(without.raw)
    assert with_links.shown() == without.shown()


@pytest.mark.parametrize(
    "command", ["show a --raw", "show a --text", "list --all --long", "explain Monday", "search here"]
)
def test_no_article_writes_a_link(command: str, corpus: Path) -> None:
    assert "passwd" not in played(command, corpus, **KNOWN, FORCE_HYPERLINK="1").raw


@pytest.mark.skipif(shutil.which("less") is None, reason="needs less")
def test_links_pass_the_pager(corpus: Path) -> None:
    raw = played("list --all --claims", corpus, lines=4, **KNOWN).raw
    assert "\x1b[7m(END)" in raw or ":\x1b[K" in raw, "it was paged"
    assert OPENED.search(raw) and "ESC" not in raw


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"FORCE_HYPERLINK": "0"}, {"TERM": "dumb"}])
def test_nothing_is_linked_where_it_is_not_wanted(more: dict[str, str], corpus: Path) -> None:
    assert "\x1b]8" not in played("list", corpus, **{**KNOWN, **more}).raw


def test_nothing_is_linked_in_a_pipe(corpus: Path) -> None:
    environment = {**os.environ, **KNOWN, "FORCE_HYPERLINK": "1", "FORCE_COLOR": "1", "PYTHONPATH": str(ROOT)}
    environment["XDG_CACHE_HOME"] = str(corpus / "cache")
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "-C", "docs", "list", "-f", "table"], cwd=corpus, env=environment,
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "\x1b[1m" in done.stdout and "\x1b]" not in done.stdout


@pytest.mark.parametrize(
    "code",
    [
        "\x1b]8;;https://x.example\x1b\\",
        "\x1b]8;;file://host/x\x1b\\",
        "\x1b]8;id=1;file:///x\x1b\\",
        "\x1b]8;;file:///x\x07",
        "\x1b]8;;file:///a b\x1b\\",
        "\x1b]8;;file:///\u202e\x1b\\",
        "\x1b]0;title\x1b\\",
    ],
)
def test_only_links_to_files_as_the_program_writes_them_leave(code: str) -> None:
    assert "\x1b" not in clean.leaving(f"a{code}b", paints=True)
    assert clean.leaving(f"a{EVIL}b") == "ahereb" and clean.line(EVIL) == "here"


def test_a_part_of_a_container_leads_to_the_container_and_what_is_no_file_nowhere(tmp_path: Path) -> None:
    (tmp_path / "box.mbox").write_text("x", encoding="utf-8")
    assert linking.address(tmp_path, "box.mbox#3") == (tmp_path / "box.mbox").as_uri()
    assert linking.address(tmp_path, "gone.txt") == linking.address(tmp_path, "") == ""
