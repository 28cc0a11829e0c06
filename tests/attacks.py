"""The table of attacks in `tests/hostile/*.yaml`: what is made, what is run, and what has to come of it.

A row has `name`; `files` (path -> what stands there, see `MAKERS`); `run`, a shell line in the folder above the corpus
`docs`; `code`, its exit code (0 if left out); `out`, `err` (pieces that must be there), `no_out`, `no_err` (that must
not); `json` (`one` or `lines`: stdout is that); `after` (path -> text that stands there then); `changed` (files that
may change or go: all others stay as they are); `seen` (how the row was seen to fail, or why it never did).

Of every row no traceback is shown, and nothing that a terminal would obey or a person not see leaves the program.
"""

from __future__ import annotations

import base64
import gzip
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

import yaml

TABLES = Path(__file__).parent / "hostile"
PACKAGE = Path(__file__).parent.parent
ARTICLE = "22 August 2018\n\nRussian envoys met Taliban leaders in Moscow on Monday. The ministry said it went well.\n"
# what a terminal obeys, or nobody sees; the colour codes of the program's own stand nowhere in a pipe
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
SECONDS = 60  # of one row; a row that takes longer has failed
_UNITS = {"K": 2**10, "M": 2**20, "G": 2**30, "T": 2**40}


@dataclass(frozen=True)
class Attack:
    """One row."""

    table: str
    name: str
    run: str
    files: Mapping[str, object] = field(default_factory=dict)
    code: int = 0
    out: tuple[str, ...] = ()
    err: tuple[str, ...] = ()
    no_out: tuple[str, ...] = ()
    no_err: tuple[str, ...] = ()
    json: str = ""
    after: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[str, ...] = ()
    seen: str = ""

    def __str__(self) -> str:
        return f"{self.table}: {self.name}"


@dataclass(frozen=True)
class Outcome:
    """What came of a row: exit code and both streams, bytes that are no text escaped; `lost`: files that changed."""

    code: int
    out: str
    err: str
    lost: tuple[str, ...]


def rows() -> list[Attack]:
    """Every row of every table, in their order. Raises `TypeError` for a key that there is none of."""
    return [
        _row(path.stem, raw)
        for path in sorted(TABLES.glob("*.yaml"))
        for raw in yaml.safe_load(path.read_text("utf-8"))
    ]


def _row(table: str, raw: dict[str, object]) -> Attack:
    lists = {each.name for each in fields(Attack) if "tuple" in str(each.type)}
    return Attack(table, **{k: tuple([v] if isinstance(v, str) else v) if k in lists else v for k, v in raw.items()})  # type: ignore[arg-type]


def faults(attack: Attack, folder: Path, package: Path = PACKAGE) -> list[str]:
    """What is wrong with what the program of `package` does with a row, played in the empty `folder`."""
    make(attack.files, folder)
    before = _bytes(folder, attack)
    done = play(attack.run, folder, package)
    after = _bytes(folder, attack)
    outcome = Outcome(*done, tuple(name for name, data in before.items() if after.get(name) != data))
    return list(_faults(attack, outcome, folder))


