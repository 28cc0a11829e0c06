"""A browser to look at exports with: Debian's chromium, driven by playwright from PyPI.

Where one of them is missing the tests are passed over; with `CI_BROWSER=1`, which `.ci/run` sets, that is a failure.
Every page opens from `file://` and keeps what it asked for and what it complained of.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attacks
import handed_over
import pytest

from timeline import export
from timeline.export.selection import Layout

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
QUIET = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync"
ARGUMENTS = [*QUIET.split(), "--no-first-run"]
SIZES = {"wide": (1280, 800), "phone": (390, 844)}
HIGHEST = 10_000  # milliseconds that anything may take


def missing(what: str) -> None:
    """Pass over the test, or fail where a browser must be there."""
    if os.environ.get("CI_BROWSER") == "1":
        pytest.fail(f"{what} is missing: .ci/run installs it")
    pytest.skip(f"needs {what}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        missing("chromium")
    if importlib.util.find_spec("playwright") is None:
        missing("playwright")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


@dataclass
class Watched:
    """An open page, every address that it asked for, and all that it wrote to its console or failed with."""

    page: Page
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """Opens a file: `opened(path, "phone", dark=True, scripts=False, ...)`; `options` are those of a context."""
    contexts = []

    def open_file(path: Path, size: str = "wide", dark: bool = False, scripts: bool = True, **options: Any) -> Watched:
        to = options.pop("to", "")
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light",
            java_script_enabled=scripts, reduced_motion="reduce", **options,
        )  # fmt: skip
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.set_default_timeout(HIGHEST)
        watched.page.on("request", lambda request: watched.requests.append(request.url))
        watched.page.on("console", lambda message: watched.said.append(f"{message.type}: {message.text}"))
        watched.page.on("pageerror", lambda error: watched.said.append(f"error: {error}"))
        watched.page.on("dialog", lambda dialog: (watched.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        watched.page.goto(path.as_uri() + to)
        return watched

    yield open_file
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Exports once a session: `exported("reds", "html", "--all")`; `sample`, `reds`, or how many invented events."""
    folder = tmp_path_factory.mktemp("exports")
    made: dict[tuple[str | int, ...], Path] = {}

    def of(what: str | int, name: str = "html", *options: str) -> Path:
        key = (what, name, *options)
        if key not in made:
            target = folder / f"{len(made)}-{what}.{name}"
            (invent if isinstance(what, int) else export_corpus)(what, name, target, *options)  # type: ignore[operator]
            made[key] = target
        return made[key]

    def export_corpus(what: str, name: str, target: Path, *options: str) -> None:
        corpus = ROOT / "corpus" if what == "sample" else folder / what
        if what == "reds" and not corpus.exists():
            attacks.make({f"reds/{path}": text for path, text in handed_over.REDS.items()}, folder)
        run_export(corpus, name, target, *options)

    return of


def run_export(corpus: Path, name: str, target: Path, *options: str) -> None:
    """`timeline export` of a folder into a file, as a person would run it."""
    command = [sys.executable, "-m", "timeline", "-C", str(corpus), "--today", handed_over.TODAY, "export", "-f", name]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(target.parent / "cache")}
    subprocess.run([*command, "-o", str(target), *options], check=True, capture_output=True, env=environment)


def invent(count: int, name: str, target: Path) -> None:
    """The invented chronology of so many events, written by the writer of a format."""
    selection = handed_over.chronology(count)
    with target.open("w", encoding="utf-8") as out:
        export.writer(name)(selection, Layout(title="Reds and Blues", today=handed_over.TODAY), out)


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe-core, which finds faults of accessibility; run it in a page opened with `bypass_csp=True`."""
    if not AXE.is_file():
        missing("axe-core (npm ci in tests/browser)")
    return AXE.read_text(encoding="utf-8")


def violations(watched: Watched, axe: str) -> list[str]:
    """What axe finds wrong with a page, a line for each rule with the first element that breaks it."""
    watched.page.evaluate(axe)
    found = watched.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:200]}" for each in found["violations"]]
