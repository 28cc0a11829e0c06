"""The corpora that `tools/bench.py` measures, each made once: folders of articles, stores, and commands over them."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

import corpora
import recombined
from measuring import Cost, run

import timeline

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "corpus"
TREE = Path(timeline.__file__).parent.parent  # of the program that is measured
LIMIT = 1800  # CPU seconds of one command


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: claims of the two stores, articles of the two folders, copies of a text."""

    claims: tuple[int, int]
    articles: tuple[int, int]
    copies: tuple[int, ...]
    near: tuple[int, ...]
    times: int = 3


SIZES = {
    "tiny": Size((400, 800), (4, 8), (5,), (5,), times=1),
    "small": Size((10_000, 100_000), (300, 1_000), (50, 250), (1_000,)),
    "large": Size((100_000, 1_000_000), (1_000, 10_000), (50, 250, 1_000), (1_000, 10_000)),
    "huge": Size((100_000, 1_000_000), (1_000, 30_000), (50, 250, 1_000), (1_000, 10_000)),
}


@dataclass(slots=True)
class Place:
    """A folder for all that is made. Every corpus has a cache of its own there, `fresh` begins with an empty one."""

    root: Path
    size: Size
    _stores: dict[int, tuple[Path, Cost]] = field(default_factory=dict)
    _indexed: dict[int, Cost] = field(default_factory=dict)

    def call(self, corpus: Path, *words: str, limit: int = LIMIT, fresh: bool = False) -> Cost:
        """Run `timeline` on a corpus."""
        return run(self.words(corpus, *words), self.env(corpus, fresh), limit, str(TREE))

    def words(self, corpus: Path, *words: str) -> list[str]:
        return [sys.executable, "-m", "timeline", "-C", str(corpus), *words]

    def env(self, corpus: Path, fresh: bool = False) -> dict[str, str]:
        cache = self.root / ("fresh" if fresh else "cache") / corpus.name
        if fresh:
            shutil.rmtree(cache, ignore_errors=True)
        told = {"TIMELINE_TODAY": "2021-12-01", "TIMELINE_CORPUS": "", "COLUMNS": "120"}
        return {**told, "XDG_CACHE_HOME": str(cache), "PYTHONDONTWRITEBYTECODE": ""}  # compiled once, as pip does

    def sample(self) -> Path:
        """The five articles that the project ships, which have been read."""
        self.call(SAMPLE, "index")
        return SAMPLE

    def articles(self, count: int) -> Path:
        """A folder of whole articles, a file each; not read yet."""
        folder = self.root / f"articles-{count}"
        if not folder.exists():
            corpora.articles(count, folder)
        return folder

    def indexed(self, count: int) -> Cost:
        """What the first run on that many articles cost, by one process."""
        if count not in self._indexed:
            self._indexed[count] = self.call(self.articles(count), "index", "--jobs", "1")
        return self._indexed[count]

    def store(self, count: int) -> tuple[Path, Cost]:
        """A corpus that has been read and gathered, and what gathering cost: the claims are invented."""
        if count not in self._stores:
            folder = self.root / f"store-{count}"
            make = [
                sys.executable,
                str(ROOT / "tools/corpora.py"),
                "store",
                str(count),
                str(folder),
                "--events",
                "none",
            ]
            made = run(make, self.env(folder))
            if made.code:
                raise RuntimeError(made.error)
            self._stores[count] = folder, self.call(folder, "index", limit=2 * LIMIT)
        return self._stores[count]

    def copies(self, count: int, others: int = 0, near: bool = False) -> Path:
        """A folder with one text in many copies, each with a line of its outlet; `near`: each with words of its own."""
        folder = self.root / f"copies-{count}-{others}{'-near' * near}"
        folder.mkdir(exist_ok=True)
        for number in range(count):
            own = f" {NAMES[number % len(NAMES)]} {number}" if near else ""
            outlet = f"\n{NAMES[number % len(NAMES)]} Post {number}\n"
            text = f"Talks on the border\n{outlet}\n22 August 2018\n\n" + "\n\n".join(COPIED) + f"\n\nCopy{own}.\n"
            (folder / f"copy{number:05}.txt").write_text(text, encoding="utf-8")
        for made in recombined.articles(others, seed=7):
            (folder / f"{made.name}.txt").write_text(made.text, encoding="utf-8")
        return folder


NAMES = "Harbour Northern Daily Eastern Valley Osby Lake Southern Upper Western".split()
COPIED = (  # eight happenings on eight days
    "Russian envoys met Taliban leaders in Moscow on 3 January 2018.",
    "A Taliban delegation arrived in Doha on 14 February 2018 and met the Russian ambassador there.",
    "On 25 March 2018 Russia invited the Taliban to a conference on roads and rail.",
    "Russian and Taliban negotiators signed an agreement on grain in Tashkent on 6 April 2018.",
    "Russia sent medicine to the Taliban on 17 May 2018.",
    "The Russian foreign minister received the Taliban's deputy leader in Astana on 28 June 2018.",
    "Taliban fighters attacked a Russian convoy near Herat on 9 July 2018.",
    "The Taliban and Russia held another round of talks in Geneva on 20 August 2018.",
)
