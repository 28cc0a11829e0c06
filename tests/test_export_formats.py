"""What other tools are handed: every row with the precision its text gives it, and never a plan as what happened."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import exported
import pytest
from exported import DATES, HOSTILE, article, claim, event, selection, written

from timeline import cli
from timeline.corpus import decisions
from timeline.export import days, escapes, formats, judged, sources, when
from timeline.export.selection import Layout, Selection
from timeline.text import marks

ROOT = Path(__file__).parent.parent
NAMES = ["md", "timelinejs", "ics", "mermaid", "markwhen", "csl", "bibtex"]
DATED = ["md", "timelinejs", "ics", "mermaid", "markwhen"]  # formats with a line for each row
UNBOUNDED = ("../2018-08-24", "2021-09-02/..")
WITHOUT_A_DAY = ("XXXX-08-22", "")
OPEN = UNBOUNDED + WITHOUT_A_DAY + ("9999-12-31",)  # without a first or without a last day


@pytest.mark.parametrize("date", DATES)
def test_a_date_is_told_in_full(date: str) -> None:
    assert when.said(date or None) == DATES[date]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("rows", exported.SELECTIONS)
def test_what_is_written_is_own_says_what_it_is_and_is_the_same_again(name: str, rows: str) -> None:
    first = written(name, exported.SELECTIONS[rows]())
    assert first == written(name, exported.SELECTIONS[rows]())
    assert marks.is_own(first)
    plain = re.sub(r"\n |\\(?=[^n])", "", first).replace("&amp;", "&").replace("#38;", "&").replace("#37;", "%")
    plain = plain.replace("#58;", ":")
    for said in ("Reds & Blues: 50%", "--since 2017", "As of 2021-12-01", "2 events are off the topic (--all)"):
        assert said in plain, said


@pytest.mark.parametrize("name", NAMES)
def test_the_mark_is_what_makes_it_own(name: str) -> None:
    assert not marks.is_own(written(name, exported.every_date()).replace("written by timeline", "written by us"))


@pytest.mark.parametrize("name", DATED)
def test_what_did_not_happen_is_never_told_without_its_status(name: str) -> None:
    shown = written(name, exported.every_status())
    for status in ("planned", "denied", "alleged", "conditional", "negated", "postponed", "cancelled"):
        assert re.search(rf"\(meeting\\?, {status}\)", shown), status
    assert re.search(r"\(meeting\) ", shown) and "happened)" not in shown


def calendar(chosen: Selection) -> list[dict[str, str]]:
    """The entries of a calendar, each a name and a value by line, unfolded."""
    lines = written("ics", chosen).replace("\n ", "").splitlines()
    text = "\n".join(lines)
    return [dict(line.split(":", 1) for line in each.splitlines()) for each in _between(text)]


def _between(text: str) -> list[str]:
    return [part.split("\nEND:VEVENT")[0] for part in text.split("BEGIN:VEVENT\n")[1:]]


def test_a_calendar_has_the_whole_of_a_month_and_says_so() -> None:
    entries = {each["X-TIMELINE-EDTF"]: each for each in calendar(exported.every_date())}
    month = entries["2018-08"]
    assert (month["DTSTART;VALUE=DATE"], month["DTEND;VALUE=DATE"]) == ("20180801", "20180901")
    assert month["SUMMARY"].endswith("(August 2018)") and month["TRANSP"] == "TRANSPARENT"
    assert entries["2018-08-21"]["SUMMARY"].endswith("A. Clerk")
    assert entries["[2023-04-06\\,2023-06-04]"]["SUMMARY"].endswith("(6 April 2023 or 4 June 2023)")
    assert not set(entries).intersection(OPEN) and len(entries) == len(DATES) - len(OPEN)


def test_a_calendar_counts_what_it_has_no_place_for() -> None:
    head = written("ics", exported.every_date()).replace("\n ", "").split("BEGIN:VEVENT")[0]
    assert "2 events without a date" in head
    assert "3 events of which only the first or the last possible day is known" in head


def test_a_calendar_says_what_is_planned_and_what_is_called_off() -> None:
    rows = zip(exported.every_status().rows, calendar(exported.every_status()), strict=True)
    found = {"alleged too" if row.alleged else row.status: each["STATUS"] for row, each in rows}  # type: ignore[union-attr]
    tentative, cancelled = (
        ("planned", "alleged", "conditional", "postponed", "alleged too"),
        ("denied", "negated", "cancelled"),
    )
    assert {status for status, told in found.items() if told == "TENTATIVE"} == set(tentative)
    assert {status for status, told in found.items() if told == "CANCELLED"} == set(cancelled)
    denial = claim("a", kind="denial", status="denied")
    (told,) = calendar(selection([event("e", denial)], [denial]))
    assert told["STATUS"] == "TENTATIVE" and told["SUMMARY"].startswith("(denial\\, denied) ")  # it was made
    assert found["happened"] == found["ongoing"] == found["background"] == "CONFIRMED"


@pytest.mark.parametrize(("today", "stamp"), [("2021-12-01", "20211201T000000Z"), ("", "19700101T000000Z")])
def test_a_calendar_is_stamped_by_no_clock(today: str, stamp: str) -> None:
    chosen = exported.every_date()
    assert chosen.about is not None
    told = replace(chosen, about=replace(chosen.about, today=today))
    assert {each["DTSTAMP"] for each in calendar(told)} == {stamp}


def test_lines_of_a_calendar_are_folded_between_characters() -> None:
    for line in written("ics", exported.hostile()).encode().split(b"\n"):
        assert len(line) <= escapes.FOLD and line.decode() is not None


def test_a_calendar_file_has_the_line_ends_of_its_standard(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "talks.ics"
    arguments = ["-q", "--no-cache", "-C", str(ROOT / "corpus"), "export", "--on", "2018-09-04"]
    assert cli.run([*arguments, "-o", str(target)]) == 0
    data = target.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 20
    assert cli.run([*arguments, "-f", "ics"]) == 0
    assert data.decode().splitlines() == capfd.readouterr().out.splitlines()


def slides(chosen: Selection) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(written("timelinejs", chosen))["events"]
    return found


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2018-08-21", {"year": 2018, "month": 8, "day": 21}, None),
        ("2018-08", {"year": 2018, "month": 8}, None),
        ("2018", {"year": 2018}, None),
        ("2018-22", {"year": 2018, "month": 6}, {"year": 2018, "month": 8}),
        ("201X", {"year": 2010}, {"year": 2019}),
        ("2021-07-01/2021-07-30", {"year": 2021, "month": 7, "day": 1}, {"year": 2021, "month": 7, "day": 30}),
        ("../2018-08-24", {"year": 2018, "month": 8, "day": 24}, None),
    ],
)
def test_a_slide_has_the_parts_of_its_date_that_are_known(date: str, start: object, end: object) -> None:
    (slide,) = [each for each in slides(exported.every_date()) if each["display_date"] == DATES[date]]
    assert (slide["start_date"], slide.get("end_date")) == (start, end)


def test_slides_without_a_date_are_counted() -> None:
    told = json.loads(written("timelinejs", exported.every_date()))
    assert len(told["events"]) == len(DATES) - 2
    assert "2 events without a date" in told["title"]["text"]["text"]


def test_slides_hold_no_markup_of_an_article() -> None:
    (slide,) = slides(exported.hostile())
    assert "<script" not in json.dumps(slide) and "&lt;script&gt;" in json.dumps(slide)


def test_a_diagram_has_a_period_for_each_date_in_words() -> None:
    shown = written("mermaid", exported.every_date(), Layout(group="month"))
    assert "    section August 2018\n      21 August 2018 : (meeting) Envoys" in shown
    for said in DATES.values():
        assert re.search(rf"^      {re.escape(said)} : ", shown, re.M), said


def test_rows_of_one_date_share_its_period() -> None:
    assert written("mermaid", exported.every_status()).count("21 August 2018") == 1


def test_nothing_of_a_text_is_syntax_of_a_diagram() -> None:
    lines = [line for line in written("mermaid", exported.hostile()).splitlines() if not line.strip().startswith("%%")]
    assert len(lines) == 4 and lines[-1].count(":") == 1
    assert not re.search(r"[%<>{}]|#(?!\d+;)", lines[-1])


def test_markwhen_keeps_the_precision_and_leaves_no_row_out() -> None:
    shown = written("markwhen", exported.every_date())
    for span in ("2018-08-21: ", "2018-08: ", "2018: ", "2018-06/2018-08: ", "2018-01/2018-03: ", "2010/2019: "):
        assert f"\n{span}(meeting)" in shown, span
    for date in OPEN:
        assert re.search(rf"^// \(meeting\).*\({re.escape(DATES[date])}\)", shown, re.M), date


def test_nothing_of_a_text_begins_an_event_of_markwhen() -> None:
    body = written("markwhen", exported.hostile()).split("\n# ", 1)[1].splitlines()
    assert [line for line in body[1:] if not line.startswith("- ")] == [body[1]]
    assert body[1].startswith("2018-08-21: ") and not re.search(r"[@%]|\]\(|!\w", body[1])
    assert re.findall(r" (#\w+)", body[1])[::2] == ["#talks_x", "#to_check"]  # and the hostile tag between


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        ("2018-08-22", {"date-parts": [[2018, 8, 22]]}),
        ("2018-08", {"date-parts": [[2018, 8]]}),
        ("2018", {"date-parts": [[2018]]}),
        ("2018-22", {"date-parts": [[2018]], "season": 2}),
        ("2018-08~", {"date-parts": [[2018, 8]], "circa": True}),
        ("2021-11-18/2021-11-19", {"date-parts": [[2021, 11, 18], [2021, 11, 19]]}),
        ("../2018-08-24", {"literal": "by 24 August 2018"}),
        ("[2023-04-06,2023-06-04]", {"literal": "6 April 2023 or 4 June 2023"}),
        (None, None),
    ],
)
def test_a_citation_is_issued_when_the_article_is_dated(published: str | None, issued: object) -> None:
    one = claim("a")
    (_, item) = json.loads(written("csl", selection([event("e", one)], [one], [article("a", published)])))
    assert item.get("issued") == issued
    assert item["note"].endswith(": a line of its own")


@pytest.mark.parametrize("name", ["csl", "bibtex"])
def test_each_cited_document_stands_once_in_the_order_of_the_ids(name: str) -> None:
    claims = [claim("b"), claim("a"), replace(claim("b"), id="b-2")]
    shown = written(name, selection([event("e1", claims[0]), event("e2", *claims[1:])], claims))
    assert re.findall(r'(?<="id": ")[ab](?=")|(?<=@article\{)[ab](?=,)', shown) == ["a", "b"]


def test_addresses_are_of_the_web() -> None:
    odd = ["javascript:x", "file:///etc/passwd", "http://a b", "https://a.b/{c}", 'http://a"b', "", None]
    one = article("a")
    assert [sources.address(replace(one, url=url)) for url in odd] == [""] * len(odd)
    assert sources.address(one) == "https://a.b/c?d=1&e"


def test_keys_of_bibtex_differ_where_names_do() -> None:
    names = ["talks 1", "talks-1", "talks/1", "tälks-1", "tàlks-1", "", "#"]
    keys = [escapes.key(name) for name in names]
    assert len(set(keys)) == len(keys) - 1 + (escapes.key("") != escapes.key("#"))
    assert all(re.fullmatch(r"[A-Za-z0-9_.:+-]*", key) for key in keys)


@pytest.mark.parametrize("date", DATES)
def test_days_are_those_that_the_records_have(date: str) -> None:
    found = days.of(date or None)
    if found is None:
        assert date in WITHOUT_A_DAY
        return
    assert (found.bounds is None) == (date in OPEN)
    assert found.is_day == (date in ("2018-08-21", "0999-02-28"))


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".DOCX"])
def test_how_a_word_document_is_made_is_said(
    suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["-C", str(ROOT / "corpus"), "export", "-o", f"my talks{suffix}"]) == 2
    told = capsys.readouterr().err
    assert f"timeline export -o 'my talks.md' && pandoc -f markdown 'my talks.md' -o 'my talks{suffix}'" in " ".join(
        told.split()
    )
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("option", [("--style", "table"), ("--cite", "inline"), ("--long",), ("--quotes",)])
def test_options_of_the_document_are_refused_for_others(
    option: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["-C", str(ROOT / "corpus"), "export", "-f", "ics", *option]) == 2
    assert "not ics" in capsys.readouterr().err


def test_decisions_are_known_by_how_they_are_signed() -> None:
    for name in decisions.FIELDS:
        one = claim("a", reasons=(decisions.signed(f"{name} set", decisions.ClaimDecision("a", "x", by="ana")),))
        assert list(judged.decisions(one)) == [f"{name} set by ana"]
    told = ("kind meeting: “the plan was rejected by the council”", "rejected by ana on 2021-12-01", "tagged x by ana")
    assert list(judged.decisions(claim("a", reasons=told))) == list(told[1:])
    merged = event("e", claim("a"), why="as it says; merged by ana on 2021-12-01: the same; 2 claims")
    assert list(judged.decisions(merged)) == ["merged by ana on 2021-12-01: the same"]


def test_formats_of_other_tools_are_for_files_alone() -> None:
    assert set(NAMES[1:]) <= {each.name for each in formats.exports()}
    assert not set(NAMES[1:]) & {each.name for each in formats.listed()}
    assert HOSTILE
