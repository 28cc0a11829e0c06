"""The files of a corpus: the document id of each, and what a person decided about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline import reading
from timeline.corpus import overrides_file, renamed
from timeline.corpus.decisions import Decisions
from timeline.store import Store

NOTHING = Decisions()


@dataclass(frozen=True, slots=True)
class Files:
    """`names` has the document id of every file, `decisions` are by document id, `events` about events."""

    folder: Path
    names: Mapping[Path, str]
    decisions: Mapping[str, Decisions]
    events: Decisions

    @classmethod
    def of(cls, paths: Sequence[Path], folder: Path, store: Store) -> Files:
        """The files at `paths`; `store` says what decisions about a file that was renamed are about.

        Raises `InputError` when what was decided cannot be read.
        """
        names = document_ids(paths, folder)
        decided = renamed.adopted(overrides_file.read(folder), set(names.values()), renamed.holders(store))
        return cls(folder, names, decided.by_file(), Decisions(events=decided.events))

    def decided(self, path: Path) -> Decisions:
        return self.decisions.get(self.names[path], NOTHING)

    def shown(self, path: Path) -> str:
        """The path below the corpus, for messages."""
        return path.relative_to(self.folder).as_posix()


def document_ids(paths: Sequence[Path], folder: Path) -> dict[Path, str]:
    """File names without suffix; with the sub-folder where two would be equal, else with the suffix too.

    Tables, mailboxes, documents and the like keep their suffix, so that no article is called otherwise because one lies
    beside it.
    """
    ids = _shortest([path for path in paths if path.suffix.lower() in reading.OLD], folder)
    taken = set(ids.values())
    names = Counter(path.name for path in paths)
    for path in paths:
        below = path.relative_to(folder).as_posix()
        spare = (path.name if names[path.name] == 1 else below, below, f"{below}~")
        ids.setdefault(path, next(name for name in spare if name not in taken))
    return {path: ids[path] for path in paths}


def _shortest(paths: Sequence[Path], folder: Path) -> dict[Path, str]:
    ids = {path: path.stem for path in paths}
    for keep_suffix in (False, True):
        count = Counter(ids.values())
        for path in paths:
            if count[ids[path]] > 1:
                below = path.relative_to(folder)
                ids[path] = (below if keep_suffix else below.with_suffix("")).as_posix()
    return ids
