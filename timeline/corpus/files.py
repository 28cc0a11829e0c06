"""The files of a corpus: the document id of each, and what a person decided about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from timeline import limits, opening, reading
from timeline.corpus import copies, overrides_file, renamed
from timeline.corpus.decisions import Decisions, files_of
from timeline.reading import paths
from timeline.store import Store

NOTHING = Decisions()


@dataclass(frozen=True, slots=True)
class Files:
    """`names` has the document id of every file, `decisions` are by document id, `events` about events.

    Files stand by their paths below `folder`, as `reading.walk` has them. `copies` are backups, each with the file
    that it is a copy of; their names are no documents.
    """

    folder: Path
    names: Mapping[str, str]
    decisions: Mapping[str, Decisions]
    events: Decisions
    copies: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of an id those of files it is `id#` of

    @classmethod
    def of(cls, found: Iterable[str], folder: Path, store: Store) -> Files:
        """The files at these paths; `store` says what decisions about a file that was renamed are about.

        Raises `InputError` when what was decided cannot be read.
        """
        every = list(found)
        backups = copies.originals(every, folder)
        names = document_ids((path for path in every if path not in backups), folder)
        decided = overrides_file.read(folder)
        if decided != NOTHING:
            decided = renamed.adopted(decided, set(names.values()), renamed.holders(store))
        beside = _beside(names.values())
        names.update((path, f"a copy of {of}") for path, of in backups.items())
        return cls(folder, names, decided.by_file(), Decisions(events=decided.events), backups, beside)

    @property
    def is_decided(self) -> bool:
        """Whether a person decided anything."""
        return bool(self.decisions) or self.events != NOTHING

    def decided(self, path: str) -> Decisions:
        return self.decisions.get(self.names[path], NOTHING)

    def whole(self, path: str) -> str:
        """The whole path as `paths.text` writes it."""
        if paths.is_address(path):
            return start(self.folder) + path
        return paths.text(self.folder / paths.of(path))


def start(folder: Path) -> str:
    """What every whole path of a file below `folder` begins with, and that of an address that belongs to it."""
    return paths.text(folder / "x")[:-1]


def _beside(ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Of a document id, those of other files that could be the ids of its members."""
    known = frozenset(ids)
    out: dict[str, list[str]] = defaultdict(list)
    for each in sorted(known):
        for name in files_of(each)[:-1] if "#" in each else ():
            if name in known:
                out[name].append(each)
    return {name: tuple(found) for name, found in out.items()}


def document_ids(found: Iterable[str], folder: Path) -> dict[str, str]:
    """File names without suffix; with the sub-folder where two would be equal, else with the suffix too.

    Text, pages, mail and records come first: tables, mailboxes, PDF and the like, and what the program wrote itself,
    keep their suffix where their name is taken, so that none of these gives an article another name. No two are equal.
    """
    below = sorted(found, key=paths.parts)
    stems = {path: paths.stem(path) for path in below if paths.suffix(path).lower() in reading.OLD}
    count = Counter(stems.values())
    ids = _shortest({path: stem for path, stem in stems.items() if count[stem] == 1 or not _is_own(folder, path)})
    rest = [path for path in below if path not in ids]
    return ids | _spare(rest, set(ids.values())) if rest else ids


def _spare(below: Sequence[str], taken: set[str]) -> dict[str, str]:
    """File names without suffix, with it, or with the sub-folder: the first that no other file has.

    Which of them others could have is settled by all names alone, whatever they become.
    """
    held = Counter(paths.stem(path) for path in below if reading.may_hold_articles(path))
    names = Counter(map(_name, below))
    out = {}
    for path in below:
        free = (_stem(path, held), _name(path) if names[_name(path)] == 1 else "", path)
        out[path] = next((each for each in free if each and each not in taken), "") or _fresh(path, taken)
        taken.add(out[path])
    return out


def _name(path: str) -> str:
    return path[path.rfind("/") + 1 :]


def _fresh(name: str, taken: Collection[str]) -> str:
    """The name with as many `~` behind it as make it one that nobody has."""
    while name in taken:
        name += "~"
    return name


def _stem(path: str, held: Mapping[str, int]) -> str:
    """The name without suffix, where it is the only one of the files that may hold articles; else nothing."""
    stem = paths.stem(path)
    return stem if reading.may_hold_articles(path) and held[stem] == 1 else ""


def _shortest(ids: dict[str, str]) -> dict[str, str]:
    """Of each path, which comes with its stem, the first form that it shares with none of the others; the last, whole
    one no two have in common.
    """
    at = dict.fromkeys(ids, 0) if len(set(ids.values())) < len(ids) else {}
    while at:
        count = Counter(ids.values())
        crowded = [path for path, name in ids.items() if count[name] > 1 and at[path] < _WHOLE]
        if not crowded:
            break
        for path in crowded:
            at[path] += 1
            ids[path] = path if at[path] == _WHOLE else path.removesuffix(paths.suffix(path))
    return ids


_WHOLE = 2  # place of the form of a name that no two files have


def _is_own(folder: Path, path: str) -> bool:
    """Whether the program wrote the file; asked only where two files would be called alike."""
    if paths.is_address(path):
        return False
    from timeline.text import marks

    try:
        return marks.is_own(opening.text(folder / paths.of(path), limits.ARTICLE.number))
    except (OSError, MemoryError):
        return False
