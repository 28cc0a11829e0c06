"""Completion in real shells: it completes by prefix, quotes blanks and colons, and knows the names of the corpus."""

import os
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import shells

ROOT = Path(__file__).parent.parent
SHELLS = [
    pytest.param(name, marks=pytest.mark.skipif(shutil.which(name) is None, reason=f"{name} is not here"))
    for name in ("zsh", "fish")
]


def surroundings(cache: Path) -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "XDG_CACHE_HOME": str(cache), "HOME": str(cache), "PATH": path, "LC_ALL": "C.UTF-8"}


def offered(shell: str, line: str, cache: Path) -> list[str]:
    """What the program hands to a shell for the last word of `line`."""
    asked = {"_TIMELINE_COMPLETE": f"{shell}_complete", "COMP_LINE": line, "COMP_WORDBREAKS": " \t\n\"'@><=;|&(:"}
    done = subprocess.run(
        ["timeline"], cwd=ROOT, env=surroundings(cache) | asked, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1] if done.stdout.strip() else []


OFFERED = [
    ("timeline sh", ["show"]),
    ("timeline show 002", ["002_0edb2e8cf1257897"]),
    ("timeline list --kind inv", ["invitation"]),
    ("timeline list --status post", ["postponed"]),
    ("timeline list --actor tal", ["Taliban"]),
    ("timeline list --speaker 'Russian F", ["Russian Foreign Ministry"]),
    ("timeline list --speaker russian\\ f", ["Russian\\ Foreign\\ Ministry"]),
    ("timeline list -s Sp", ["Sputnik"]),
    ("timeline list -s 'The M", ["The Moscow Times"]),
    ("timeline list --columns date,publ", ["date,published"]),
    ("timeline list --columns date,dat", ["date,date_text", "date,date_span"]),
    ("timeline list -f json", ["json", "jsonl"]),
    ("timeline check --select D1,D", [f"D1,D{number}" for number in range(2, 8)]),
    ("timeline help fo", ["formats"]),
    ("timeline help exp", ["export", "explain"]),
    ("timeline list --gr", ["--group"]),
    ("timeline -C /no/such/folder show 0", []),
]


def test_views_of_the_profile_are_offered(tmp_path: Path) -> None:
    (tmp_path / "timeline.yaml").write_text("views: {talks: --kind meeting, tail: -n 3, rest: --all}\n")
    assert offered("fish", f"timeline -C {tmp_path} list @ta", tmp_path) == ["@talks\tview", "@tail\tview"]
    assert offered("fish", f"timeline -C {tmp_path} show @ta", tmp_path) == []


@pytest.mark.parametrize(("line", "expected"), OFFERED, ids=[line for line, _ in OFFERED])
def test_offers(line: str, expected: list[str], tmp_path: Path) -> None:
    assert offered("bash", line, tmp_path) == expected


def test_zsh_and_fish_get_what_a_name_means_behind_a_tab(tmp_path: Path) -> None:
    expected = ["002_0edb2e8cf1257897\t2018-08-22"]
    for shell in ("zsh", "fish"):
        found = offered(shell, "timeline show 002", tmp_path)
        assert [line[: len(expected[0])] for line in found] == expected


def test_bash_cuts_what_stands_before_a_colon() -> None:
    assert shells.reply(shells.read("timeline show 000:"), "000:3", ":=") == "3"
    assert shells.reply(shells.read("timeline show '000:"), "000:3", ":=") == "000:3"
    assert shells.reply(shells.read("timeline list --speaker=Rus"), "--speaker=Rus a$b", "=") == "Rus\\ a\\$b"


BEGIN = {
    "bash": (["--norc", "--noprofile", "-i"], 'eval "$(timeline --completion bash)"'),
    "zsh": (["-f", "-i"], 'autoload -U compinit; compinit -D -u; bindkey -e; eval "$(timeline --completion zsh)"'),
}
WORDS = 'words() { printf "<%s>" "$@"; echo " end""ed"; }'


def typed(cache: Path, line: str, shell_name: str = "bash") -> str:
    """What an interactive shell makes of `line`, in which a tab completes: its words, between angles."""
    import pty

    parent, child = pty.openpty()
    shell = subprocess.Popen(
        [shell_name, *BEGIN[shell_name][0]],
        cwd=ROOT, stdin=child, stdout=child, stderr=child, start_new_session=True,
        env=surroundings(cache) | {"PS1": "", "TERM": "dumb", "INPUTRC": os.devnull, "HISTFILE": ""},
    )  # fmt: skip
    os.close(child)
    os.write(parent, f"{BEGIN[shell_name][1]}; {WORDS}\n{line}\x01words \n".encode())
    seen = b""
    while b" ended" not in seen and select.select([parent], [], [], 60)[0]:
        seen += os.read(parent, 4096)
    shell.kill()
    shell.wait()
    os.close(parent)
    assert b" ended" in seen, seen.decode(errors="replace")
    return seen.decode(errors="replace").rpartition(" ended")[0].splitlines()[-1]


TYPED = [
    ("timeline li\t", "<timeline><list>"),
    ("timeline list --speaker Russian\\ F\t", "<timeline><list><--speaker><Russian Foreign Ministry>"),
    ("timeline list --source 'The Mos\t", "<timeline><list><--source><The Moscow Times>"),
    ('timeline list --source "The Mos\t', "<timeline><list><--source><The Moscow Times>"),
    ("timeline list --columns date,publ\t", "<timeline><list><--columns><date,published>"),
]


@pytest.mark.parametrize(("line", "words"), TYPED, ids=[line for line, _ in TYPED])
def test_a_tab_in_bash(line: str, words: str, tmp_path: Path) -> None:
    assert typed(tmp_path, line) == words


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not here")
@pytest.mark.parametrize(("line", "words"), TYPED[:3], ids=[line for line, _ in TYPED[:3]])
def test_a_tab_in_zsh(line: str, words: str, tmp_path: Path) -> None:
    assert typed(tmp_path, line, "zsh") == words


def test_an_id_with_colon_and_blank_is_completed_in_bash(tmp_path: Path) -> None:
    corpus = tmp_path / "own"
    corpus.mkdir()
    (corpus / "talks 12:30 $HOME.txt").write_text("2018-08-22\n\nRussian envoys met the Taliban on Monday.\n")
    words = f"<timeline><-C><{corpus}><show><talks 12:30 $HOME>"
    assert typed(tmp_path, f"timeline -C {corpus} show talks\\ 12:\t") == words
    assert typed(tmp_path, f"timeline -C {corpus} show tal\t") == words


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not here")
def test_fish_completes(tmp_path: Path) -> None:
    script = "timeline --completion fish | source; complete -C'timeline list --speaker \"Russian F'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", script],
        cwd=ROOT,
        env=surroundings(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert [line.split("\t")[0].strip("\"'") for line in done.stdout.splitlines()] == ["Russian Foreign Ministry"]


@pytest.mark.parametrize("shell", ["bash", *SHELLS])
def test_a_shell_takes_its_script(shell: str, tmp_path: Path) -> None:
    made = subprocess.run(
        ["timeline", "--completion", shell], env=surroundings(tmp_path), capture_output=True, text=True, check=True
    )
    assert "_TIMELINE_COMPLETE" in made.stdout
    done = subprocess.run([shell, "-n"], input=made.stdout, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
