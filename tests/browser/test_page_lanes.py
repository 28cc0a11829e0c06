"""The time axis of the page in a browser: lanes, minimap, wheel, drag, pinch, keys, words, filters, light and dark."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Watched

CANVAS, MAP = ".lanes-canvas", ".lanes-map"
Open = Callable[..., Watched]
OLD = 'data-start="1842-08-29" data-end="1842-08-29"'
DAYS = r'data-start="?[\d-]+"? data-end="?[\d-]+"?'
LISTEN = "window.sent = []; document.addEventListener('{}', event => window.sent.push(event.detail))"


@pytest.fixture
def many(opened: Open, exported: Callable[..., Path]) -> Iterator[Open]:
    """Opens a page of 400 invented rows of every status and form of date; it complains of nothing, asks for nothing."""
    pages: list[Watched] = []

    def open_many(*size: str, rows: int = 400, **options: Any) -> Watched:
        pages.append(opened(exported(rows), *size, **options))
        pages[-1].page.wait_for_function("timelinePage.axis.marks().length > 0")
        return pages[-1]

    yield open_many
    for each in pages:
        assert each.said == []
        assert {address.partition("#")[0].rpartition(".")[2] for address in each.requests} == {"html"}


def run(watched: Watched, script: str) -> Any:
    return watched.page.evaluate(script)


def view(watched: Watched) -> tuple[str, str]:
    """First and last day of the axis, when it has come to rest and told the list."""
    watched.page.wait_for_timeout(400)
    first, last = run(watched, "timelinePage.axis.view()")
    return first, last


def days(watched: Watched) -> int:
    first, last = view(watched)
    return int(run(watched, f"timelinePage.dayOf('{last}') - timelinePage.dayOf('{first}')"))


def marks(watched: Watched) -> list[dict[str, Any]]:
    return list(run(watched, "timelinePage.axis.marks()"))


def at(watched: Watched, selector: str, x: float, y: float) -> tuple[float, float]:
    """A place within an element, in shares of its width and height, as a place in the window."""
    watched.page.locator(selector).scroll_into_view_if_needed()
    box = watched.page.locator(selector).bounding_box()
    assert box is not None
    return box["x"] + x * box["width"], box["y"] + y * box["height"]


def place_of(watched: Watched, mark: dict[str, Any]) -> tuple[float, float]:
    left, top = at(watched, CANVAS, 0, 0)
    return left + (mark["x0"] + mark["x1"]) / 2, top + mark["y"]


def drag(watched: Watched, start: tuple[float, float], end: tuple[float, float]) -> None:
    watched.page.mouse.move(*start)
    watched.page.mouse.down()
    watched.page.mouse.move((start[0] + end[0]) / 2, end[1], steps=4)
    watched.page.mouse.move(*end, steps=4)
    watched.page.mouse.up()


def ink(watched: Watched) -> str:
    """The colour of the first opaque pixel of the first mark on the canvas."""
    script = """() => {
      const mark = timelinePage.axis.marks().find(each => each.ids.length === 1 && each.form === 'dot');
      const ratio = devicePixelRatio;
      const canvas = document.querySelector('.lanes-canvas');
      const middle = (mark.x0 + mark.x1) / 2;
      const copy = new OffscreenCanvas(24 * ratio, 1).getContext('2d', { willReadFrequently: true });
      copy.drawImage(canvas, -(middle - 12) * ratio, -mark.y * ratio);
      const seen = copy.getImageData(0, 0, 24 * ratio, 1).data;
      for (let at = 0; at < seen.length; at += 4) if (seen[at + 3] > 250) return [...seen.slice(at, at + 3)].join(' ');
      return 'nothing';
    }"""
    return str(run(watched, script))


def test_every_dated_row_stands_in_one_lane_of_its_kind(many: Open) -> None:
    watched = many()
    lanes = run(watched, "timelinePage.axis.lanes()")
    dated = run(watched, "timelinePage.events.filter(row => row.isDated).length")
    assert sum(lane["count"] for lane in lanes) == dated > 300
    seen = [own for mark in marks(watched) for own in mark["ids"]]
    assert len(seen) == len(set(seen)) == dated
    kinds = run(watched, "[...new Set(timelinePage.events.map(row => row.kind))]")
    assert {lane["name"] for lane in lanes} == set(kinds)
    assert f"{dated} rows on the axis" in watched.page.locator(".lanes-told").inner_text()


def test_lanes_by_side_keep_what_both_do_apart(opened: Open, exported: Callable[..., Path]) -> None:
    watched = opened(exported("sample"))
    watched.page.locator(".lanes-by").select_option("side")
    names = [lane["name"] for lane in run(watched, "timelinePage.axis.lanes()")]
    assert {"Russia and Taliban", "Russia"} <= set(names)
    assert watched.said == []


@pytest.mark.parametrize("by", ["kind", "speaker", "outlet"])
def test_lanes_are_by_what_the_reader_chooses(many: Open, by: str) -> None:
    watched = many()
    watched.page.locator(".lanes-by").select_option(by)
    names = [lane["name"] for lane in run(watched, "timelinePage.axis.lanes()")]
    assert 2 <= len(names) <= 11
    known = {
        "kind": "[row.kind]", "speaker": "[row.speakers[0]]", "outlet": "row.outlets",
    }[by]  # fmt: skip
    there = set(run(watched, f"timelinePage.events.flatMap(row => {known})"))
    assert {name for name in names if not name.endswith(" others")} <= there
    if by == "speaker":
        assert any(name.endswith(" others") for name in names)


def test_the_lanes_stand_in_the_address_and_back_and_forward_work(many: Open) -> None:
    watched = many()
    by, names = watched.page.locator(".lanes-by"), "timelinePage.axis.lanes().map(lane => lane.name)"
    usual = run(watched, names)
    by.select_option("speaker")
    chosen = run(watched, names)
    assert run(watched, "location.hash") == "#lanes=speaker" and chosen != usual
    watched.page.go_back()
    assert (run(watched, names), by.input_value(), run(watched, "location.hash")) == (usual, "kind", "")
    watched.page.go_forward()
    assert (run(watched, names), by.input_value()) == (chosen, "speaker")
    watched.page.fill("#q", "envoys")
    assert run(watched, "location.hash") == "#q=envoys&lanes=speaker"
    watched.page.get_by_role("button", name="Clear all").click()
    assert (run(watched, names), run(watched, "location.hash")) == (chosen, "#lanes=speaker"), "lanes are no filter"
    by.select_option("kind")
    assert (run(watched, names), run(watched, "location.hash")) == (usual, "")


def test_a_copied_address_shows_the_same_lanes_and_days(many: Open) -> None:
    watched = many(to="#from=2014-03-01&to=2014-05-31&lanes=outlet")
    assert view(watched) == ("2014-03-01", "2014-05-31")
    assert watched.page.locator(".lanes-by").input_value() == "outlet"
    outlets = set(run(watched, "timelinePage.events.flatMap(row => row.outlets)"))
    names = {lane["name"] for lane in run(watched, "timelinePage.axis.lanes()")}
    assert {name for name in names if not name.endswith(" others")} <= outlets
    assert "lanes by outlet" in (watched.page.locator(CANVAS).get_attribute("aria-label") or "")


@pytest.mark.parametrize("name", ["nonsense", "", "constructor", "__proto__", "Kind"])
def test_lanes_that_there_are_not_are_the_usual_ones(many: Open, name: str) -> None:
    watched = many(to=f"#lanes={name}")
    assert watched.page.locator(".lanes-by").input_value() == "kind" and len(marks(watched)) > 0


def test_the_wheel_looks_closer_where_the_pointer_is_and_the_list_follows(many: Open) -> None:
    watched = many()
    whole = days(watched)
    run(watched, LISTEN.format("timeline:range"))
    watched.page.mouse.move(*at(watched, CANVAS, 0.6, 0.5))
    watched.page.mouse.wheel(0, -600)
    first, last = view(watched)
    assert days(watched) < whole / 2
    assert run(watched, "window.sent.at(-1)") == {"from": first, "to": last, "by": "lanes"}
    watched.page.locator(".lanes-button", has_text="All").click()
    assert days(watched) == whole
    assert run(watched, "window.sent.at(-1)") == {"from": None, "to": None, "by": "lanes"}


def test_at_its_whole_length_the_wheel_scrolls_the_page(many: Open) -> None:
    watched = many()
    watched.page.mouse.move(*at(watched, CANVAS, 0.6, 0.5))
    before = run(watched, "window.scrollY")
    watched.page.mouse.wheel(0, 300)
    watched.page.wait_for_timeout(300)
    assert run(watched, "window.scrollY") > before


def test_dragging_moves_the_days_and_opens_nothing(many: Open) -> None:
    watched = many()
    watched.page.locator(".lanes-button", has_text="+").click(click_count=3)
    first, whole = view(watched)[0], days(watched)
    run(watched, LISTEN.format("timeline:open"))
    mark = next(each for each in marks(watched) if len(each["ids"]) == 1 and each["x0"] > 400)
    x, y = place_of(watched, mark)
    drag(watched, (x, y), (x - 200, y))
    assert view(watched)[0] > first
    assert abs(days(watched) - whole) <= 1
    assert run(watched, "window.sent") == []


def test_two_fingers_look_closer_and_one_moves(many: Open) -> None:
    watched = many("phone", has_touch=True)
    whole = days(watched)
    x, y = at(watched, CANVAS, 0.5, 0.4)
    driver = watched.page.context.new_cdp_session(watched.page)

    def touch(kind: str, *places: float) -> None:
        points = [{"x": place, "y": y, "id": number} for number, place in enumerate(places)]
        driver.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", x - 20)
    touch("touchStart", x - 20, x + 20)
    for apart in (40, 80, 120):
        touch("touchMove", x - apart, x + apart)
    touch("touchEnd")
    closer = days(watched)
    assert closer < whole / 2
    first = view(watched)[0]
    touch("touchStart", x)
    for moved in (10, 30, 60, 90):
        touch("touchMove", x - moved)
    touch("touchEnd")
    assert view(watched)[0] > first
    assert abs(days(watched) - closer) <= 1


def test_keys_move_and_zoom_where_the_axis_has_the_focus(many: Open) -> None:
    watched = many()
    whole = days(watched)
    watched.page.locator(".lanes-view").focus()
    for _ in range(4):
        watched.page.keyboard.press("+")
    closer, first = days(watched), view(watched)[0]
    assert closer < whole / 4
    watched.page.keyboard.press("ArrowRight")
    assert view(watched)[0] > first
    watched.page.keyboard.press("ArrowLeft")
    assert view(watched)[0] == first
    watched.page.keyboard.press("-")
    assert days(watched) > closer
    watched.page.keyboard.press("0")
    assert days(watched) == whole


def test_the_brush_chooses_a_range_and_a_click_beside_it_takes_it_back(many: Open) -> None:
    watched = many()
    whole = days(watched)
    drag(watched, at(watched, MAP, 0.5, 0.3), at(watched, MAP, 0.7, 0.3))
    share = days(watched) / whole
    assert 0.15 < share < 0.3
    shown = watched.page.locator(f"{MAP} .selection").bounding_box()
    assert shown is not None and 0.15 < shown["width"] / 900 < 0.3
    watched.page.mouse.click(*at(watched, MAP, 0.3, 0.3))
    assert days(watched) == whole


def test_pointing_tells_a_row_in_words_and_a_click_opens_it(many: Open) -> None:
    watched = many()
    watched.page.locator(".lanes-button", has_text="+").click(click_count=4)
    view(watched)
    mark = next(each for each in marks(watched) if len(each["ids"]) == 1 and 300 < each["x0"] < 700)
    own = mark["ids"][0]
    watched.page.mouse.move(*place_of(watched, mark))
    told = watched.page.locator(".lanes-tip").inner_text()
    row = run(watched, f"(({{when, gist, status}}) => ({{when, gist, status}}))(timelinePage.byId.get('{own}'))")
    assert row["when"] in told and row["gist"] in told and row["status"] in told
    run(watched, LISTEN.format("timeline:open"))
    watched.page.mouse.click(*place_of(watched, mark))
    assert run(watched, "window.sent") == [{"id": own}]
    assert run(watched, "document.activeElement.closest('article.event').dataset.id") == own


def test_rows_that_stand_too_near_are_counted_and_a_click_looks_closer(many: Open) -> None:
    watched = many(rows=2000)
    whole = days(watched)
    crowd = max(marks(watched), key=lambda each: len(each["ids"]))
    assert len(crowd["ids"]) > 3
    watched.page.mouse.move(*place_of(watched, crowd))
    assert f"{len(crowd['ids'])} rows" in watched.page.locator(".lanes-tip").inner_text()
    watched.page.mouse.click(*place_of(watched, crowd))
    assert days(watched) < whole / 2
    alone = {mark["ids"][0] for mark in marks(watched) if len(mark["ids"]) == 1}
    assert len(alone & set(crowd["ids"])) > len(crowd["ids"]) / 4


def test_the_list_behind_the_canvas_names_what_is_in_view_and_leads_to_it(many: Open) -> None:
    watched = many()
    view(watched)
    buttons = watched.page.locator(".lanes-behind button")
    assert buttons.count() == 200
    assert "more rows in view" in watched.page.locator(".lanes-rest").inner_text(timeout=1000)
    assert [each.get_attribute("tabindex") for each in buttons.all()[:3]] == ["0", "-1", "-1"]
    watched.page.locator(".lanes-view").focus()
    watched.page.keyboard.press("Tab")
    watched.page.keyboard.press("ArrowRight")
    own = run(watched, "document.activeElement.dataset.mark")
    assert own == buttons.nth(1).get_attribute("data-mark")
    assert watched.page.locator(".lanes-tip").is_visible()
    watched.page.keyboard.press("Enter")
    assert run(watched, "document.activeElement.closest('article.event').dataset.id") == own
    label = watched.page.locator(CANVAS).get_attribute("aria-label") or ""
    assert label.startswith("Time axis from ") and "meeting" in label


def test_a_filter_of_the_list_empties_the_lanes_of_what_it_leaves_out(many: Open) -> None:
    watched = many()
    kept = run(watched, "timelinePage.events.filter(row => row.isDated).slice(0, 3).map(row => row.id)")
    run(
        watched,
        f"document.dispatchEvent(new CustomEvent('timeline:shown', {{detail: {{ids: new Set({json.dumps(kept)})}}}}))",
    )
    view(watched)
    assert sorted(own for mark in marks(watched) for own in mark["ids"]) == sorted(kept)
    assert watched.page.locator(".lanes-told").inner_text() == "3 rows on the axis"
    assert watched.page.locator(".lanes-behind button").count() == 3


def test_a_range_of_the_list_moves_the_axis_and_is_not_sent_back(many: Open) -> None:
    watched = many()
    run(watched, LISTEN.format("timeline:range"))
    detail = "{from: '2014-03-01', to: '2014-05-31'}"
    run(watched, f"document.dispatchEvent(new CustomEvent('timeline:range', {{detail: {detail}}}))")
    assert view(watched) == ("2014-03-01", "2014-05-31")
    assert run(watched, "window.sent") == [{"from": "2014-03-01", "to": "2014-05-31"}]


def test_one_old_date_does_not_squeeze_the_axis_and_is_told(
    opened: Open, exported: Callable[..., Path], tmp_path: Path
) -> None:
    text = exported(400).read_text(encoding="utf-8")
    path = tmp_path / "old.html"
    path.write_text(re.sub(DAYS, OLD, text, count=1), encoding="utf-8")
    watched = opened(path)
    assert view(watched)[0] >= "2009"
    outside = watched.page.locator(".lanes-outside")
    assert outside.inner_text() == "1 row outside this axis (1 earlier, from 1842): show everything"
    outside.click()
    assert view(watched)[0] < "1842-09"
    outside.click()
    assert view(watched)[0] >= "2009"
    assert watched.said == []


def test_colours_follow_the_reader(many: Open) -> None:
    watched = many(dark=False)
    light = ink(watched)
    watched.page.emulate_media(color_scheme="dark")
    watched.page.wait_for_timeout(200)
    assert "nothing" not in {light, ink(watched)} and light != ink(watched)


def test_a_narrow_window_needs_no_scrolling_sideways(many: Open) -> None:
    watched = many("phone")
    assert run(watched, "document.documentElement.scrollWidth") <= 390
    assert min(mark["x1"] for mark in marks(watched)) < 60, "names stand above the lanes, not beside them"
    watched.page.set_viewport_size({"width": 1280, "height": 800})
    watched.page.wait_for_timeout(200)
    assert min(mark["x1"] for mark in marks(watched)) > 150


def test_only_what_is_in_view_is_drawn(many: Open) -> None:
    watched = many(rows=2000)
    drag(watched, at(watched, MAP, 0.5, 0.3), at(watched, MAP, 0.53, 0.3))
    view(watched)
    assert 5 < len(marks(watched)) < 120
    assert watched.page.locator("#lanes *").count() < 700


@pytest.mark.parametrize("size", ["wide", "phone"])
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_wrong_with_the_axis(many: Open, axe: str, size: str, dark: bool) -> None:
    watched = many(size, rows=60, dark=dark, bypass_csp=True)
    view(watched)
    run(watched, axe)
    found = run(watched, "axe.run('#lanes', {resultTypes: ['violations']})")
    assert [each["id"] for each in found["violations"]] == []
