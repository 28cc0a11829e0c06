"""Functions that are too crowded, against the list of those that may be: part of `make check`.

Three figures a function: `branches` (radon's cyclomatic complexity, which counts `and` and `or`), `returns` and
`arguments` (ruff's PLR0911 and PLR0913). Whatever is above its limit stands in `tools/ratchet.txt` with its figure; the
list may only shrink: a new name, a higher figure and a place that is no longer needed are errors. `--write` takes out
what has got better, and never adds anything.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from radon.complexity import cc_visit
from radon.visitors import Class, Function

ROOT = Path(__file__).parent.parent
FILE = Path(__file__).with_suffix(".txt")
LIMITS = {"branches": 10, "returns": 6, "arguments": 6}
_RULES = {"PLR0911": "returns", "PLR0913": "arguments"}
_FIGURE = re.compile(r"\((\d+) > \d+\)")
Crowd = dict[tuple[str, str], int]  # what is counted, and `module.py:function` -> figure


def functions(path: Path) -> list[Function]:
    """The functions and methods of a module, nested ones counted with what they stand in."""
    found: list[Function] = []
    for block in cc_visit(path.read_text(encoding="utf-8")):
        found += block.methods if isinstance(block, Class) else [] if block.is_method else [block]
    return found


def name_of(path: Path, function: Function) -> str:
    owner = f"{function.classname}." if function.classname else ""
    return f"{path.relative_to(ROOT / 'timeline').as_posix()}:{owner}{function.name}"


def crowded() -> tuple[Crowd, int]:
    """Every figure above its limit, and the number of functions looked at."""
    found: Crowd = {}
    where: dict[tuple[str, int], str] = {}
    count = 0
    for path in sorted((ROOT / "timeline").rglob("*.py")):
        for function in functions(path):
            count += 1
            name = name_of(path, function)
            for line in range(function.lineno, function.endline + 1):
                where[str(path), line] = name
            if function.complexity > LIMITS["branches"]:
                found["branches", name] = function.complexity
    for what, file, line, figure in _linted():
        found[what, where.get((file, line), f"{file}:{line}")] = figure
    return found, count


def _linted() -> Iterator[tuple[str, str, int, int]]:
    limits = [f"lint.pylint.max-returns={LIMITS['returns']}", f"lint.pylint.max-args={LIMITS['arguments']}"]
    command = ["ruff", "check", "--select", ",".join(_RULES), "--output-format", "json", "--exit-zero", "--isolated"]
    command = [sys.executable, "-m", *command, *(word for limit in limits for word in ("--config", limit))]
    done = subprocess.run([*command, str(ROOT / "timeline")], capture_output=True, text=True, check=True)
    for each in json.loads(done.stdout):
        figure = _FIGURE.search(each["message"])
        if figure:
            yield _RULES[each["code"]], each["filename"], each["location"]["row"], int(figure.group(1))


def allowed() -> Crowd:
    """The list as it stands."""
    found: Crowd = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            what, name, figure = line.split()
            found[what, name] = int(figure)
    return found


def complaints(found: Crowd, known: Crowd) -> list[str]:
    """What is new, worse, or no longer needs its place."""
    out = [
        f"{name}: {figure} {what}, more than {known.get((what, name), LIMITS[what])}"
        for (what, name), figure in found.items()
        if figure > known.get((what, name), LIMITS[what])
    ]
    better = [key for key, figure in known.items() if found.get(key, 0) < figure]
    return out + [
        f"{name}: its {what} have become fewer; run `python tools/ratchet.py --write`" for what, name in better
    ]


def write(found: Crowd, known: Crowd) -> None:
    """The list without what has got better; what has got worse keeps its old figure, so that it still fails."""
    head = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    kept = {key: min(figure, found[key]) for key, figure in known.items() if key in found}
    rows = sorted(kept.items(), key=lambda row: (row[0][0], -row[1], row[0][1]))
    FILE.write_text("\n".join([*head, *(f"{what} {name} {n}" for (what, name), n in rows)]) + "\n", encoding="utf-8")


def main() -> int:
    found, count = crowded()
    if "--write" in sys.argv[1:]:
        write(found, allowed())
    errors = complaints(found, allowed())
    print("\n".join(errors), end="\n" if errors else "")
    many = sum(what == "branches" for what, _ in found)
    most = max((figure for (what, _), figure in found.items() if what == "branches"), default=0)
    share = f"{many} branch more than {LIMITS['branches']} ways ({100 * many / count:.1f} %), at most {most}"
    print(f"{count} functions, {share}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
