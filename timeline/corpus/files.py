"""The files of a corpus: the document id of each, and what a person decided about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from timeline import limits, opening, reading
from timeline.corpus import copies, overrides_file, renamed
from timeline.corpus.decisions import Decisions, files_of
from timeline.reading import paths
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
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of an id those of files it is `id#` of

    @classmethod
    def of(cls, found: Sequence[Path], folder: Path, store: Store) -> Files:
        """The files at these paths; `store` says what decisions about a file that was renamed are about.

        Raises `InputError` when what was decided cannot be read.
        """
        backups = {path: _below(of, folder) for path, of in copies.originals(found).items()}
        ids = document_ids([path for path in found if path not in backups], folder)
        decided = renamed.adopted(overrides_file.read(folder), set(ids.values()), renamed.holders(store))
        names = {path: ids.get(path) or f"a copy of {backups[path]}" for path in found}
        return cls(folder, names, decided.by_file(), Decisions(events=decided.events), backups, _beside(ids.values()))

    def decided(self, path: Path) -> Decisions:
        return self.decisions.get(self.names[path], NOTHING)

    def shown(self, path: Path) -> str:
        """The path below the corpus, for messages."""
        return _below(path, self.folder)


def _below(path: Path, folder: Path) -> str:
    return paths.text(path.relative_to(folder).as_posix())


def _beside(ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Of a document id, those of other files that could be the ids of its members."""
    known = frozenset(ids)
    out: dict[str, list[str]] = defaultdict(list)
    for each in sorted(known):
        for name in files_of(each)[:-1] if "#" in each else ():
            if name in known:
                out[name].append(each)
    return {name: tuple(found) for name, found in out.items()}


def document_ids(found: Sequence[Path], folder: Path) -> dict[Path, str]:
    """File names without suffix; with the sub-folder where two would be equal, else with the suffix too.

    Text, pages, mail and records come first: tables, mailboxes, PDF and the like, and what the program wrote itself,
    keep their suffix where their name is taken, so that none of these gives an article another name. No two are equal.
    """
    below = {path: PurePosixPath(_below(path, folder)) for path in sorted(found)}
    first = [path for path in below if path.suffix.lower() in reading.OLD]
    stems = Counter(path.stem for path in first)
    ids = _shortest({path: below[path] for path in first if stems[path.stem] == 1 or not _is_own(path)})
    return ids | _spare({path: name for path, name in below.items() if path not in ids}, set(ids.values()))


def _spare(below: Mapping[Path, PurePosixPath], taken: set[str]) -> dict[Path, str]:
    """File names without suffix, with it, or with the sub-folder: the first that no other file has.

    Which of them others could have is settled by all names alone, whatever they become.
    """
    held = Counter(name.stem for name in below.values() if name.suffix.lower() in reading.SUFFIXES)
    names = Counter(name.name for name in below.values())
    out = {}
    for path, name in below.items():
        free = (_stem(name, held), name.name if names[name.name] == 1 else "", str(name))
        out[path] = next((each for each in free if each and each not in taken), "") or _fresh(str(name), taken)
        taken.add(out[path])
    return out


def _fresh(name: str, taken: Collection[str]) -> str:
    """The name with as many `~` behind it as make it one that nobody has."""
    while name in taken:
        name += "~"
    return name


def _stem(name: PurePosixPath, held: Mapping[str, int]) -> str:
    """The name without suffix, where it is the only one of the files that may hold articles; else nothing."""
    return name.stem if name.suffix.lower() in reading.SUFFIXES and held[name.stem] == 1 else ""


def _shortest(below: Mapping[Path, PurePosixPath]) -> dict[Path, str]:
    """Of each the first form that it shares with none of the others; the last, whole one no two have in common."""
    forms = {path: (name.stem, str(name.with_suffix("")), str(name)) for path, name in below.items()}
    at = dict.fromkeys(forms, 0)
    while True:
        ids = {path: forms[path][at[path]] for path in forms}
        count = Counter(ids.values())
        crowded = [path for path, name in ids.items() if count[name] > 1 and at[path] < _WHOLE]
        if not crowded:
            return ids
        for path in crowded:
            at[path] += 1


_WHOLE = 2  # place of the form of a name that no two files have


def _is_own(path: Path) -> bool:
    """Whether the program wrote the file; asked only where two files would be called alike."""
    from timeline.text import marks

    try:
        return marks.is_own(opening.text(path, limits.ARTICLE.number))
    except (OSError, MemoryError):
        return False
