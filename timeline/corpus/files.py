"""The files of a corpus: the document id of each, and what a person decided about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from timeline import reading
from timeline.corpus import copies, overrides_file, renamed
from timeline.corpus.decisions import Decisions
from timeline.store import Store

NOTHING = Decisions()


@dataclass(frozen=True, slots=True)
class Files:
    """`names` has the document id of every file, `decisions` are by document id, `events` about events.

    `copies` are backups, each with the path of the file that it is a copy of; their names are no documents.
    """

    folder: Path
    names: Mapping[Path, str]
    decisions: Mapping[str, Decisions]
    events: Decisions
    copies: Mapping[Path, str] = field(default_factory=dict)

    @classmethod
    def of(cls, paths: Sequence[Path], folder: Path, store: Store) -> Files:
        """The files at `paths`; `store` says what decisions about a file that was renamed are about.

        Raises `InputError` when what was decided cannot be read.
        """
        found = {path: of.relative_to(folder).as_posix() for path, of in copies.originals(paths).items()}
        ids = document_ids([path for path in paths if path not in found], folder)
        decided = renamed.adopted(overrides_file.read(folder), set(ids.values()), renamed.holders(store))
        names = {path: ids.get(path) or f"a copy of {found[path]}" for path in paths}
        return cls(folder, names, decided.by_file(), Decisions(events=decided.events), found)

    def decided(self, path: Path) -> Decisions:
        return self.decisions.get(self.names[path], NOTHING)

    def shown(self, path: Path) -> str:
        """The path below the corpus, for messages."""
        return path.relative_to(self.folder).as_posix()


def document_ids(paths: Sequence[Path], folder: Path) -> dict[Path, str]:
    """File names without suffix; with the sub-folder where two would be equal, else with the suffix too.

    Text, pages, mail and records come first: tables, mailboxes, PDF and the like, and what the program wrote itself,
    keep their suffix where their name is taken, so that none of these gives an article another name.
    """
    first = [path for path in paths if path.suffix.lower() in reading.OLD]
    stems = Counter(path.stem for path in first)
    ids = _shortest([path for path in first if stems[path.stem] == 1 or not _is_own(path)], folder)
    return ids | _spare([path for path in paths if path not in ids], set(ids.values()), folder)


def _spare(paths: Sequence[Path], taken: set[str], folder: Path) -> dict[Path, str]:
    """File names without suffix, with it, or with the sub-folder: the first that no other file has."""
    held = Counter(path.stem for path in paths if path.suffix.lower() in reading.SUFFIXES)
    names = Counter(path.name for path in paths)
    out = {}
    for path in paths:
        below = path.relative_to(folder).as_posix()
        free = (_stem(path, held), path.name if names[path.name] == 1 else "", below, f"{below}~")
        out[path] = next(name for name in free if name and name not in taken)
    return out


def _stem(path: Path, held: Mapping[str, int]) -> str:
    """The name without suffix, where it is the only one of the files that may hold articles; else nothing."""
    return path.stem if path.suffix.lower() in reading.SUFFIXES and held[path.stem] == 1 else ""


def _shortest(paths: Sequence[Path], folder: Path) -> dict[Path, str]:
    ids = {path: path.stem for path in paths}
    for keep_suffix in (False, True):
        count = Counter(ids.values())
        for path in paths:
            if count[ids[path]] > 1:
                below = path.relative_to(folder)
                ids[path] = (below if keep_suffix else below.with_suffix("")).as_posix()
    return ids


def _is_own(path: Path) -> bool:
    """Whether the program wrote the file; asked only where two files would be called alike."""
    from timeline.text import marks

    try:
        return path.is_file() and marks.is_own(path.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return False
