"""What development and CI install is named with the hash of every file it may come in."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def _named() -> dict[str, str]:
    """Each package of the lock file -> its version and hashes, as they stand there."""
    text = (ROOT / "tools" / "lock.txt").read_text("utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.M)[1:]
    return {re.split(r"[=<>\s]", entry, maxsplit=1)[0]: entry for entry in entries}


def test_every_locked_package_has_one_version_and_hashes() -> None:
    locked = _named()
    assert len(locked) > 40
    wrong = [name for name, entry in locked.items() if "==" not in entry or "--hash=sha256:" not in entry]
    assert wrong == []


def test_everything_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"], "hatchling"]
    names = {re.split(r"[<>=\s;\[]", each, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-") for each in asked}
    locked = {name.replace(".", "-") for name in _named()}
    assert len(names) > 20
    assert names - locked == set()


def test_nothing_but_the_lock_is_installed() -> None:
    made = (ROOT / "Makefile").read_text("utf-8").split(".venv/.installed: ")[1].split("\n\n")[0]
    assert made.count("pip install") == 2
    assert "--require-hashes -r tools/lock.txt" in made
    assert "--no-deps --no-build-isolation" in made
