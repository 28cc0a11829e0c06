"""Does this tree print what another revision prints? `make same BASE=REV FOLDERS="corpus tests/fresh ..."`.

Every command that only reads is run over each folder of articles by both trees, and the outputs are compared byte by
byte. A `.jsonl` file stands for the folder of its records' texts. What differs is printed as a diff and counted; the
exit code is 1. The output of the other revision is kept beside its copy, so that it is made once.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
KEPT = Path(tempfile.gettempdir()) / f"timeline-same-{os.getuid()}"
LINES = 60  # of a diff that are printed
ALL = ("--claims", "--all")
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("list", *ALL, "--format", "jsonl"),
    ("list", "--docs"),
    ("list", "--docs", "--format", "jsonl"),
    ("list", "--docs", "--format", "table"),
    ("list",),
    ("list", "--format", "jsonl"),
    ("list", "--format", "table", "--width", "120"),
    ("list", "--top", "25"),
    ("check", "--strict"),
    ("check", "--strict", "--format", "json"),
    ("stats", "--json"),
    *(("stats", "--by", by) for by in ("year", "month", "actor", "kind", "source", "speaker", "precision")),
    *(("export", "-f", name, *every) for name in ("md", "json", "jsonl", "csv", "tsv") for every in ((), ALL)),
)


def outputs(folder: Path, each: bool) -> Iterator[tuple[str, str]]:
    """A command and what it prints, for every command; with `each`, every document is shown and explained too."""
    for words in COMMANDS:
        yield " ".join(words), played(folder, *words)
    lines = played(folder, "-q", "list", "--docs", "--format", "jsonl").splitlines()
    for record in map(json.loads, lines) if each else ():
        name, day = record["document"], record["start"] or "2018-08-22"
        yield f"show {name}", played(folder, "show", name)
        text = played(folder, "-q", "show", name, "--raw")
        yield f"explain --header < {name}", played(folder, "explain", "--header", "-", given=text)
        yield f"explain < {name}", played(folder, "explain", "--dct", day, "-", given=text)


def played(folder: Path, *words: str, given: str = "") -> str:
    """What one command prints on both streams, the exit code last."""
    from timeline.cli import run

    out, old = io.StringIO(), sys.stdin
    sys.stdin = io.StringIO(given)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            code = run(["-C", str(folder), *words])
    finally:
        sys.stdin = old
    return out.getvalue() + (f"[exit {code}]\n" if code else "")


def folder_of(source: Path, scratch: Path) -> Path:
    """`source`, or a new folder with the texts of its records, each below the day it was written."""
    if source.is_dir():
        return source
    made = scratch / source.stem
    made.mkdir()
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines()):
        record = json.loads(line)
        head = f"{record['dct']}\n\n" if record.get("dct") else ""
        (made / f"{number:04}.txt").write_text(head + record["text"], encoding="utf-8")
    return made


def write(target: Path, sources: list[Path], each: bool) -> None:
    """The outputs of the package that Python finds first, one file a source in `target`."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ.update(XDG_CACHE_HOME=scratch, TIMELINE_TODAY="2021-12-01", COLUMNS="100")
        for source in sources:
            folder = folder_of(source, Path(scratch))
            kept = target / f"{source.name}-{digest(source)}"
            half = kept.with_suffix(".half")
            with half.open("w", encoding="utf-8", errors="backslashreplace") as out:
                for command, output in outputs(folder, each):
                    out.write(f"$ {command}\n" + output.replace(str(folder), "FOLDER"))
            half.rename(kept)


def digest(source: Path) -> str:
    """Of the names and contents of a source: another folder, or one that changed, is compared anew."""
    found = hashlib.sha256()
    for path in sorted(p for p in (source.rglob("*") if source.is_dir() else [source]) if p.is_file()):
        found.update(path.name.encode() + path.read_bytes())
    return found.hexdigest()[:12]


def printed(tree: Path, target: Path, sources: list[Path], each: bool) -> None:
    """Have the package of `tree` write its outputs to `target`, in a process of its own."""
    target.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, __file__, "--write", str(target), *(["--brief"] if not each else [])]
    subprocess.run([*command, *map(str, sources)], env={**os.environ, "PYTHONPATH": str(tree)}, check=True)


def copy_of(revision: str) -> Path:
    """A copy of the project at `revision`, made once."""
    name = subprocess.run(
        ["git", "rev-parse", f"{revision}^{{commit}}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    tree = KEPT / name.stdout.strip()
    if not tree.exists():
        tree.mkdir(parents=True)
        archive = subprocess.run(["git", "archive", name.stdout.strip()], cwd=ROOT, capture_output=True, check=True)
        subprocess.run(["tar", "-x", "-C", str(tree)], input=archive.stdout, check=True)
    return tree


def compare(revision: str, sources: list[Path], each: bool) -> int:
    """The number of sources whose outputs differ; their diffs are printed."""
    base = copy_of(revision)
    before, after = base / ("full" if each else "brief"), Path(tempfile.mkdtemp())
    wanted = [f"{source.name}-{digest(source)}" for source in sources]
    missing = [s for s, name in zip(sources, wanted, strict=True) if not (before / name).exists()]
    if missing:
        printed(base, before, missing, each)
    printed(ROOT, after, sources, each)
    changed = 0
    for name in wanted:
        old, new = ((where / name).read_text(encoding="utf-8").splitlines() for where in (before, after))
        diff = list(difflib.unified_diff(old, new, "before", "after", lineterm="", n=1)) if old != new else []
        changed += bool(diff)
        print(f"{name}: {len(new)} lines, {sum(line[:1] in '+-' for line in diff)} differ")
        print("\n".join(line[:220] for line in diff[:LINES]), end="\n" if diff else "")
    return changed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", default="HEAD", metavar="REV")
    parser.add_argument("--brief", action="store_true", help="do not show and explain each document")
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("sources", nargs="+", type=Path)
    asked = parser.parse_args()
    sources = [source.resolve() for source in asked.sources]
    if asked.write:
        write(asked.write, sources, not asked.brief)
        return 0
    return min(compare(asked.base, sources, not asked.brief), 1)


if __name__ == "__main__":
    sys.exit(main())
