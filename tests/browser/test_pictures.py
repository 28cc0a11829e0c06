"""A picture in a browser: nothing is asked for, no text lies on another or beyond the edge, whatever font there is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Watched

FONTS = ["Arial, Helvetica, 'Liberation Sans', sans-serif", "'DejaVu Sans', Verdana, sans-serif"]
BOXES = """([font]) => {
    const svg = document.querySelector("svg");
    svg.setAttribute("font-family", font);
    const shown = [...svg.querySelectorAll("text")].filter(each => each.textContent.trim());
    return shown.map(each => {
        const box = each.getBoundingClientRect();
        return [each.textContent, box.left, box.right, box.top + 3, box.bottom - 3];
    });
}"""


def inline(path: Path, folder: Path) -> Path:
    """A page that holds the picture: of a document of its own no browser makes a screenshot."""
    page = folder / f"{path.stem}.html"
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><body style="margin:0">'
    page.write_text(head + path.read_text(encoding="utf-8"), encoding="utf-8")
    return page


def test_a_picture_opens_from_disk_and_asks_for_nothing(
    exported: Callable[..., Path], opened: Callable[..., Watched]
) -> None:
    path = exported("sample", "svg")
    watched = opened(path)
    assert (watched.requests, watched.said) == ([path.as_uri()], [])
    assert watched.page.evaluate("document.documentElement.localName") == "svg"
    assert watched.page.locator("text").first.text_content() == "Chronology"


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("what", ["sample", "reds", 300])
def test_no_text_lies_on_another_or_beyond_the_edge(
    what: str | int, font: str, exported: Callable[..., Path], opened: Callable[..., Watched], tmp_path: Path
) -> None:
    options = () if isinstance(what, int) else ("--all",)
    watched = opened(inline(exported(what, "svg", *options), tmp_path))
    boxes = watched.page.evaluate(BOXES, [font])
    assert len(boxes) > 50
    assert [words for words, left, right, _, _ in boxes if left < 0 or right > 1000] == []
    meeting = []
    for at, (words, left, right, top, bottom) in enumerate(boxes):
        for other, left2, right2, top2, bottom2 in boxes[at + 1 :]:
            if left < right2 and left2 < right and top < bottom2 and top2 < bottom:
                meeting.append((words, other))
    assert meeting == []


def test_a_reader_hears_the_title_and_what_the_picture_is_of(
    exported: Callable[..., Path], opened: Callable[..., Watched], tmp_path: Path
) -> None:
    watched = opened(inline(exported("reds", "svg", "--title", "Reds & <Blues>"), tmp_path))
    image = watched.page.get_by_role("img", name="Reds & <Blues>")
    assert image.count() == 1


def test_lanes_are_of_speakers_where_they_are_asked_for(
    opened: Callable[..., Watched], exported: Callable[..., Path], tmp_path: Path
) -> None:
    watched = opened(inline(exported("sample", "svg", "--lanes", "speaker"), tmp_path))
    assert watched.page.get_by_text(re.compile(r"^Sergey Lavrov \(\d+\)$")).count() == 1
    assert watched.said == []
