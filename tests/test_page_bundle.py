"""The parts of d3 in the page are what their lock file says: the committed bundle is that of a fresh build."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "timeline" / "export" / "page"
TOOLS = ROOT / "tools" / "page"
IS_CI = os.environ.get("CI_BROWSER") == "1"  # set by .ci/run, which installs node and npm
MADE = ("d3.js", "LICENSE-d3.txt")


def _digests(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in MADE}


def _noted() -> dict[str, str]:
    lines = (TOOLS / "bundle.sha256").read_text("ascii").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}


def test_the_bundle_is_the_one_that_was_noted() -> None:
    assert _digests(PAGE) == _noted()


def test_a_fresh_build_gives_the_same_bytes(tmp_path: Path) -> None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        assert not IS_CI, "CI builds the bundle afresh and needs node and npm"
        pytest.skip("node or npm is not installed: CI builds the bundle afresh")
    built = tmp_path / "a folder elsewhere"
    shutil.copytree(TOOLS, built, ignore=shutil.ignore_patterns("node_modules"))
    command = [npm, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]
    fetched = subprocess.run(command, cwd=built, capture_output=True, text=True, timeout=300)
    if fetched.returncode and not IS_CI and re.search(r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED", fetched.stderr):
        pytest.skip("no network here and nothing in npm's cache: CI builds the bundle afresh")
    assert fetched.returncode == 0, fetched.stderr
    subprocess.run([node, "build.mjs", str(tmp_path)], cwd=built, check=True, capture_output=True, timeout=120)
    assert _digests(tmp_path) == _noted()


def test_the_lock_file_names_hashes_and_no_registry() -> None:
    text = (TOOLS / "package-lock.json").read_text("utf-8")
    packages = {name: each for name, each in json.loads(text)["packages"].items() if name}
    assert len(packages) > 10
    assert [name for name, each in packages.items() if "integrity" not in each] == []
    assert '"resolved"' not in text


def test_every_package_of_the_bundle_has_its_licence() -> None:
    head = (PAGE / "d3.js").read_text("ascii").splitlines()[0]
    named = re.findall(r"(d3-[a-z-]+|internmap) (\d+\.\d+\.\d+)", head)
    licences = (PAGE / "LICENSE-d3.txt").read_text("utf-8")
    locked = json.loads((TOOLS / "package-lock.json").read_text("utf-8"))["packages"]
    asked = set(json.loads((TOOLS / "package.json").read_text("utf-8"))["dependencies"])
    assert len(asked) == 6 and asked <= {name for name, _ in named}
    for name, version in named:
        assert locked[f"node_modules/{name}"]["version"] == version
        assert re.search(rf"^{name} {version} \((ISC|BSD-3-Clause)\)$", licences, re.M)
    assert licences.count("Copyright") >= len(named)
