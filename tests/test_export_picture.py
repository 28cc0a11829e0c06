"""A picture holds every row, draws each as its precision and status are, and is the same XML everywhere."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise
from xml.etree import ElementTree

import handed_over
import pytest

from timeline import export
from timeline.export.picture import axis, bars, lanes, paper, places, rows, shapes
from timeline.export.selection import Fields, Layout, Selection
from timeline.model import Event
from timeline.text import marks

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    '</text><script>alert(1)</script>" onload="alert(1)" ]]> <!-- & '
    "\x1b]8;;file:///x\x1b\\ \u202e\ud83d\uffff\x0b 莫斯科"
)


def event(**told: object) -> Event:
    usual: dict[str, object] = {
        "id": "e1", "date": "2018-08-21", "kind": "meeting", "status": "happened", "contact": "yes",
        "actors": ("Reds", "Blues"), "speakers": ("Ada Nordin",), "text": "The Reds met the Blues.",
        "documents": ("a",), "outlets": ("Harbour News",), "sources": ("Ada Nordin",), "claims": (), "why": "",
        "gist": "The Reds met the Blues", "level": 1,
    }  # fmt: skip
    return Event(**{**usual, **told})  # type: ignore[arg-type]


def drawn(*events: Event, **layout: str) -> str:
    return written(Selection(events), **layout)


def written(selection: Selection, **layout: str) -> str:
    out = io.StringIO()
    export.writer("svg")(selection, Layout(**{"title": "Reds", **layout}), out)  # type: ignore[arg-type]
    return out.getvalue()


def texts(svg: str) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def told(svg: str) -> str:
    """All lines of text behind one another."""
    return " ".join(texts(svg))


@pytest.mark.parametrize("count", [1, 30, 400])
def test_every_row_stands_in_the_picture_or_in_its_list_once_and_whole(count: int) -> None:
    selection = handed_over.chronology(count)
    shown = told(written(selection))
    wanted = Counter(clean_of(row) for row in selection.rows)
    assert {words: shown.count(words) for words in wanted} == wanted


def clean_of(row: object) -> str:
    assert isinstance(row, Event)
    return f"{row.gist} — {row.speakers[0]}"


def test_marks_are_as_many_as_rows_and_say_what_they_are() -> None:
    tree = ElementTree.fromstring(written(handed_over.chronology(200)))
    titles = [each.text or "" for each in tree.iter(f"{SVG}title")]
    assert len([title for title in titles if "said envoys met" in title]) == 200
    assert tree.get("role") == "img"
    named = {each.get("id"): each.text for each in tree if each.get("id")}
    assert set((tree.get("aria-labelledby") or "").split()) == set(named)
    assert "Left out: 7 events are off the topic (--all)" in (named["timeline-told"] or "")


def test_a_picture_tells_its_title_filter_day_what_it_leaves_out_and_whose_it_is() -> None:
    svg = written(handed_over.chronology(20))
    for words in ("Reds and Blues", "Filter: since 2010", "As of 2021-12-01", "7 events are off the topic (--all)"):
        assert words in told(svg)
    assert marks.is_own(svg) and marks.SAID in told(svg)
    metadata = ElementTree.fromstring(svg).find(f"{SVG}metadata")
    assert metadata is not None and metadata.text == marks.SAID


def test_pictures_are_byte_equal_ascii_with_fixed_decimals() -> None:
    one = written(handed_over.chronology(300))
    assert one == written(handed_over.chronology(300)) and one.isascii()
    numbers = re.findall(r"[-\d.]+", " ".join(re.findall(r' (?:x|y|d|r|cx|cy|width|height)="([^"]*)"', one)))
    assert len(numbers) > 1000 and all(re.fullmatch(r"-?\d+(\.\d)?", each) for each in numbers)


def test_hostile_texts_stay_text() -> None:
    evil = event(
        id=HOSTILE, text=HOSTILE, gist=HOSTILE, kind=HOSTILE, speakers=(HOSTILE,), outlets=(HOSTILE,), actors=(HOSTILE,)
    )
    for by in rows.LANES:
        svg = drawn(evil, replace(evil, date=None, id="e2"), title=HOSTILE, lanes=by)
        tree = ElementTree.fromstring(svg)
        names = {each.tag.removeprefix(SVG) for each in tree.iter()}
        assert names <= {"svg", "title", "desc", "metadata", "rect", "g", "path", "circle", "text"}
        assert not [key for each in tree.iter() for key in each.attrib if key.startswith("on") or "href" in key]
        assert "alert(1)" in told(svg) and "莫斯科" in told(svg)
        assert "http" not in svg.replace("http://www.w3.org/2000/svg", "") and svg.isascii()


STATUS_SIGNS = {  # status -> (what its dot is filled with, signs on it, whether its outline is dotted)
    "happened": (shapes.BLUE, 0, False),
    "background": (shapes.BLUE, 0, False),
    "planned": (paper.PAPER, 0, False),
    "conditional": (paper.PAPER, 0, False),
    "denied": (paper.PAPER, 1, False),
    "negated": (paper.PAPER, 1, False),
    "alleged": (paper.PAPER, 0, True),
    "cancelled": (paper.PAPER, 1, False),
    "postponed": (paper.PAPER, 1, False),
}


def mark_of(svg: str) -> ElementTree.Element:
    (found,) = [
        each
        for each in ElementTree.fromstring(svg).iter(f"{SVG}g")
        if (each.findtext(f"{SVG}title") or "").endswith("(1 article, 1 source)")
    ]
    return found


@pytest.mark.parametrize("status", STATUS_SIGNS)
def test_a_status_has_its_shape_and_its_word(status: str) -> None:
    svg = drawn(event(status=status))
    mark = mark_of(svg)
    fill, signs, is_dotted = STATUS_SIGNS[status]
    assert (mark.get("fill"), len(list(mark.iter(f"{SVG}path"))), "stroke-dasharray" in mark.attrib) == (
        fill, signs, is_dotted
    )  # fmt: skip
    assert (f"2018-08-21 {status} meeting" in told(svg)) is (status != "happened")


def test_shapes_of_signs_differ() -> None:
    signs = {name: draw(0, 0, 4) for name, draw in shapes._SIGNS.items()}
    assert len(set(signs.values())) == 3
    assert "alleged" in told(drawn(event(status="background", alleged=True)))
    assert mark_of(drawn(event(alleged=True))).get("stroke-dasharray")


@pytest.mark.parametrize(
    ("edtf", "circles", "rects", "paths"),
    [
        ("2018-08-21", 1, 0, 0),
        ("2018-08-21~", 1, 0, 1),
        ("2018-08", 0, 1, 1),
        ("2018", 0, 1, 1),
        ("2018-08-21/2018-08-30", 0, 1, 1),
        ("[2018-04-03,2018-03-04]", 2, 0, 1),
        ("../2018-08-21", 0, 0, 2),
        ("2018-08-21/..", 0, 0, 2),
    ],
)
def test_a_precision_has_its_shape(edtf: str, circles: int, rects: int, paths: int) -> None:
    mark = mark_of(drawn(event(date=edtf)))
    assert [len(list(mark.iter(f"{SVG}{name}"))) for name in ("circle", "rect", "path")] == [circles, rects, paths]


def test_a_bar_is_open_at_its_ends_and_spans_its_month() -> None:
    scale = axis.made([(day("2018-07-01"), day("2018-09-30"))], 100, 900)
    row = rows.row(event(date="2018-08"), Selection([]), "kind")
    where = shapes.ends(row, scale)
    assert where.right - where.left == pytest.approx(31 * scale.day)
    path = re.search(r' d="([^"]*)"', shapes.drawn(row, where, 50))
    steps = [tuple(map(float, step.split())) for step in re.findall(r"[ML]([-\d. ]+)", path[1] if path else "")]
    flat = [one[1] == other[1] for one, other in zip(steps[::2], steps[1::2], strict=True)]
    assert flat == [True, True], "a line above and one below, none at the sides"


def test_an_open_date_points_to_where_the_act_lies() -> None:
    scale = axis.made([(day("2018-07-01"), day("2018-09-30"))], 100, 900)
    for edtf, sign in (("../2018-08-21", -1), ("2018-08-21/..", 1)):
        where = shapes.ends(rows.row(event(date=edtf), Selection([]), "kind"), scale)
        at = where.dots[0]
        assert at == pytest.approx(scale.x(day("2018-08-21") + 0.5))
        assert max(where.right - at, at - where.left) == shapes.ARROW and (where.middle - at) * sign > 0


@pytest.mark.parametrize(("edtf", "sign"), [("../2018-08-21", -1), ("2018-08-21/..", 1)])
def test_the_tip_of_an_arrow_lies_on_the_open_side(edtf: str, sign: int) -> None:
    scale = axis.made([(day("2018-07-01"), day("2018-09-30"))], 100, 900)
    row = rows.row(event(date=edtf), Selection([]), "kind")
    where = shapes.ends(row, scale)
    head = re.search(r'd="M([\d.]+) 50 L', shapes.drawn(row, where, 50).partition("</title>")[2].split("/>")[1])
    assert head and (float(head[1]) - where.dots[0]) * sign == pytest.approx(shapes.ARROW, abs=0.1)


def test_rows_without_a_date_stand_below_and_a_year_that_is_not_known_is_none() -> None:
    svg = drawn(
        event(), event(id="2", date=None, gist="They met once"), event(id="3", date="XXXX-08-22", gist="They rang")
    )
    below = told(svg).partition("Without a date")[2]
    for date_words, gist in (("undated", "They met once"), ("22 Aug (year unknown)", "They rang")):
        assert date_words in below and f"meeting: {gist} — Ada Nordin (1 article, 1 source)" in below
    alone = told(drawn(event(date=None)))
    assert "undated meeting: The Reds met the Blues — Ada Nordin" in alone and shapes.GAPS not in alone


def test_the_legend_has_a_shape_and_a_word_for_each_status_and_precision() -> None:
    shown = told(drawn(event()))
    words = "planned or conditional, alleged, denied, cancelled, postponed, a known day, about that day, by that day"
    assert [word for word in words.split(", ") if word not in shown] == []
    samples = {
        words: re.sub(r"[\d.-]+", "", shapes.drawn(row, where, 0)) for words, (row, where) in shapes.LEGEND.items()
    }
    assert len(set(samples.values())) == len(samples) - 1, "all differ; the arrows by their direction alone"


def test_more_sources_make_a_larger_mark() -> None:
    radii = [rows.row(event(sources=("x",) * count), Selection([]), "kind").size for count in (0, 1, 2, 3, 4, 5, 40)]
    assert radii == [0, 0, 1, 2, 2, 3, 3] and sorted(shapes.RADII) == list(shapes.RADII)


def test_what_came_of_a_plan_is_led_to() -> None:
    plan = event(id="p", status="postponed", date="2018-08-25", fulfilled_by=("d",), gist="They will meet")
    done = event(id="d", date="2018-09-18", gist="They met")
    assert shapes.LEADS in told(drawn(plan, done))
    assert shapes.LEADS not in told(drawn(plan, event(id="x")))


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("kind", ["meeting (2)", "aid (1)"]),
        ("side", ["Reds and Blues (2)", "neither side (1)"]),
        ("speaker", ["Ada Nordin (2)", "nobody named (1)"]),
        ("outlet", ["Harbour News (2)", "no outlet (1)"]),
    ],
)
def test_lanes_are_of_kinds_sides_speakers_or_outlets(by: str, names: list[str]) -> None:
    other = event(id="3", kind="aid", actors=("Greens",), speakers=(), outlets=())
    about = replace(handed_over.chronology(1).about, sides=("Reds", "Blues"))  # type: ignore[type-var]
    found = texts(written(Selection([event(), event(id="2"), other], about=about), lanes=by))
    assert [words for words in found if re.search(r" \(\d+\)$", words)] == names


def test_many_speakers_stand_in_a_lane_of_others() -> None:
    many = [event(id=f"{n}", speakers=(f"Speaker {n:02}",)) for n in range(30)]
    shown = told(drawn(*many, lanes="speaker"))
    assert f"others ({30 - lanes.MOST + 1})" in shown and all(f"Speaker {n:02}" in shown for n in range(30))


def day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def test_a_day_is_as_wide_everywhere_and_an_empty_stretch_is_left_out() -> None:
    days = [day(iso) for iso in ("1953-07-27", "2018-03-06", "2018-04-27", "2018-07-10")]
    scale = axis.made([(each, each) for each in days], 100, 800)
    at = [scale.x(each) for each in days]
    assert (at[2] - at[1]) / (days[2] - days[1]) == pytest.approx((at[3] - at[2]) / (days[3] - days[2]))
    assert [length for _, length in scale.breaks()] == ["64 years"] and at == sorted(at)
    assert scale.right(scale.stretches[-1]) == pytest.approx(900)
    assert [tick.label for tick in scale.ticks() if tick.x < at[1] - 20][-1].endswith("1953")


@pytest.mark.parametrize(
    "days", [("2018-08-21",), ("0001-01-01", "9999-12-31"), ("2016-01-01", "2017-01-01", "2018-01-01")]
)
def test_an_axis_is_whole_where_nothing_is_far(days: tuple[str, ...]) -> None:
    scale = axis.made([(day(each), day(each)) for each in days], 100, 800)
    assert len(scale.stretches) == 1
    labels = [tick.label for tick in scale.ticks()]
    assert labels and any(re.search(r"\d{4}|\b1\b", label) for label in labels)


def test_every_stretch_of_an_axis_has_a_label_with_its_year_and_no_two_labels_meet() -> None:
    days = (
        "2017-03-02",
        "2017-03-10",
        "2017-03-11",
        "2017-08-25",
        "2018-08-21",
        "2018-09-04",
        "2018-09-30",
        "2021-11-18",
    )
    scale = axis.made([(day(each), day(each)) for each in days for _ in range(4)], 170, 790)
    ticks = scale.ticks()
    assert len(scale.stretches) == 4
    for stretch in scale.stretches:
        mine = [tick for tick in ticks if stretch.left <= tick.x <= scale.right(stretch)]
        assert mine and f"{date.fromordinal(stretch.first).year}" in mine[0].label
    for one, other in pairwise(ticks):
        assert one.x + paper.width(one.label, paper.SMALL) / 2 < other.x - paper.width(other.label, paper.SMALL) / 2


def test_a_year_alone_takes_no_year_of_an_axis_of_days() -> None:
    spans = [
        (day("1953-01-01"), day("1953-12-31")),
        *((each, each) for each in range(day("2018-03-01"), day("2018-06-01"))),
    ]
    scale = axis.made(spans, 0, 800)
    assert scale.x(day("1953-12-31")) - scale.x(day("1953-01-01")) < 800 * 0.6


def boxes(made: lanes.Lanes) -> list[tuple[float, float, float, float]]:
    out = []
    for lane in made.lanes:
        for place in lane.places:
            size = paper.SMALL if place.heads else places.NUMBER
            wide = max(paper.width(line, size, bold=at < place.heads) for at, line in enumerate(place.label))
            left = place.at if place.anchor == "start" else place.at - wide
            top = lane.middle(place)
            high = size * paper.LEADING * (len(place.label) - 1)
            out += [(left, left + wide, top - 4, top + 4 + high), (place.ends.left, place.ends.right, top - 4, top + 4)]
    return out


@pytest.mark.parametrize("count", [60, 300])
def test_labels_and_marks_do_not_overlap_and_some_of_each_sort_are_there(count: int) -> None:
    selection = handed_over.chronology(count)
    found = [rows.row(row, selection, "kind") for row in selection.rows]  # type: ignore[arg-type]
    made = lanes.made([row for row in found if row.days])
    placed = [place for lane in made.lanes for place in lane.places]
    assert 10 < sum(place.heads > 0 for place in placed) < count
    for one, other in combinations(boxes(made), 2):
        assert one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2]


def test_the_most_telling_rows_are_labelled_first() -> None:
    many = [event(id=f"{n}", gist=f"They met {n:02} times over", salience=float(n)) for n in range(60)]
    made = lanes.made([rows.row(each, Selection([]), "kind") for each in many])
    with_label = {int(place.row.id) for place in made.lanes[0].places if place.heads}
    assert with_label and min(with_label) == 60 - len(with_label)
    assert [row.id for _, row in made.numbers] == [f"{n}" for n in range(60 - len(with_label))]


def count(by: str, value: str, rows: int, happened: int | None) -> Fields:
    values = {"by": by, "value": value, "count": rows, "happened": happened, "salience": None, "why": None}
    return Fields("count", values, ())


def test_months_are_columns_as_high_as_their_counts() -> None:
    counts = [count("month", "2018-03", 4, 1), count("month", "2018-05", 2, 2), count("month", "(none)", 3, 0)]
    svg = written(Selection(counts))
    columns = {}
    for each in ElementTree.fromstring(svg).iter(f"{SVG}g"):
        title = each.findtext(f"{SVG}title")
        if title:
            columns[title] = [(box.get("fill"), float(box.get("height") or 0)) for box in each.iter(f"{SVG}rect")]
    assert columns == {
        "2018-03: 4, of which 1 happened": [(shapes.BLUE, bars.HIGH / 4), (paper.PAPER, 3 * bars.HIGH / 4)],
        "2018-05: 2, of which 2 happened": [(shapes.BLUE, bars.HIGH / 2)],
    }
    assert "and 3 of no known month" in told(svg) and "by month" in texts(svg)


def test_months_of_a_century_are_counted_by_year_and_nothing_is_lost() -> None:
    svg = written(
        Selection([count("contacts", f"{year}-0{month}", 1, 1) for year in range(1900, 2000) for month in (1, 7)])
    )
    assert "contacts that happened, by year" in texts(svg)
    found = re.findall(r"(\d{4}): (\d+), of which", svg)
    assert len(found) == 100 and {number for _, number in found} == {"2"}


def test_other_counts_stand_beside_their_names_and_gaps_as_lines() -> None:
    counts = [
        count("kind", "meeting", 7, 5),
        count("year", "(none)", 2, 1),
        count("gap", "2018-01-01/2018-03-01", 58, None),
    ]
    found = texts(written(Selection(counts)))
    assert {"meeting", "7, 5 happened", "(none)", "2018-01-01 to 2018-03-01: 58 days"} <= set(found)


def test_rows_of_other_questions_are_lines_and_no_row_is_said() -> None:
    finding = Fields(
        "finding", {"code": "D1", "path": "a.txt", "message": "", "why": HOSTILE}, ("code", "path", "message")
    )
    assert "D1 · a.txt" in texts(written(Selection([finding, finding])))
    assert "alert(1)" in told(written(Selection([finding]), columns=("why",)))  # type: ignore[arg-type]
    assert "There is no row." in texts(written(Selection([])))


def test_documents_are_drawn_by_their_day_of_writing() -> None:
    selection = handed_over.chronology(40)
    found = told(written(replace(selection, rows=list(selection.articles.values()))))
    assert all(f"What envoys said, part {n}" in found for n in range(3)) and "Harbour News (1)" in found


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 50, [""]),
        ("a b", 50, ["a b"]),
        ("talks in Moscow", 60, ["talks in", "Moscow"]),
        ("x" * 30, 60, ["x" * 9, "x" * 9, "x" * 9, "x" * 3]),
        ("莫斯科莫斯科", 30, ["莫斯", "科莫", "斯科"]),
    ],
)
def test_lines_are_broken_at_blanks_and_fit(text: str, room: float, lines: list[str]) -> None:
    assert paper.broken(text, room) == lines
    assert all(paper.width(line) <= room for line in lines)
