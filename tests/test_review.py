"""`review` driven like a person drives it: keys in a pseudo-terminal, two reviewers, a crash in the middle."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from timeline import cli
from timeline.corpus import overrides_file
from timeline.corpus.overrides import ClaimDecision, DocumentDecision
from timeline.errors import InputError, UsageError

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

    def __init__(self, corpus: Path) -> None:
        self.master, slave = pty.openpty()
        environment = {
            **os.environ,
            "XDG_CACHE_HOME": str(corpus.parent / "cache"),
            "TERM": "dumb",
            "TIMELINE_TODAY": "2018-04-01",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "timeline", "-C", str(corpus), "review", "--by", "ana"],
            stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.seen = ""

    def until(self, words: str) -> None:
        """Read until `words` have been printed, and forget what came before."""
        deadline = time.monotonic() + WAIT
        while words not in self.seen:
            ready, _, _ = select.select([self.master], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise AssertionError(f"no {words!r} in {self.seen!r}")
            try:
                self.seen += os.read(self.master, 4096).decode(errors="replace")
            except OSError as error:
                raise AssertionError(f"ended without {words!r}: {self.seen!r}") from error
        self.seen = self.seen.partition(words)[2]

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def close(self) -> None:
        self.process.kill()
        self.process.wait(WAIT)
        os.close(self.master)


SitDown = Callable[[], Terminal]


@pytest.fixture
def sit_down(corpus: Path) -> Iterator[SitDown]:
    """Opens terminals on the corpus and closes them all."""
    opened: list[Terminal] = []

    def open_one() -> Terminal:
        opened.append(Terminal(corpus))
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
    terminal.until("q quit")
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
    terminal.until("3 decisions")
    assert terminal.process.wait(WAIT) == 0
    decided = overrides_file.read(corpus).claims
    assert [d.verdict for d in decided] == ["accepted", "accepted", "rejected"]
    assert [d.date for d in decided] == [None, "2018-04-15", None]
    assert {d.by for d in decided} == {"ana"}


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


def test_a_second_reviewer_is_kept_out(corpus: Path, sit_down: SitDown) -> None:
    with overrides_file.locked(corpus):
        terminal = sit_down()
        terminal.until("somebody else is reviewing")
        assert terminal.process.wait(WAIT) == 2


def test_comments_and_order_survive(corpus: Path) -> None:
    (corpus / overrides_file.FILE).write_text("# ours\ndocuments:\n  z: {date: '2017-01-02', by: bo}  # sure\n")
    overrides_file.record(
        corpus, [ClaimDecision("talks", "a quote", verdict="accepted")], {"b": DocumentDecision("2018-03-11")}
    )
    text = (corpus / overrides_file.FILE).read_text()
    assert "# ours" in text and "# sure" in text and text.index("  z:") < text.index("  b:")
    assert overrides_file.read(corpus).documents["b"].date == "2018-03-11"


def test_a_second_decision_about_the_same_words_replaces_the_first(corpus: Path) -> None:
    overrides_file.record(corpus, [ClaimDecision("talks", "q", was="2018-03", verdict="accepted")], {})
    decided = overrides_file.record(corpus, [ClaimDecision("talks", "q", was="2018-03", verdict="rejected")], {})
    assert [d.verdict for d in decided.claims] == ["rejected"]


BROKEN = [
    ("claims:\n  - {quote: x}\n", ":2: claims[0].in: missing"),
    ("claims:\n  - {in: a, quote: x, status: maybe}\n", ":2: claims[0].status: 'maybe' is none of"),
    ("documents:\n  a: {date: soon}\n", ":2: a.date: 'soon' is no date"),
    ("documents: [\n", ":2: broken YAML"),
    ("colour: red\n", ":1: colour: unknown key"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_file_is_named_with_line_and_key(corpus: Path, text: str, message: str) -> None:
    (corpus / overrides_file.FILE).write_text(text)
    with pytest.raises(InputError) as caught:
        overrides_file.read(corpus)
    assert message in caught.value.message


def test_the_lock_is_for_one(corpus: Path) -> None:
    with overrides_file.locked(corpus), pytest.raises(UsageError), overrides_file.locked(corpus):
        pass


def test_a_second_correction_takes_the_place_of_the_first(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(corpus.parent))
    for day in ("2018-03-05", "2018-03-06"):
        done = cli.run(["-q", "-C", str(corpus), "review", "talks:1", "--date", day])
        assert done == 0
    (decided,) = [d for d in overrides_file.read(corpus).claims if d.date]
    assert (decided.date, decided.was not in (None, "2018-03-05")) == ("2018-03-06", True)
