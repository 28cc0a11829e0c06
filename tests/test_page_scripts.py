"""What the scripts of the page decide, tried in node without a browser."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "timeline" / "export" / "page"
OURS = sorted(path for path in PAGE.glob("*.js") if path.name != "d3.js")


def test_plans_of_the_time_axis_hold_in_node() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed: CI tries the scripts of the page")
    files = sorted(map(str, (ROOT / "tests" / "page").glob("*.test.mjs")))
    found = subprocess.run([node, "--test", *files], capture_output=True, text=True, timeout=120)
    assert found.returncode == 0, found.stdout + found.stderr
    assert int(re.findall(r"^# pass (\d+)", found.stdout, re.M)[0]) >= 24


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_a_script_is_short_strict_and_writes_no_html(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith("'use strict';\n")
    assert len(text.splitlines()) <= 600
    assert re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text) == []


@pytest.mark.parametrize("path", sorted(PAGE.glob("*.js")), ids=lambda path: path.name)
def test_a_script_can_stand_in_a_page_and_asks_for_nothing(path: Path) -> None:
    text = path.read_text("utf-8").lower()
    assert "</script" not in text and "<!--" not in text
    assert re.findall(r"\bfetch\(|xmlhttprequest|websocket|sendbeacon|\bimport\(|new image\b", text) == []
