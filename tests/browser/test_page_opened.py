"""The whole page in a browser: from disk, without scripts, by keys alone, for readers, on a phone, on paper, large."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

import attacks
import handed_over
import pytest
from conftest import Watched, run_export, violations

WHOLE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
QUOTES = "#chronology blockquote"
READY = (
    "() => { const axis = document.querySelector('#lanes canvas'); return axis && axis.ariaLabel; }"  # has been drawn
)
UNFOLD = "document.querySelectorAll('#chronology details').forEach(each => { each.open = true; })"
DRAWN = "#chronology * { content-visibility: visible !important; }"  # axe looks for what lies behind a text


def opened_page(opened: Callable[..., Watched], path: Path, *size: str, **options: Any) -> Watched:
    """The page, when all of it has been read."""
    watched = opened(path, *size, **options)
    watched.page.wait_for_load_state("load")
    if options.get("scripts", True):
        watched.page.wait_for_function(READY)
    return watched


@pytest.mark.parametrize("what", ["sample", "reds"])
@pytest.mark.parametrize("size", ["wide", "phone"])
@pytest.mark.parametrize("dark", [False, True])
def test_a_page_asks_for_nothing_and_complains_of_nothing(
    what: str, size: str, dark: bool, opened: Callable[..., Watched], exported: Callable[..., Path]
) -> None:
    path = exported(what, "html", "--all")
    watched = opened_page(opened, path, size, dark=dark)
    watched.page.mouse.wheel(0, 20_000)
    watched.page.wait_for_timeout(100)
    assert watched.requests == [path.as_uri()] and watched.said == []
    assert watched.page.locator("#chronology article.event").count() > 15


@pytest.mark.parametrize("what", ["sample", "reds"])
@pytest.mark.parametrize(("size", "dark"), [("wide", False), ("wide", True), ("phone", False), ("phone", True)])
def test_axe_finds_nothing_wrong_folded_or_unfolded(
    what: str, size: str, dark: bool, opened: Callable[..., Watched], exported: Callable[..., Path], axe: str
) -> None:
    path = exported(what, "html", *(["--all"] if what == "reds" else []))
    watched = opened_page(opened, path, size, dark=dark, bypass_csp=True)
    watched.page.add_style_tag(content=DRAWN)
    assert violations(watched, axe) == []
    watched.page.evaluate(UNFOLD)
    assert violations(watched, axe) == []


def test_from_load_to_a_quote_and_its_source_by_keys_alone(
    opened: Callable[..., Watched], exported: Callable[..., Path]
) -> None:
    watched = opened_page(opened, exported("reds", "html", "--all"))
    for _ in range(200):
        watched.page.keyboard.press("Tab")
        if watched.page.evaluate("document.activeElement.matches('#chronology summary')"):
            break
    assert watched.page.evaluate("document.activeElement.matches('#chronology summary')"), "a row can be reached"
    seen = "() => getComputedStyle(document.activeElement).outlineStyle"
    assert watched.page.evaluate(seen) not in ("none", ""), "and it is seen where the reader is"
    quote = watched.page.locator("#chronology article.event").first.locator("blockquote").first
    assert not quote.is_visible()
    watched.page.keyboard.press("Enter")
    assert quote.is_visible() and len(quote.inner_text()) > 20
    watched.page.keyboard.press("Enter")
    assert not quote.is_visible()


def test_without_scripts_everything_can_be_read(opened: Callable[..., Watched], exported: Callable[..., Path]) -> None:
    path = exported("reds", "html", "--all")
    with_scripts, without = opened_page(opened, path), opened_page(opened, path, scripts=False)
    count = with_scripts.page.locator(QUOTES).count()
    assert count > 15 and without.page.locator(QUOTES).count() == count
    assert not without.page.locator("#controls").is_visible() and not without.page.locator("#lanes").is_visible()
    assert without.page.locator("#legend").is_visible() and without.page.locator("#sources").is_visible()
    hidden = without.page.locator("#chronology article.event summary")
    assert all(each.is_visible() for each in hidden.all())
    summary = without.page.locator("#chronology summary").first
    summary.click()
    assert without.page.locator(QUOTES).first.is_visible(), "a row unfolds without a script"
    assert without.requests == [path.as_uri()] and without.said == []


@pytest.mark.parametrize("what", ["sample", "reds", 400])
def test_on_a_phone_nothing_needs_scrolling_sideways(
    what: str | int, opened: Callable[..., Watched], exported: Callable[..., Path]
) -> None:
    path = exported(what, "html", "--all") if isinstance(what, str) else exported(what)
    watched = opened_page(opened, path, "phone")
    assert watched.page.evaluate(WHOLE) == 0
    watched.page.evaluate(UNFOLD)
    assert watched.page.evaluate(WHOLE) == 0
    without = opened_page(opened, path, "phone", scripts=False)
    assert without.page.evaluate("1 + 1") == 2 and without.page.evaluate(WHOLE) == 0


def test_paper_shows_every_row_with_its_sources_and_no_controls(
    opened: Callable[..., Watched], exported: Callable[..., Path]
) -> None:
    watched = opened_page(opened, exported("reds", "html", "--all"))
    rows = watched.page.locator("#chronology article.event").count()
    watched.page.emulate_media(media="print")
    watched.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert sum(each.is_visible() for each in watched.page.locator("#chronology article.event .gist").all()) == rows
    assert not watched.page.locator("#controls").is_visible()
    assert watched.page.locator("#sources").is_visible()
    assert watched.page.pdf().startswith(b"%PDF")


EVIL = "</script><img src=x onerror=alert(1)><svg onload=alert(1)>{{7*7}} javascript:alert(1)"


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a corpus in which every place that a person or an article can write is an attack."""
    folder = tmp_path_factory.mktemp("evil")
    files = {
        name: text.replace("Harbour News", f'"Harbour {EVIL}"').replace("Talks at last", f"'Talks {EVIL}'")
        .replace("Ada Nordin said", f"Ada Nordin said, {EVIL},").replace("https://harbour.example/a", f'"{EVIL}"')
        for name, text in handed_over.REDS.items()
    }  # fmt: skip
    attacks.make({f"docs/{name}": text for name, text in files.items()}, folder)
    run_export(folder / "docs", "html", folder / "evil.html", "--all", "--title", EVIL)
    return folder / "evil.html"


