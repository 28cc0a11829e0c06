"""The sample corpus that ships with the package: in a wheel inside it, in a repository beside it."""

from __future__ import annotations

from pathlib import Path

import timeline
from timeline.corpus import writing
from timeline.errors import InputError, UsageError

INSIDE = "sample"  # its folder in the wheel (pyproject.toml, force-include)


def folder() -> Path:
    """Where the sample lies. Raises `InputError` when this installation has none."""
    package = Path(timeline.__file__).parent
    for place in (package / INSIDE, package.parent / "corpus"):
        if (place / "timeline.yaml").is_file():
            return place
    raise InputError("this installation has no sample corpus.", "Install the package anew.")


def lay_down(target: Path) -> int:
    """Copy the sample into a folder that is new or empty; how many articles. Raises `UsageError` for another."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(f"{target} is there already, and not empty.", "Name a new folder: timeline init --sample DIR")
    target.mkdir(parents=True, exist_ok=True)
    for file in sorted(folder().iterdir()):
        if file.is_file():
            with writing.to(target / file.name, target) as out:
                out.write(file.read_text(encoding="utf-8"))
    return len(list(target.glob("*.txt")))
