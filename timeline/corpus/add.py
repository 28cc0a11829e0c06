"""Articles copied into a corpus: their names, their front matter, and what is left alone."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from timeline import limits, opening
from timeline.corpus import writing
from timeline.errors import InputError
from timeline.model import Dating, Source
from timeline.text import normal

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
LONGEST = 60  # characters of a title in a file name


@dataclass(frozen=True, slots=True)
class Addition:
    """One article to copy. `target` is `None` when the corpus has the very text already, as `existing`."""

    source: Source
    dating: Dating
    text: str
    target: Path | None
    existing: Path | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What the person who adds the article knows about it."""

    date: str | None = None
    outlet: str | None = None
    url: str | None = None


def slug(text: str) -> str:
    """A title as a piece of a file name: letters and digits of any script, small, joined by hyphens.

    >>> slug("Moscow: “Talks” with the Taliban?")
    'moscow-talks-with-the-taliban'
    """
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())
    out = ""
    for word in words:
        if len(out) + len(word) >= LONGEST:
            break
        out += ("-" if out else "") + word
    return out


def plan(sources: Iterable[tuple[Source, Dating]], folder: Path, given: Given, force: bool) -> list[Addition]:
    """Where each article would go: `DATE-title.md`, never over a file and never outside `folder`.

    An article whose text the folder holds already is not copied again unless `force`. What a killed run left is gone.
    """
    writing.tidy(folder)
    there = [] if force else sorted(folder.glob("*.md"))
    known = {_digest(body): path for path in there if (body := _body(path))}
    taken = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    out = []
    for source, dating in sources:
        digest = _digest(source.text[source.body :])
        if digest in known and not force:
            out.append(Addition(source, dating, "", None, known[digest]))
            continue
        name = _free(f"{_stamp(given.date or dating.edtf)}-{_title(source)}", taken)
        taken.add(name)
        target = folder / name
        known[digest] = target
        out.append(Addition(source, dating, _with_front_matter(source, dating, given), target))
    return out


def _digest(text: str) -> str:
    """What tells two articles apart, however their lines are broken and their blanks are set."""
    return hashlib.sha256(normal.of(text).text.strip().encode("utf-8", "surrogatepass")).hexdigest()


def _body(path: Path) -> str:
    try:
        text = opening.text(path, limits.FILE.number)
    except (IsADirectoryError, opening.NoFile, opening.TooLarge):
        return ""  # no article has its text
    except OSError as error:
        why = f"cannot read {path}: {error.strerror or error}."
        raise InputError(why, "It may hold the same article: mend it, or copy in any case with --force.") from error
    return re.sub(r"\A---\n.*?\n---\n", "", text, count=1, flags=re.DOTALL)


def _stamp(edtf: str | None) -> str:
    """Year, month and day of a date as far as they are known, for a file name."""
    return edtf if edtf and _DATE.fullmatch(edtf) else "undated"


def _title(source: Source) -> str:
    return slug(source.title or source.id) or "article"


def _free(stem: str, taken: set[str]) -> str:
    name, number = f"{stem}.md", 2
    while name in taken:
        name, number = f"{stem}-{number}.md", number + 1
    return name


def _with_front_matter(source: Source, dating: Dating, given: Given) -> str:
    body = source.text[source.body :]
    lead = len(body) - len(body.lstrip("\n"))
    fields = {
        "title": source.title,
        **({"date": given.date, "date_why": "given when it was added"} if given.date else {}),
        "source": given.outlet or source.said("source", "outlet", "publisher", "site"),
        "url": given.url or source.said("url", "canonical", "link", "og:url"),
        "language": source.said("language", "lang"),
        "origin": source.path,
        "sha256": source.sha256,
    }
    lines = [f"{key}: {_quoted(value)}" for key, value in fields.items() if value]
    dated = [] if given.date else _dated(dating, source.body + lead)
    return "\n".join(["---", *lines[:1], *dated, *lines[1:], "---", body.strip("\n"), ""])


def _dated(dating: Dating, body: int) -> list[str]:
    """The lines of front matter that `dating.kept` reads back; `body` is where the text that is written begins.

    Only a day, a month or a year is written as a date, for people and for other programs.
    """
    fields = {
        "date": dating.edtf if dating.edtf and _DATE.fullmatch(dating.edtf) else None,
        "date_edtf": dating.edtf or "none",
        "date_basis": dating.basis,
        "date_why": dating.why,
        "date_header": dating.header,
        "date_at": "-".join(str(at - body) for at in dating.header_span) if dating.header_span else None,
        "date_flags": " ".join(dating.flags),
        "date_anchor": dating.anchor.isoformat() if dating.anchor else None,
    }
    lines = [f"{key}: {_quoted(value)}" for key, value in fields.items() if value]
    return [*lines, *([f"date_clues: [{', '.join(map(_quoted, dating.clues))}]"] if dating.clues else [])]


def _quoted(value: str) -> str:
    """A YAML double-quoted scalar on one line."""
    plain = " ".join("".join(c if c.isprintable() else " " for c in value).split())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def copy(addition: Addition) -> None:
    """Write one article, whole. Raises `UsageError` when its file has appeared meanwhile, `InputError` for the disk."""
    if addition.target is None:
        return
    folder = addition.target.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"cannot make the folder {folder}: {error.strerror or error}.") from error
    with writing.to(addition.target, folder) as out:
        out.write(addition.text)