@pytest.mark.parametrize(
    "to", ["", f"#q={EVIL}", '#e-"><img src=x onerror=alert(1)>', "#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"]
)
def test_hostile_texts_are_text(to: str, evil: Path, opened: Callable[..., Watched]) -> None:
    watched = opened_page(opened, evil, to=to)
    watched.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    watched.page.wait_for_timeout(200)
    assert watched.said == [] and {each.partition("#")[0] for each in watched.requests} == {evil.as_uri()}
    assert watched.page.locator("img, iframe, object, embed, form, base, link").count() == 0
    handlers = "[...document.querySelectorAll('*')].flatMap(each => [...each.attributes].map(one => one.name))"
    assert not [name for name in watched.page.evaluate(handlers) if name.startswith("on")]
    links = watched.page.eval_on_selector_all("a[href]", "all => all.map(each => each.getAttribute('href'))")
    assert links and all(re.match(r"#|https?://", link) for link in links)
    assert "onerror=alert(1)" in watched.page.locator("h1").inner_text()


def test_links_lead_away_without_telling_whence(opened: Callable[..., Watched], exported: Callable[..., Path]) -> None:
    watched = opened_page(opened, exported("reds", "html", "--all"))
    found = watched.page.eval_on_selector_all(
        "a[href^=http]", "all => all.map(each => [each.getAttribute('href'), each.rel])"
    )
    assert found and all("noreferrer" in rel for _, rel in found)
    assert {href for href, _ in found} == {"https://harbour.example/a"}, "javascript: is no link"


