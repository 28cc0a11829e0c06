"""`review --tui`: the same decisions as key by key, in three panes that fit, whatever stands in the articles."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from terminal import Terminal
from textual.widgets import Static

from timeline import cli
from timeline.cli import reviewing, rivals
from timeline.cli.commands.review import order
from timeline.cli.options import Settings
from timeline.cli.session import Session
from timeline.cli.tui.article import ArticlePane
from timeline.cli.tui.help import MORE
from timeline.cli.tui.screen import ReviewApp
from timeline.cli.typed import Filters
from timeline.corpus import overrides_file

SCREENS = Path(__file__).parent / "screens"
ROOT = Path(__file__).parent.parent
TALKS = """11 March 2018

Talks in Moscow

Russia met a Taliban delegation in Moscow on Friday, Sergey Lavrov said. Nobody told of the menu.

Russia invited the Taliban to a conference next month, Sergey Lavrov said.

Russia denied that it had sent arms to the Taliban on March 2.
"""
DENIAL = """12 March 2018

No talks in Moscow

Russia denied that it met a Taliban delegation in Moscow on March 9, Maria Zakharova said.
"""
HOSTILE = """11 March 2018

[bold red]Talks[/bold red] \x1b]0;owned\x07 in \u202eMoscow

[@click=app.quit]Russia[/] met [/b] a Taliban \x1b[2Jdelegation in \u200bMoscow on [reverse]Friday[/], \
Sergey Lavrov said.
"""
UNSEEN = "\x1b\x07\u202e\u200b\x9b"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "talks.txt").write_text(TALKS)
    (folder / "denial.txt").write_text(DENIAL)
    return folder


def opened(corpus: Path, quiet: bool = True) -> ReviewApp:
    """The screen over all claims of a corpus that wait, least certain first."""
    session = Session(Settings(str(corpus), quiet=quiet, today="2018-04-01", cache=False), jobs=1)
    return ReviewApp(reviewing.begun(session, order(session, Filters()), "ana"))


def text(screen: ReviewApp) -> str:
    """What is on the screen."""
    return "\n".join(strip.text.rstrip() for strip in screen.screen._compositor.render_strips()).rstrip()


def played(
    screen: ReviewApp, *keys: str, size: tuple[int, int] = (80, 24), then: Callable[[ReviewApp], object] = text
) -> object:
    """What `then` says of the screen once these keys were pressed."""

    async def play() -> object:
        async with screen.run_test(size=size) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
            await pilot.pause()
            return then(screen)

    others = asyncio._get_running_loop()  # of a browser that tests before this one drove in this thread: it waits
    asyncio._set_running_loop(None)
    try:
        return asyncio.run(play())
    finally:
        asyncio._set_running_loop(others)


def kept(corpus: Path) -> bytes:
    path = corpus / overrides_file.FILE
    return path.read_bytes() if path.exists() else b""


def test_three_panes_show_the_queue_the_article_and_the_claim(corpus: Path) -> None:
    shown = str(played(opened(corpus)))
    for words in ("[1 of", "> ", "queue", "article", "rival", "said by", "a accept", "? help"):
        assert words in shown


def test_the_words_of_a_claim_are_marked_in_its_article(corpus: Path) -> None:
    def marked(screen: ReviewApp) -> dict[str, str]:
        strips = screen.query_one("#passage").render_lines(screen.query_one("#passage").size.region)
        found = {"bold": "", "underline": "", "reverse": "", "italic": ""}
        for segment in (each for strip in strips for each in strip):
            for name in found:
                if segment.style and getattr(segment.style, name):
                    found[name] += f"{segment.text} "
        return {name: " ".join(words.split()) for name, words in found.items()}

    screen = opened(corpus)
    review = screen._review
    review.at = next(i for i, claim in enumerate(review.waiting) if claim.act == "met" and claim.date_text)
    claim = review.waiting[review.at]
    found = played(screen, size=(140, 30), then=marked)
    assert isinstance(found, dict)
    assert (found["underline"], found["reverse"]) == (claim.date_text, claim.act)
    assert found["italic"] in ("Sergey Lavrov", "Maria Zakharova")
    assert "menu" not in found["bold"] and claim.text.split()[0] in found["bold"]


@pytest.mark.parametrize("columns", [60, 80, 140])
def test_a_screen_looks_as_it_was_read(corpus: Path, columns: int) -> None:
    keys = ((), ("space", "a"), ("k", "a"), ("?",))
    seen = "\n\n".join(f"$ {' '.join(each)}\n{played(opened(corpus), *each, size=(columns, 24))}" for each in keys)
    golden = SCREENS / f"review-{columns}.txt"
    if os.environ.get("GOLDEN"):
        golden.write_text(f"{seen}\n", encoding="utf-8")
    assert f"{seen}\n" == golden.read_text(encoding="utf-8")
    assert all(len(line) <= columns for line in seen.splitlines())


@pytest.mark.parametrize("columns", [60, 80, 140])
def test_a_terminal_shows_it_and_is_given_back(corpus: Path, tmp_path: Path, columns: int) -> None:
    terminal = Terminal(command(corpus, "--tui"), tmp_path, columns, 24, TIMELINE_TODAY="2018-04-01", TIMELINE_BY="ana")
    terminal.until_shown("article: sentence  speaker  date  act")
    terminal.until_shown("said by")
    terminal.press("a")
    terminal.until("accepted")
    terminal.press("q")
    assert terminal.end() == 0
    assert "1 decision taken, kept in overrides.yaml" in terminal.shown()
    assert terminal.raw.endswith("1 decision taken, kept in overrides.yaml\r\n") and "\x1b[?1049l" in terminal.raw
    (decided,) = overrides_file.read(corpus).claims
    assert (decided.verdict, decided.by, decided.when) == ("accepted", "ana", "2018-04-01")


def test_an_interrupted_review_keeps_what_was_decided(corpus: Path, tmp_path: Path) -> None:
    terminal = Terminal(command(corpus, "--tui"), tmp_path, TIMELINE_TODAY="2018-04-01")
    terminal.until("? help")
    terminal.press("r")
    terminal.until("rejected")
    terminal.press("\x03")
    assert terminal.end() == 130
    assert [each.verdict for each in overrides_file.read(corpus).claims] == ["rejected"]


def command(corpus: Path, *arguments: str) -> str:
    return f"{sys.executable} -m timeline -C {corpus} review {' '.join(arguments)}"


def test_the_same_keys_give_the_same_file_as_key_by_key(corpus: Path, tmp_path: Path) -> None:
    files = []
    for arguments in ((), ("--tui",)):
        terminal = Terminal(command(corpus, *arguments), tmp_path, 100, 40, TIMELINE_TODAY="2018-04-01", LC_ALL="C")
        for keys, words in (
            ("", "? help"),
            ("a", "accepted"),
            ("r", "rejected"),
            ("u", "taken back"),
            ("d", "to leave"),
            ("march 2018\r", "2018-03; accepted"),
            ("b", "[2 of"),
            ("n", "to leave"),
            ("who says so?\r", "note: who"),
            (" ", "[3 of"),
            ("p", "to leave"),
            ("Ada Nordin; Interfax\r", "Ada Nordin; Interfax"),
        ):
            terminal.press(keys)
            terminal.until(words)
        terminal.press("q")
        assert terminal.end() == 0
        files.append(kept(corpus))
        (corpus / overrides_file.FILE).unlink()
    assert files[0].count(b"quote:") == 3
    assert files[0] == files[1]


def test_a_letter_in_an_answer_is_no_key_and_a_wrong_answer_is_asked_again(corpus: Path) -> None:
    screen = opened(corpus)
    shown = str(played(screen, "n", *"a rq", "escape"))
    assert "nothing changed" in shown and kept(corpus) == b""
    shown = str(played(opened(corpus), "k", *"aidd", "enter"))
    assert "Did you mean aid" in shown and "[1 of" in shown and kept(corpus) == b""
    played(opened(corpus), "k", *"aidd", "enter", "backspace", "enter")
    (decided,) = overrides_file.read(corpus).claims
    assert decided.kind == "aid"


def test_a_note_of_the_session_is_told_beside_the_answer(corpus: Path) -> None:
    shown = " ".join(str(played(opened(corpus, quiet=False), "d", *"10 Dhu al-Hijja 1439", "enter")).split())
    assert "2018-08-21; accepted" in shown and "note: " in shown


def test_undo_writes_over_nothing_that_was_written_by_hand(corpus: Path) -> None:
    path = corpus / overrides_file.FILE

    def by_hand(screen: ReviewApp) -> None:
        path.write_text(path.read_text() + "documents:\n  a: {date: 2019-01-01}\n")

    screen = opened(corpus)
    played(screen, "a", then=by_hand)
    before = kept(corpus)
    assert "nothing is taken back" in reviewing.undo(screen._review) and kept(corpus) == before


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_lost(corpus: Path) -> None:
    (corpus / overrides_file.FILE).write_text("claims: 3\n")
    shown = str(played(opened_without_decisions(corpus), "a"))
    assert "expected a list" in shown and "[1 of" in shown
    assert kept(corpus) == b"claims: 3\n"


def opened_without_decisions(corpus: Path) -> ReviewApp:
    """As `opened`, but for a file of decisions that broke after it was read."""
    path = corpus / overrides_file.FILE
    text = path.read_text()
    path.unlink()
    screen = opened(corpus)
    path.write_text(text)
    return screen


def test_behind_the_last_claim_nothing_is_decided(corpus: Path) -> None:
    screen = opened(corpus)
    shown = str(played(screen, *["space"] * 50, "a"))
    assert "seen]" in shown and "no claim is left" in shown and kept(corpus) == b""
    assert screen._review.at == len(screen._review.waiting)


def test_a_narrow_terminal_has_two_panes_and_w_turns_them(corpus: Path) -> None:
    def panes(screen: ReviewApp) -> list[bool]:
        return [screen.query_one(name).display for name in ("#queue", "#article", "#claim")]

    assert played(opened(corpus), size=(60, 24), then=panes) == [False, True, True]
    assert played(opened(corpus), "w", size=(60, 24), then=panes) == [True, False, True]
    assert played(opened(corpus), "w", size=(80, 24), then=panes) == [True, True, True]
    assert not {*MORE} & {*reviewing.KEYS}


def test_the_sentence_is_in_view_however_long_the_article_is(corpus: Path) -> None:
    filler = "\n\n".join(f"Rain fell on the harbour for hours, and nobody spoke of it, line {i}." for i in range(400))
    (corpus / "talks.txt").write_text(TALKS.replace("Talks in Moscow\n", f"Talks in Moscow\n\n{filler}\n"))
    (corpus / "denial.txt").unlink()
    for size in ((60, 24), (80, 24), (140, 30)):
        assert "█ Russia" in str(played(opened(corpus), size=size))


def test_nothing_of_an_article_is_a_code(corpus: Path) -> None:
    (corpus / "talks.txt").write_text(HOSTILE)
    (corpus / "denial.txt").rename(corpus / "[red]x[-red].txt")
    for keys in ((), ("space",), ("space", "space"), ("a",)):
        shown = str(played(opened(corpus), *keys, size=(140, 40)))
        assert "[bold red]Talks" in shown or "[red]x[-red]" in shown
    assert "[@click=app.quit]Russia[/]" in shown and "[reverse]Friday[/]" in shown


def test_what_a_terminal_obeys_is_gone_even_from_an_article_that_holds_it(corpus: Path) -> None:
    def told(screen: ReviewApp) -> str:
        claim = screen._review.waiting[0]
        (article,) = screen._review.session.store.articles([claim.document])
        text = article.source.text[: claim.span[0]] + "\x1b]0;owned\x07\u202eA\u200b\x9b2J[/b]" + "x" * 60
        source = replace(article.source, text=text, title="\x1b[2J[/]\u202eTitle")
        screen.query_one(ArticlePane).tell(replace(article, source=source), claim)
        return "".join(str(screen.query_one(f"#{name}", Static).content) for name in ("head", "passage"))

    shown = str(played(opened(corpus), then=told))
    assert "[/]Title" in shown and "[/b]xxx" in shown
    assert [char for char in UNSEEN if char in shown] == []


def test_rivals_are_of_the_event_the_sentence_and_the_day(corpus: Path) -> None:
    session = Session(Settings(str(corpus), quiet=True, today="2018-04-01", cache=False), jobs=1)
    claims = session.store.claims()
    met = next(claim for claim in claims if "met a Taliban delegation in Moscow on Friday" in claim.text)
    found = {each.claim.document: each for each in rivals.rivals(session, met)}
    assert found["denial"].claim.text.startswith("Russia denied")
    assert found["denial"].otherwise
    assert met.id not in {each.claim.id for each in found.values()}


def test_on_a_day_that_both_state_a_denial_is_against_what_shares_an_actor(corpus: Path) -> None:
    session = Session(Settings(str(corpus), quiet=True, today="2018-04-01", cache=False), jobs=1)
    met = next(claim for claim in session.store.claims() if claim.act == "met" and claim.status == "happened")
    denied = replace(met, id="x", kind="denial", status="denied")
    assert met.basis != "inherited" and rivals.contradicts(met, denied)
    assert not rivals.contradicts(met, replace(denied, basis="inherited"))
    assert not rivals.contradicts(met, replace(denied, actors=("Iran",)))
    assert rivals.contradicts(met, replace(met, status="planned"))
    assert not rivals.contradicts(replace(met, kind="statement"), replace(met, kind="statement", status="planned"))


def test_no_other_command_imports_textual(corpus: Path) -> None:
    code = f"""
import sys
from timeline import cli
for line in ("--help", "review -h", "-C {corpus} list", "-C {corpus} review --queue"):
    assert cli.run(line.split()) == 0, line
print(*sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(corpus.parent)},
    )  # fmt: skip
    loaded = done.stdout.splitlines()[-1].split()
    assert "timeline.cli.commands.review" in loaded
    assert [name for name in loaded if name.startswith(("textual", "timeline.cli.tui"))] == []


def test_without_the_extra_or_a_terminal_it_says_what_is_missing(
    corpus: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.run(["-C", str(corpus), "review", "--tui"]) == 2
    assert "timeline review --queue" in capsys.readouterr().err
    assert cli.run(["-C", str(corpus), "review", "--tui", "--accept"]) == 2
    assert "no other flag" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "textual", None)
    assert cli.run(["-C", str(corpus), "review", "--tui"]) == 2
    assert "pip install 'timeline[tui]'" in capsys.readouterr().err
