"""The list of the page in a browser: search, facets, keys, address, copies, paper and decisions."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attacks
import handed_over
import pytest
import yaml
from conftest import Watched, violations

from timeline.model import KINDS

ROOT = Path(__file__).parents[2]
FIND, SEEN = "#q", "#results article.event"
LEAVES = "window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"  # whether nothing warns
Open = Callable[..., Watched]


@pytest.fixture
def reds(opened: Open, exported: Callable[..., Path]) -> Iterator[Open]:
    """Opens the page of reds and blues; it complains of nothing and asks for nothing but itself."""
    pages: list[Watched] = []

    def open_reds(*size: str, **options: Any) -> Watched:
        pages.append(opened(exported("reds", "html", "--all"), *size, **options))
        return pages[-1]

    yield open_reds
    for each in pages:
        assert [line for line in each.said if "beforeunload" not in line and not line.startswith("dialog: ")] == []
        assert {address.partition("#")[0].rpartition(".")[2] for address in each.requests} <= {"html"}


def gists(watched: Watched, within: str = "#results") -> list[str]:
    return [text.strip() for text in watched.page.locator(f"{within} article.event .gist").all_inner_texts()]


def numbers(watched: Watched, facet: str) -> dict[str, int]:
    """What a facet counts, by value; it is open afterwards."""
    box = watched.page.locator(".facet", has=watched.page.locator("summary", has_text=facet))
    box.locator("summary").click()
    return counted(watched, facet)


def counted(watched: Watched, facet: str) -> dict[str, int]:
    labels = watched.page.locator(".facet", has=watched.page.locator("summary", has_text=facet)).locator("label").all()
    return {each.locator("bdi").inner_text(): int(each.locator(".n").inner_text()) for each in labels}


def choose(watched: Watched, value: str) -> None:
    watched.page.locator(".facet[open] label", has=watched.page.get_by_text(value, exact=True)).click()


def at(watched: Watched) -> str:
    """Id of the row that has the focus."""
    return str(
        watched.page.evaluate("(document.activeElement.closest('article.event') || {dataset: {}}).dataset.id || ''")
    )


def ids(watched: Watched) -> list[str]:
    return [str(each) for each in watched.page.evaluate("timelinePage.shown().map(row => row.id)")]


# --- search ---


def test_a_search_lists_the_rows_with_all_words_and_marks_them(reds: Open) -> None:
    watched = reds()
    watched.page.fill(FIND, "GRÈENTOWN nordin")
    assert len(gists(watched)) > 0 and not watched.page.locator("#chronology").is_visible()
    assert f"{len(gists(watched))} of " in watched.page.locator("#controls .count").inner_text()
    for row in watched.page.locator(SEEN).all():
        row.locator("summary").first.click()
        row.locator("blockquote").first.wait_for()
        assert {each.lower() for each in row.locator("mark.hit").all_inner_texts()} >= {"greentown", "nordin"}


def test_a_word_is_searched_from_its_beginning_and_a_phrase_as_it_stands(reds: Open) -> None:
    watched = reds()
    watched.page.fill(FIND, "ishing")
    assert gists(watched) == [] and "0 of" in watched.page.locator("#controls .count").inner_text()
    watched.page.fill(FIND, "fish")
    assert gists(watched)
    watched.page.fill(FIND, '"on fishing in the spring"')
    assert gists(watched)
    watched.page.fill(FIND, '"fishing on spring"')
    assert gists(watched) == []


def test_no_search_is_the_whole_chronology_again(reds: Open) -> None:
    watched = reds()
    watched.page.fill(FIND, "herring")
    watched.page.fill(FIND, " ")
    assert watched.page.locator("#chronology").is_visible() and not watched.page.locator("#results").is_visible()


def test_what_is_typed_makes_no_element(reds: Open) -> None:
    watched = reds()
    hostile = '<img src=x onerror=alert(1)>"><b>Reds'
    watched.page.fill(FIND, hostile)
    watched.page.evaluate("text => { location.hash = 'kind=' + encodeURIComponent(text) }", hostile)
    watched.page.wait_for_timeout(50)
    assert watched.page.locator("#controls img, #controls b, #results img").count() == 0
    assert hostile in watched.page.locator(".chips").inner_text()


# --- facets ---


@pytest.mark.parametrize("facet", ["Kind", "Status", "Speaker", "Outlet", "Precision", "Level", "Actor"])
def test_a_facet_counts_the_rows_that_choosing_it_leaves(reds: Open, facet: str) -> None:
    watched = reds()
    watched.page.fill(FIND, "reds")
    found = numbers(watched, facet)
    assert len(found) > 1
    for value, number in list(found.items())[:4]:
        choose(watched, value)
        assert len(ids(watched)) == number, value
        choose(watched, value)


def test_values_of_a_facet_add_rows_and_facets_take_them_away(reds: Open) -> None:
    watched = reds()
    found = numbers(watched, "Status")
    choose(watched, "planned")
    choose(watched, "denied")
    assert len(ids(watched)) == found["planned"] + found["denied"]
    assert counted(watched, "Status") == found  # what choosing one more would add
    kinds = numbers(watched, "Kind")
    choose(watched, "meeting")
    assert 0 < len(ids(watched)) == kinds["meeting"] < found["planned"] + found["denied"]
    assert watched.page.locator(".chip").all_inner_texts() == [
        "kind: meeting ×",
        "status: planned ×",
        "status: denied ×",
    ]
    watched.page.keyboard.press("Escape")  # the open facet lies over what is asked for
    watched.page.get_by_role("button", name="Remove: status: planned").click()
    assert {watched.page.evaluate("id => timelinePage.byId.get(id).status", each) for each in ids(watched)} == {
        "denied"
    }
    watched.page.get_by_role("button", name="Clear all").click()
    assert watched.page.locator("#chronology").is_visible()


def test_disputed_only_shows_who_says_what_in_columns(reds: Open) -> None:
    watched = reds()
    watched.page.get_by_role("button", name="Disputed only").click()
    rows = watched.page.locator(SEEN).all()
    assert rows
    for row in rows:
        row.locator("summary").first.click()
        row.locator("blockquote").first.wait_for()
        boxes = [each.bounding_box() for each in row.locator(".accounts > *").all()]
        assert len(boxes) > 1 and len({round(box["x"]) for box in boxes if box}) == len(boxes)


def test_on_a_phone_the_facets_wait_behind_one_word(reds: Open) -> None:
    phone = reds("phone")
    assert phone.page.locator(".facets").get_attribute("open") is None
    phone.page.locator(".facets > summary").click()
    numbers(phone, "Kind")
    choose(phone, "meeting")
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert reds("wide").page.locator(".facets").get_attribute("open") is not None


# --- the address ---


def test_the_address_gives_the_same_view_and_back_and_forward_work(reds: Open) -> None:
    watched = reds()
    watched.page.locator(FIND).press_sequentially("reds")
    words = ids(watched)
    numbers(watched, "Kind")
    choose(watched, "meeting")
    both = ids(watched)
    assert 0 < len(both) < len(words)
    again = reds(to=watched.page.evaluate("location.hash"))
    assert ids(again) == both and again.page.locator(FIND).input_value() == "reds"
    watched.page.go_back()
    assert ids(watched) == words
    watched.page.go_back()
    assert watched.page.locator("#chronology").is_visible() and watched.page.locator(FIND).input_value() == ""
    watched.page.go_forward()
    watched.page.go_forward()
    assert ids(watched) == both


def test_a_range_of_the_axis_filters_and_stands_in_the_address(reds: Open) -> None:
    watched = reds()
    send = "([from, to]) => document.dispatchEvent(new CustomEvent('timeline:range', {detail: {from, to}}))"
    watched.page.evaluate(send, ["2018-06-01", "2018-06-30"])
    dates = watched.page.evaluate("timelinePage.shown().map(row => [row.start, row.end])")
    assert dates and all((start or "") <= "2018-06-30" and (end or "9") >= "2018-06-01" for start, end in dates)
    assert watched.page.evaluate("location.hash") == "#from=2018-06-01&to=2018-06-30"
    watched.page.get_by_role("button", name="Remove: 2018-06-01 to 2018-06-30").click()
    assert watched.page.locator("#chronology").is_visible()


def test_the_axis_hears_what_passes_all_but_the_range(reds: Open) -> None:
    watched = reds()
    watched.page.evaluate("document.addEventListener('timeline:shown', event => { window.heard = event.detail.ids })")
    watched.page.fill(FIND, "herring")
    assert set(watched.page.evaluate("[...heard]")) == set(ids(watched)) != set()
    watched.page.fill(FIND, "")
    assert watched.page.evaluate("heard") is None


def test_the_address_of_an_event_shows_and_unfolds_it(reds: Open) -> None:
    wanted = ids(reds())[3]
    watched = reds(to=f"#e-{wanted}")
    assert at(watched) == wanted and watched.page.locator("#chronology details[open] blockquote").first.is_visible()
    watched.page.fill(FIND, "herring")
    away = next(
        each for each in watched.page.evaluate("timelinePage.events.map(row => row.id)") if each not in ids(watched)
    )
    watched.page.evaluate("id => document.dispatchEvent(new CustomEvent('timeline:open', {detail: {id}}))", away)
    assert at(watched) == away and watched.page.locator("#chronology").is_visible()
    watched.page.go_back()
    assert "herring" in watched.page.evaluate("decodeURIComponent(location.hash)")
    assert watched.page.locator("#results").is_visible()


# --- keys ---


def test_from_load_to_a_quote_by_keys_alone(reds: Open) -> None:
    watched = reds()
    watched.page.keyboard.press("/")
    watched.page.keyboard.type("herring")
    watched.page.keyboard.press("Escape")
    assert watched.page.locator(FIND).input_value() == ""
    watched.page.keyboard.type("herring")
    watched.page.locator(FIND).blur()
    for key in ("j", "j", "k", "Enter"):
        watched.page.keyboard.press(key)
    assert at(watched) == ids(watched)[0]
    quote = watched.page.locator(f"{SEEN} blockquote").first
    quote.wait_for()
    assert "herring" in quote.inner_text()
    watched.page.keyboard.press("Escape")
    assert not quote.is_visible()


def test_enter_in_the_search_field_leads_to_what_it_found(reds: Open) -> None:
    watched = reds()
    watched.page.locator(FIND).press_sequentially("herring")
    assert not watched.page.locator(SEEN).first.evaluate("row => row.contains(document.activeElement)")
    watched.page.keyboard.press("Enter")
    assert at(watched) == ids(watched)[0]
    top = watched.page.locator(SEEN).first.bounding_box()
    assert top and 0 <= top["y"] < 800


def test_brackets_go_from_one_disputed_row_to_the_next(reds: Open) -> None:
    watched = reds()
    disputed = watched.page.evaluate("timelinePage.events.filter(row => row.isDisputed).map(row => row.id)")
    assert len(disputed) > 1
    seen = []
    for key in ("]", "]", "["):
        watched.page.keyboard.press(key)
        seen.append(at(watched))
    assert seen == [disputed[0], disputed[1], disputed[0]]


def test_the_reader_s_row_is_told_to_the_axis(reds: Open) -> None:
    watched = reds()
    watched.page.evaluate("document.addEventListener('timeline:at', event => { window.heard = event.detail.id })")
    watched.page.keyboard.press("j")
    assert watched.page.evaluate("heard") == at(watched) == ids(watched)[0]


def test_keys_are_letters_where_somebody_types_and_the_browser_s_with_ctrl(reds: Open) -> None:
    watched = reds()
    watched.page.locator(FIND).press_sequentially("jk?[/")
    assert watched.page.locator(FIND).input_value() == "jk?[/" and not watched.page.locator("dialog[open]").count()
    watched.page.fill(FIND, "")
    watched.page.locator(FIND).blur()
    watched.page.keyboard.press("Control+j")
    assert at(watched) == ""
    watched.page.keyboard.press("?")
    told = watched.page.locator("dialog.keys kbd").all_inner_texts()
    assert {"/", "j", "k", "Enter", "[", "]", "?", "Esc"} <= set(told)
    watched.page.get_by_label("Single letters are keys").uncheck()
    watched.page.keyboard.press("Escape")
    assert not watched.page.locator("dialog[open]").count()
    watched.page.keyboard.press("j")
    assert at(watched) == ""


# --- many rows ---


def test_two_hundred_rows_at_once_and_all_by_and_by(opened: Open, exported: Callable[..., Path]) -> None:
    watched = opened(exported(2_000))
    watched.page.fill(FIND, "envoys")
    assert watched.page.locator(SEEN).count() == 200
    # by key: rows that come into view take their heights, and a mouse on a busy machine would let go beside the button
    watched.page.get_by_role("button", name="Show 200 more").press("Enter")
    assert watched.page.locator(SEEN).count() == 400
    last = ids(watched)[-1]
    watched.page.evaluate("id => document.dispatchEvent(new CustomEvent('timeline:open', {detail: {id}}))", last)
    assert at(watched) == last and watched.page.locator(f"{SEEN}[data-id='{last}'] blockquote").first.is_visible()


# --- copies and paper ---


def test_what_is_seen_as_markdown_is_what_the_command_writes(reds: Open, exported: Callable[..., Path]) -> None:
    written = exported("reds", "md", "--all").read_text(encoding="utf-8").splitlines()
    watched = reds()
    copied = watched.page.evaluate("timelinePage.markdown(timelinePage.shown())").splitlines()
    bullets = [line for line in written if line.startswith("- **")]
    assert [line for line in copied if line.startswith("- **")] == bullets != []
    notes = [[re.sub(r".*?: “", "", line) for line in lines if line.startswith("[^")] for lines in (copied, written)]
    quotes = [[line.partition("”")[0] for line in each] for each in notes]
    assert quotes[0] == quotes[1] != []
    assert copied[-1] == written[-1] and copied[0] == written[0]


def test_a_copy_of_what_is_found_says_what_was_asked_for(reds: Open) -> None:
    watched = reds()
    watched.page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    watched.page.fill(FIND, "herring")
    watched.page.get_by_role("button", name="Copy as markdown").click()
    text = watched.page.locator("dialog.copying textarea").input_value()
    assert re.search(rf"- Of these shown: {len(ids(watched))} of \d+ events; words: herring\n", text)
    assert text.count("\n- **") == len(ids(watched))
    watched.page.keyboard.press("Escape")
    watched.page.locator(SEEN).first.locator("summary").first.click()
    watched.page.get_by_role("button", name="Copy link").first.click()
    address = watched.page.locator("dialog.copying textarea").input_value()
    assert address.endswith(f".html#e-{ids(watched)[0]}")


def test_paper_has_the_quotes_of_what_is_seen_and_only_its_sources(reds: Open) -> None:
    watched = reds()
    watched.page.fill(FIND, "herring")
    watched.page.emulate_media(media="print")
    everything = watched.page.locator("#sources li").count()
    watched.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert all(each.is_visible() for each in watched.page.locator(f"{SEEN} blockquote").all())
    assert 0 < watched.page.locator("#sources li:visible").count() < everything
    cited = {text.strip("[]") for text in watched.page.locator(f"{SEEN} .claim sup a").all_inner_texts()}
    printed = watched.page.locator("#sources li:visible").all()
    assert {str(each.evaluate("entry => entry.value")) for each in printed} == cited != set()
    told = watched.page.locator("#controls .printed").inner_text()
    assert told == f"Shown: {len(ids(watched))} of 21 events; words: herring"
    assert not watched.page.locator("button:visible, input:visible, select:visible").count()
    watched.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert watched.page.locator("details[open]").count() == 0 + watched.page.locator(".facets[open]").count()
    assert watched.page.locator("#sources li:visible").count() == everything


# --- decisions ---


def decide(watched: Watched) -> Any:
    """The first claim of the first row with its tools open."""
    watched.page.locator("#chronology article.event summary").first.click()
    claim = watched.page.locator("#chronology li.claim").first
    claim.locator(".decide > summary").click()
    return claim


def saved(watched: Watched) -> tuple[str, Any]:
    with watched.page.expect_download() as download:
        watched.page.get_by_role("button", name="Save decisions.yaml").click()
    assert download.value.suggested_filename == "decisions.yaml"
    text = Path(download.value.path()).read_text(encoding="utf-8")
    return text, yaml.safe_load(text)


def test_decisions_are_saved_as_the_file_that_review_takes(reds: Open) -> None:
    watched = reds()
    claim = decide(watched)
    assert not watched.page.locator("#decisions").is_visible()
    claim.get_by_role("button", name="Accept").click()
    claim.get_by_label("Date").fill("2018-05-11")
    claim.get_by_label("Kind").select_option("contact")
    note = 'it\'s "so": # \u2028 \x85 – é 😀 {x}'
    claim.get_by_label("Note").fill(note)
    watched.page.get_by_label("Your name").fill("ana")
    watched.page.get_by_label("Your name").blur()
    assert watched.page.locator("#decisions summary").inner_text() == "1 decision, not saved"
    text, read = saved(watched)
    data = claim.evaluate("each => ({...each.dataset, quote: each.querySelector('blockquote').textContent})")
    anchor = {"id": data["id"], "document": data["document"], "quote": data["quote"], "was": data["was"]}
    made = {"verdict": "accepted", "date": "2018-05-11", "kind": "contact", "note": note}
    assert read == {"by": "ana", "claims": [anchor | made]}
    assert text.startswith(
        "# decisions made on a page that timeline wrote; take them over with: timeline review --apply"
    )
    assert watched.page.locator("#decisions summary").inner_text() == "1 decision, saved"


def test_review_takes_over_what_the_page_saved(reds: Open, tmp_path: Path) -> None:
    watched = reds()
    claim = decide(watched)
    claim.get_by_label("Date").fill("2016-05/2016-06")
    claim.get_by_label("Note").fill("by the log")
    claim.get_by_label("Note").blur()
    text, read = saved(watched)
    (tmp_path / "decisions.yaml").write_text(text, encoding="utf-8")
    attacks.make({f"reds/{name}": content for name, content in handed_over.REDS.items()}, tmp_path)
    command = [sys.executable, "-m", "timeline", "-C", str(tmp_path / "reds"), "--today", handed_over.TODAY, "review"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    subprocess.run([*command, "--apply", str(tmp_path / "decisions.yaml")], check=True, env=environment)
    kept = yaml.safe_load((tmp_path / "reds" / "overrides.yaml").read_text(encoding="utf-8"))["claims"]
    assert [(each["quote"], each["date"], each["note"]) for each in kept] == [
        (read["claims"][0]["quote"], "2016-05/2016-06", "by the log")
    ]


def test_a_decision_can_be_undone_and_is_warned_about_until_it_is_saved(reds: Open) -> None:
    watched = reds()
    claim = decide(watched)
    claim.get_by_role("button", name="Reject").click()
    assert "is-rejected" in (claim.get_attribute("class") or "")
    assert watched.page.evaluate(LEAVES) is False
    saved(watched)
    assert watched.page.evaluate(LEAVES) is True
    watched.page.reload()
    watched.page.locator("#decisions summary").click()
    assert "rejected" in watched.page.locator("#decisions li").inner_text()
    watched.page.get_by_role("button", name="Undo").click()
    assert not watched.page.locator("#decisions").is_visible()


@pytest.mark.parametrize(
    "text", ["2018-02-30", "2018-13", "18", "yesterday", "2018-05-02/2018-05-01", "../..", "a/b/c", "2018-5-1"]
)
def test_a_date_that_is_none_is_refused_with_the_forms(reds: Open, text: str) -> None:
    watched = reds()
    claim = decide(watched)
    claim.get_by_label("Date").fill(text)
    claim.get_by_label("Note").focus()
    assert claim.locator(".wrong").inner_text() and claim.get_by_label("Date").input_value() == text
    assert not watched.page.locator("#decisions").is_visible()


@pytest.mark.parametrize(
    "text", ["2018", "2018-08", "2018-08-21", "2018-08-01/2018-08-15", "../2018-08", "2018-08-02/.."]
)
def test_a_plain_date_or_an_interval_is_taken(reds: Open, text: str) -> None:
    watched = reds()
    claim = decide(watched)
    claim.get_by_label("Date").fill(text)
    claim.get_by_label("Note").focus()
    assert saved(watched)[1]["claims"][0]["date"] == text


def test_two_events_are_merged_by_marking_one_and_pressing_at_the_other(reds: Open) -> None:
    watched = reds()
    rows = watched.page.locator("#chronology article.event")
    for number in (0, 2):
        rows.nth(number).locator("summary").first.click()
        rows.nth(number).get_by_role("button", name=re.compile("merge", re.I)).click()
    read = saved(watched)[1]
    firsts = [rows.nth(number).locator("li.claim").first.get_attribute("data-id") for number in (0, 2)]
    assert [event["what"] for event in read["events"]] == ["merge"]
    assert [claim["id"] for claim in read["events"][0]["claims"]] == firsts
    assert all({"document", "quote", "was"} <= claim.keys() for claim in read["events"][0]["claims"])


def test_the_kinds_to_choose_from_are_those_of_the_program() -> None:
    source = (ROOT / "timeline" / "export" / "page" / "decide.js").read_text(encoding="utf-8")
    listed = source.partition("const KINDS = [")[2].partition("]")[0]
    assert tuple(re.findall(r"'([a-z]+)'", listed)) == KINDS


# --- for everybody ---


@pytest.mark.parametrize(("size", "dark"), [("wide", False), ("wide", True), ("phone", False), ("phone", True)])
def test_axe_finds_no_fault_in_what_the_list_makes(reds: Open, axe: str, size: str, dark: bool) -> None:
    watched = reds(size, dark=dark, bypass_csp=True)
    watched.page.fill(FIND, "reds")
    watched.page.locator(SEEN).first.locator("summary").first.click()
    watched.page.locator(f"{SEEN} .decide > summary").first.click()
    watched.page.locator(SEEN).first.get_by_role("button", name="Reject").first.click()
    watched.page.locator("#decisions summary").click()
    if size == "phone":
        watched.page.locator(".facets > summary").click()
    numbers(watched, "Kind")
    choose(watched, "meeting")
    assert violations(watched, axe) == []
    watched.page.locator(FIND).blur()
    watched.page.keyboard.press("?")
    assert watched.page.locator("dialog.keys").is_visible()
    assert violations(watched, axe) == []