def test_a_policy_lets_nothing_in_but_the_page_s_own(
    opened: Callable[..., Watched], exported: Callable[..., Path]
) -> None:
    watched = opened_page(opened, exported("reds", "html", "--all"))
    policy = watched.page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content") or ""
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy and "*" not in policy
    watched.page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.x = 1'; document.body.append(s); }"
    )
    watched.page.evaluate("() => { new Image().src = 'https://x.example/a.png'; }")
    watched.page.wait_for_timeout(100)
    assert watched.page.evaluate("window.x") is None
    assert any("Content Security Policy" in line for line in watched.said), "what tries is refused and told"


# --- how long it takes: CPU seconds of the thread that works for a page, which other work on the machine changes little

SHOWN = """() => new Promise(done => {
    const shown = () => requestAnimationFrame(() => setTimeout(done, 0));
    if (document.readyState === "complete") shown(); else addEventListener("load", shown);
})"""
FIND = """words => new Promise(done => {
    const field = document.querySelector("#q");
    field.value = words;
    field.dispatchEvent(new Event("input", {bubbles: true}));
    const look = () => {
        const mark = document.querySelector("#results mark");
        if (!mark || mark.textContent.toLowerCase() !== words) setTimeout(look, 0);
        else requestAnimationFrame(() => setTimeout(done, 0));
    };
    look();
})"""
WORDS = "nordin holm would grun sten tove mina ada".split()
PATIENCE = 120_000  # milliseconds that loading may take on a machine with much else to do
SEARCH = 0.3  # seconds of a search in ten thousand events
TIMES = 2.1  # and how often that in two thousand; twice is wanted, 1.6 was measured (0.074 and 0.046 s), 1.9 at worst


class Timed:
    """An open page whose work is counted: in CPU seconds of its main thread, from the moment on when it is opened."""

    def __init__(self, browser: Any, path: Path) -> None:
        self.page = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True).new_page()
        self.page.set_default_timeout(PATIENCE)
        self._session = self.page.context.new_cdp_session(self.page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})
        self.page.goto(path.as_uri())
        self.page.evaluate(SHOWN)
        self.loaded = self.seconds()

    def seconds(self) -> float:
        found = self._session.send("Performance.getMetrics")["metrics"]
        return float(next(each["value"] for each in found if each["name"] == "TaskDuration"))

    def searched(self) -> float:
        """What a search takes, the median of some; the first, which reads the words of all rows, is not among them."""
        self.page.wait_for_timeout(500)
        taken = []
        for word in ["herring", *WORDS]:
            began = self.seconds()
            self.page.evaluate(FIND, word)
            taken.append(self.seconds() - began)
        return median(taken[1:])

    def close(self) -> None:
        self.page.context.close()


@pytest.fixture
def timed(browser: Any) -> Iterator[Callable[[Path], Timed]]:
    pages: list[Timed] = []

    def open_timed(path: Path) -> Timed:
        while pages:
            pages.pop().close()  # one large page at a time
        pages.append(Timed(browser, path))
        return pages[-1]

    yield open_timed
    while pages:
        pages.pop().close()


def test_ten_thousand_events_load_in_half_the_time_of_a_page_that_draws_all(
    timed: Callable[[Path], Timed], exported: Callable[..., Path], tmp_path: Path
) -> None:
    text = exported(10_000).read_text(encoding="utf-8")
    drawn = re.sub(r"content-visibility:\s*auto", "content-visibility: visible", text)
    assert drawn != text
    (tmp_path / "drawn.html").write_text(drawn, encoding="utf-8")
    assert timed(exported(10_000)).loaded <= timed(tmp_path / "drawn.html").loaded / 2


def test_a_search_in_ten_thousand_events_takes_no_third_of_a_second_and_little_more_than_in_two_thousand(
    timed: Callable[[Path], Timed], exported: Callable[..., Path]
) -> None:
    few, many = timed(exported(2_000)).searched(), timed(exported(10_000)).searched()
    assert many <= SEARCH
    assert many <= TIMES * few
