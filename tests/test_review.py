"""`review` driven like a person drives it: keys in a pseudo-terminal, two reviewers, a crash in the middle."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from timeline import cli
from timeline.corpus import overrides_file, overrides_write

ARTICLE = """11 March 2018

Talks in Moscow

Russia met a Taliban delegation in Moscow on Friday, Sergey Lavrov said.

Russia invited the Taliban to a conference next month, Sergey Lavrov said.

Russia denied that it had sent arms to the Taliban on March 2.
"""
WAIT = 20  # seconds until a prompt that does not come is a failure


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "talks.txt").write_text(ARTICLE)
    return folder


class Terminal:
    """A reviewer at a pseudo-terminal."""

    def __init__(self, corpus: Path, columns: int = 80, arguments: Sequence[str] = ()) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        environment = {
            **os.environ,
            "XDG_CACHE_HOME": str(corpus.parent / "cache"),
            "TERM": "dumb",
            "COLUMNS": "",
            "TIMELINE_TODAY": "2018-04-01",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "timeline", "-C", str(corpus), "review", "--by", "ana", *arguments],
            stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.seen = ""

    def until(self, words: str) -> str:
        """Read until `words` have been printed, and forget what came before; what that was."""
        deadline = time.monotonic() + WAIT
        while words not in self.seen:
            ready, _, _ = select.select([self.master], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise AssertionError(f"no {words!r} in {self.seen!r}")
            try:
                self.seen += os.read(self.master, 4096).decode(errors="replace")
            except OSError as error:
                raise AssertionError(f"ended without {words!r}: {self.seen!r}") from error
        before, _, self.seen = self.seen.partition(words)
        return before

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def close(self) -> None:
        self.process.kill()
        self.process.wait(WAIT)
        os.close(self.master)


SitDown = Callable[..., Terminal]


@pytest.fixture
def sit_down(corpus: Path) -> Iterator[SitDown]:
    """Opens terminals on the corpus and closes them all."""
    opened: list[Terminal] = []

    def open_one(columns: int = 80) -> Terminal:
        opened.append(Terminal(corpus, columns))
        return opened[-1]

    yield open_one
    for terminal in opened:
        terminal.close()


def test_keys_accept_reject_date_and_go_back(corpus: Path, sit_down: SitDown) -> None:
    terminal = sit_down()
    terminal.until("[1 of")
    terminal.until("q quit")
    terminal.press(" ")
    terminal.until("[2 of")
    terminal.until("? help")
    terminal.press("b")
    terminal.until("[1 of")
    terminal.until("q quit")
    terminal.press("a")
    terminal.until("[2 of")
    terminal.until("q quit")
    terminal.press("d")
    terminal.until("date")
    terminal.press("2018-04-15\r")
    terminal.until("[3 of")
    terminal.until("q quit")
    terminal.press("r")
    terminal.until("[4 of")
    terminal.until("q quit")
    terminal.press("q")
    terminal.until("3 decisions taken, kept in overrides.yaml")
    assert terminal.process.wait(WAIT) == 0
    decided = overrides_file.read(corpus).claims
    assert [d.verdict for d in decided] == ["accepted", "accepted", "rejected"]
    assert [d.date for d in decided] == [None, "2018-04-15", None]
    assert {d.by for d in decided} == {"ana"}


def test_undo_brings_back_the_claim_and_what_was_decided_before(corpus: Path, sit_down: SitDown) -> None:
    terminal = sit_down()
    terminal.until("? help")
    terminal.press("u")
    terminal.until("nothing to undo")
    terminal.until("? help")
    terminal.press("a")
    terminal.until("accepted")
    terminal.until("? help")
    kept = (corpus / overrides_file.FILE).read_bytes()
    terminal.press("r")
    terminal.until("rejected")
    terminal.until("[3 of")
    assert (corpus / overrides_file.FILE).read_bytes() != kept
    terminal.until("? help")
    terminal.press("u")
    terminal.until("taken back")
    terminal.until("[2 of")
    terminal.until("? help")
    assert (corpus / overrides_file.FILE).read_bytes() == kept
    terminal.press("q")
    terminal.until("1 decision taken, kept in overrides.yaml")


def test_undo_writes_over_nothing_that_was_written_by_hand(corpus: Path, sit_down: SitDown) -> None:
    terminal = sit_down()
    terminal.until("? help")
    terminal.press("a")
    terminal.until("accepted")
    terminal.until("? help")
    path = corpus / overrides_file.FILE
    path.write_text(path.read_text() + "documents:\n  a: {date: 2019-01-01}\n")
    by_hand = path.read_bytes()
    terminal.press("u")
    terminal.until("nothing is taken back")
    assert path.read_bytes() == by_hand
    terminal.until("? help")
    terminal.press("q")
    terminal.until("1 decision taken")


def test_a_change_is_told_and_a_question_mark_explains_the_keys(corpus: Path, sit_down: SitDown) -> None:
    terminal = sit_down()
    terminal.until("? help")
    terminal.press("?")
    assert "take back the last decision" in terminal.until("[1 of")
    terminal.until("? help")
    terminal.press("k")
    terminal.until("kind")
    terminal.press("aid\r")
    terminal.until("-> aid; accepted")


@pytest.mark.parametrize("columns", [50, 120])
def test_a_claim_stands_between_its_neighbours_as_wide_as_the_terminal(
    corpus: Path, sit_down: SitDown, columns: int
) -> None:
    terminal = sit_down(columns)
    for _ in range(5):
        shown = terminal.until("? help")
        if "arms to the Taliban" in " ".join(shown.partition(" text ")[2].split()).partition("date")[0]:
            break
        terminal.press(" ")
    lines = [line.rstrip() for line in shown.splitlines()]
    assert "Russia invited the Taliban to a conference next month" in " ".join(shown.partition("names")[0].split())
    assert columns - 40 < max(map(len, lines)) <= columns


def test_a_killed_review_leaves_a_whole_file_and_no_lock(corpus: Path, sit_down: SitDown) -> None:
    terminal = sit_down()
    terminal.until("q quit")
    terminal.press("a")
    terminal.until("[2 of")
    os.killpg(terminal.process.pid, signal.SIGKILL)
    terminal.process.wait(WAIT)
    assert len(overrides_file.read(corpus).claims) == 1
    again = sit_down()
    again.until("[1 of")
    again.press("q")
    assert again.process.wait(WAIT) == 0
    assert sorted(path.name for path in corpus.iterdir()) == ["overrides.yaml", "talks.txt"]


def test_a_second_reviewer_is_kept_out(corpus: Path, sit_down: SitDown) -> None:
    with overrides_write.locked(corpus):
        terminal = sit_down()
        terminal.until("somebody else is reviewing")
        assert terminal.process.wait(WAIT) == 2


def test_a_second_correction_takes_the_place_of_the_first(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(corpus.parent))
    for day in ("2018-03-05", "2018-03-06"):
        done = cli.run(["-q", "-C", str(corpus), "review", "talks:1", "--date", day])
        assert done == 0
    (decided,) = overrides_file.read(corpus).claims
    assert (decided.date, decided.was not in (None, "2018-03-05")) == ("2018-03-06", True)


def test_a_note_alone_is_no_verdict_and_keeps_the_claim_on_the_screen(corpus: Path, sit_down: SitDown) -> None:
    terminal = sit_down()
    terminal.until("? help")
    terminal.press("n")
    terminal.until("note")
    terminal.press("who says so?\r")
    terminal.until("note: who says so?")
    terminal.until("[1 of")
    terminal.until("? help")
    (noted,) = overrides_file.read(corpus).claims
    assert (noted.verdict, noted.note, noted.by) == (None, "who says so?", "ana")
    terminal.press("a")
    terminal.until("accepted")
    terminal.until("[2 of")
    (accepted,) = overrides_file.read(corpus).claims
    assert (accepted.verdict, accepted.note) == ("accepted", "who says so?")


@pytest.mark.parametrize(
    ("key", "wrong", "why", "right"),
    [
        ("d", "soonish", "soonish", "2018-03-05"),
        ("k", "aidd", "Did you mean aid", "aid"),
        ("s", "maybe", "Known: ", "cancelled"),
        ("l", "maybe", "alleged is yes or no", "yes"),
        ("p", "none", "Enter leaves it", "Ada Nordin"),
    ],
)
def test_a_wrong_answer_says_why_and_asks_again_and_an_empty_one_leaves(
    corpus: Path, sit_down: SitDown, key: str, wrong: str, why: str, right: str
) -> None:
    terminal = sit_down()
    terminal.until("? help")
    terminal.press(key)
    terminal.until("Enter to leave")
    terminal.press("\r")
    terminal.until("nothing changed")
    terminal.until("[1 of")
    terminal.until("? help")
    assert overrides_file.read(corpus).claims == ()
    terminal.press(key)
    terminal.until("Enter to leave")
    terminal.press(f"{wrong}\r")
    terminal.until(why)
    terminal.until("Enter to leave")
    terminal.press(f"{right}\r")
    terminal.until("[2 of")
    (decided,) = overrides_file.read(corpus).claims
    assert (decided.verdict, list(decided.given.values())) == ("accepted", [right])


def test_an_unknown_key_says_where_help_is(corpus: Path, sit_down: SitDown) -> None:
    terminal = sit_down()
    terminal.until("? help")
    terminal.press("x")
    terminal.until("'x' is no key here; ? for help")
    terminal.until("[1 of")
    terminal.until("? help")
    terminal.press("q")
    terminal.until("no decision taken")
