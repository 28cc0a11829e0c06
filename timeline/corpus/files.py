"""The files of a corpus: the document id of each, and what a person decided about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.corpus import overrides_file
from timeline.corpus.decisions import Decisions

NOTHING = Decisions()


@dataclass(frozen=True, slots=True)
class Files:
    """`names` has the document id of every file, `decisions` are by document id."""

    folder: Path
    names: Mapping[Path, str]
    decisions: Mapping[str, Decisions]

    @classmethod
    def of(cls, paths: Sequence[Path], folder: Path) -> Files:
        """The files at `paths`. Raises `InputError` when what was decided cannot be read."""
        return cls(folder, document_ids(paths, folder), overrides_file.read(folder).by_file())

    def decided(self, path: Path) -> Decisions:
        return self.decisions.get(self.names[path], NOTHING)

    def shown(self, path: Path) -> str:
        """The path below the corpus, for messages."""
        return path.relative_to(self.folder).as_posix()


def document_ids(paths: Sequence[Path], folder: Path) -> dict[Path, str]:
    """File names without suffix; with the sub-folder where two would be equal, else with the suffix too."""
    ids = {path: path.stem for path in paths}
    for keep_suffix in (False, True):
        count = Counter(ids.values())
        for path in paths:
            if count[ids[path]] > 1:
                below = path.relative_to(folder)
                ids[path] = (below if keep_suffix else below.with_suffix("")).as_posix()
    return ids
