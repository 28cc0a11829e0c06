"""What watches the pages sees what it is there for: requests, complaints, dialogs, faults of accessibility."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import handed_over
from conftest import Watched, violations

from timeline.calendar import intervals

NOISY = """<!doctype html><html lang="en"><title>x</title><img src="beside.png">
<script>console.log("seen"); alert("asked"); setTimeout(() => { throw new Error("thrown") })</script>"""


def test_requests_words_dialogs_and_errors_of_a_page_are_seen(
    opened: Callable[..., Watched], tmp_path: Path, axe: str
) -> None:
    (tmp_path / "noisy.html").write_text(NOISY, encoding="utf-8")
    watched = opened(tmp_path / "noisy.html", bypass_csp=True)
    watched.page.wait_for_timeout(100)
    assert [each.rpartition("/")[2] for each in watched.requests] == ["noisy.html", "beside.png"]
    assert {"log: seen", "dialog: asked", "error: thrown"} <= set(watched.said)
    assert [line.partition(":")[0] for line in violations(watched, axe)][:1] == ["image-alt"]


def test_without_scripts_nothing_runs(opened: Callable[..., Watched], tmp_path: Path) -> None:
    (tmp_path / "noisy.html").write_text(NOISY, encoding="utf-8")
    assert not [line for line in opened(tmp_path / "noisy.html", scripts=False).said if "seen" in line]


def test_an_invented_chronology_has_every_form_of_row_and_its_spans_lead_to_words() -> None:
    selection = handed_over.chronology(400)
    rows = list(selection.rows)
    assert len(rows) == 400 and handed_over.chronology(400).rows == rows
    assert {row.status for row in rows} == set(handed_over.STATUSES)  # type: ignore[union-attr]
    sorts = {intervals.precision(row.date) for row in rows}  # type: ignore[union-attr]
    assert {"day", "month", "year", "season", "open", "interval"} <= sorts
    for claim in selection.claims.values():
        text = selection.articles[claim.document].source.text
        assert text[slice(*claim.span)] == claim.text
        assert (text[slice(*(claim.date_span or ()))], text[slice(*(claim.act_span or ()))]) == (claim.date_text, "met")