def tried(attack: Attack, package: Path = PACKAGE) -> list[str]:
    """The same, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        return faults(attack, Path(folder) / "case", package)


def _faults(attack: Attack, got: Outcome, folder: Path) -> Iterator[str]:
    if got.code != attack.code:
        yield f"exit {got.code}, wanted {attack.code}"
    for stream, text, wanted, banned in (
        ("out", got.out, attack.out, attack.no_out), ("err", got.err, attack.err, (*attack.no_err, "Traceback")),
    ):  # fmt: skip
        yield from (f"std{stream} lacks {piece!r}" for piece in wanted if piece not in text)
        yield from (f"std{stream} has {piece!r}" for piece in banned if piece in text)
        yield from (f"std{stream} lets {char!r} through" for char in sorted(set(UNSEEN.findall(text))))
    if attack.json:
        yield from (f"no JSON: {error}" for error in _not_json(got.out, attack.json))
    yield from (f"{name} has changed" for name in got.lost)
    for name, text in attack.after.items():
        found = folder / name
        if not found.is_file() or found.read_text("utf-8", "surrogateescape") != text:
            yield f"{name} is not what it should be"


def _not_json(text: str, how: str) -> Iterator[str]:
    try:
        for piece in [text] if how == "one" else text.splitlines():
            json.loads(piece)
    except ValueError as error:
        yield str(error)


def play(command: str, folder: Path, package: Path = PACKAGE) -> tuple[int, str, str]:
    """Exit code, stdout, stderr of a shell line in `folder`; its corpus is `docs`, `timeline` that of `package`."""
    bin_ = folder.parent / f"{folder.name}.bin"
    bin_.mkdir(exist_ok=True)
    script = bin_ / "timeline"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{package}" exec "{sys.executable}" -m timeline "$@"\n')
    script.chmod(0o755)
    environment = {
        "PATH": f"{bin_}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(bin_),
        "XDG_CACHE_HOME": str(bin_ / "cache"),
        "TIMELINE_CORPUS": "docs",
        "TIMELINE_TODAY": "2021-12-01",
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",  # a row may forbid to write, in the middle of it
    }
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
        timeout=SECONDS, check=False,
    )  # fmt: skip
    return done.returncode, _text(done.stdout), _text(done.stderr)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "backslashreplace")


def _bytes(folder: Path, attack: Attack) -> dict[str, bytes]:
    """What stands in each small file that the row made and that is not to change."""
    found = {}
    for name in attack.files:
        path = folder / name
        if name not in attack.changed and path.is_file() and path.stat().st_size < 10 * _UNITS["M"]:
            found[name] = path.read_bytes()
    return found


def make(files: Mapping[str, object], folder: Path) -> None:
    """Put what a row describes into the folder; `docs` is always there. Names may hold surrogate escapes for bytes."""
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    for name, what in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(what, Mapping) and (how := next((key for key in what if key in PLACES), None)):
            PLACES[how](path, what[how])
        else:
            path.write_bytes(content(what))


def content(what: object) -> bytes:
    """The bytes that a value stands for: a text itself, else what its maker makes of its value."""
    if isinstance(what, str):
        return what.encode("utf-8", "surrogatepass")
    assert isinstance(what, Mapping), f"{what!r} is neither a text nor a maker"
    ((how, value),) = what.items()
    return MAKERS[how](value)


def _repeated(value: list[object]) -> bytes:
    return b"".join(content(piece) * int(times) for piece, times in zip(value[::2], value[1::2], strict=True))  # type: ignore[call-overload]


def _zipped(value: Mapping[str, object]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, what in value.items():
            archive.writestr(zipfile.ZipInfo(name), content(what))
    return out.getvalue()


def _by_python(name: str) -> bytes:
    import made  # of this folder: what is too long to be written into a row

    found: bytes = getattr(made, name)()
    return found


MAKERS: Mapping[str, Callable[..., bytes]] = {  # how bytes are made -> of its value
    "article": lambda more: (ARTICLE + more).encode(),  # a good article, with more behind it
    "latin": lambda text: text.encode("latin-1"),  # a byte for each character
    "base64": base64.b64decode,
    "repeat": _repeated,  # piece, times, piece, times, ...
    "zip": _zipped,  # name -> content
    "gz": lambda what: gzip.compress(content(what), mtime=0),
    "json": lambda what: json.dumps(what).encode(),
    "made": _by_python,  # a function of `made.py`
}


def _sparse(path: Path, size: str) -> None:
    with path.open("wb") as out:
        out.truncate(int(size[:-1]) * _UNITS[size[-1]])


PLACES: Mapping[str, Callable[[Path, str], None]] = {  # what stands at a path that is no plain file
    "sparse": _sparse,  # a size: 4T
    "link": lambda path, to: path.symlink_to(to),
    "hard": lambda path, to: path.hardlink_to(path.parent / to),
    "folder": lambda path, _: path.mkdir(),
    "pipe": lambda path, _: os.mkfifo(path),
}
