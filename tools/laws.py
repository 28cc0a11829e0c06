"""Laws of reading: an article that is only written otherwise makes the same claims. `make laws` prints the rates.

.venv/bin/python tools/laws.py [--only WORD] [--errors N] [--half even|odd] [FOLDER ...]

Every article is changed by every law, and its rows (date, kind, status, contact, speakers, text up to blanks and
quotes; the day of publication) are compared with those before. A row that is there on one side only is one that
differs. Some laws are about a whole folder: the order of its files, an article more.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import tempfile
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from unicodedata import normalize

from timeline import engine, pipeline, reading, topic
from timeline.engine import mapping
from timeline.model import EVERY_CLAIM, Claim, Dating, Event, Extraction
from timeline.reading import markdown, markup
from timeline.store import Store
from timeline.text import normal, wrapped
from timeline.topic import Profile
from timeline.topic.profile import Actor

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "corpus", ROOT / "tests" / "fresh", ROOT / "tests" / "laws")
SUFFIXES = (".txt", ".md", ".json")
MOST = 0.02  # of the rows of a law that may differ
YEARS = 28  # after which the days of the week fall on the same dates
DATES = frozenset("date published date_publish datepublished publication_date date_download date_modify".split())
Row = tuple[str, ...]
Rows = Counter[Row]


@dataclass(frozen=True)
class Written:
    """An article as its file holds it: `head` is front matter, `fields` those of a JSON record beside the text."""

    name: str
    text: str
    head: str = ""
    fields: Mapping[str, object] | None = None

    @property
    def data(self) -> bytes:
        if self.fields is None:
            return (self.head + self.text).encode()
        return json.dumps({**self.fields, "text": self.text}, ensure_ascii=False).encode()


def written(path: Path) -> Written | None:
    """The article of one file; `None` for a file that is none or has several."""
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        fields = json.loads(text)
        key = next((key for key in ("text", "maintext", "body") if isinstance(fields.get(key), str)), None)
        return Written(path.name, fields.pop(key), "", fields) if key else None
    body = markdown.front_matter(text)[1]
    return Written(path.name, text[body:], text[:body])


# --- what is changed -------------------------------------------------------------------------------------------


def broken(width: int, between: str, end: str = "\n") -> Callable[[str], str]:
    """Lines broken at a width, with `between` the paragraphs and `end` for every line end."""

    def change(text: str) -> str:
        if wrapped.joined(text) != text or markup.plain(text) != text:
            return text  # broken already, or a program's
        lines = [line.strip() for line in normal.characters(text).text.split("\n") if line.strip()]
        filled = [textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in lines]
        return (between.join(filled) + "\n").replace("\n", end)

    return change


def blanks(form: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"(?<=[^\s]) (?=[^\s])", form, text)


def curled(text: str) -> str:
    """Typographic quotes for straight ones."""
    text = re.sub(r"(^|[\s(\[—–-])\"", r"\1“", text, flags=re.M).replace('"', "”")
    return re.sub(r"(?<=\w)'", "’", re.sub(r"(^|[\s(\[—–“-])'(?=\w)", r"\1‘", text, flags=re.M))


def straight(text: str) -> str:
    return re.sub("[“”]", '"', re.sub("[‘’]", "'", text))


def inside(char: str) -> Callable[[str], str]:
    """A character that nobody sees, inside every longer word."""
    return lambda text: re.sub(r"[^\W\d_]{5,}", lambda m: m[0][: len(m[0]) // 2] + char + m[0][len(m[0]) // 2 :], text)


WRITTEN: Mapping[str, Callable[[str], str]] = {
    **{f"lines broken at {n}": broken(n, "\n\n") for n in (60, 72, 80)},
    **{f"lines broken at {n}, no blank lines": broken(n, "\n") for n in (60, 72, 80)},
    "lines broken at 72, blanks behind them": broken(72, "\n\n", " \n"),
    "lines broken at 72, CRLF": broken(72, "\n\n", "\r\n"),
    "blanks doubled": blanks("  "),
    "tabs for blanks": blanks("\t"),
    "no-break blanks": blanks("\u00a0"),
    "thin blanks": blanks("\u2009"),
    "typographic quotes": curled,
    "straight quotes": straight,
    "soft hyphens": inside("\u00ad"),
    "blanks of no width": inside("\u200b"),
    "NFD": lambda text: normalize("NFD", text),
}

# --- what is compared ------------------------------------------------------------------------------------------


def squeezed(text: str) -> str:
    return re.sub("[\\s\"“”„«»'‘’`\u00ad\u200b]+", "", normalize("NFC", text))


def row(claim: Claim) -> Row:
    speakers = squeezed("; ".join(claim.speakers))
    return (claim.date or "", claim.kind, claim.status, claim.contact, speakers, squeezed(claim.text))


def rows(found: Iterable[Extraction]) -> Rows:
    """The rows of articles, with one for the day each was written."""
    out: Rows = Counter()
    for each in found:
        out["published", each.article.dating.edtf or ""] += 1
        out.update(map(row, each.claims))
    return out


def rows_back(found: Iterable[Extraction], by: Callable[[str], str]) -> Rows:
    """The rows with every year moved by `by`, but for those of days that are called by their date alone."""
    out: Rows = Counter()
    for each in found:
        out["published", by(each.article.dating.edtf or "")] += 1
        for claim in each.claims:
            if "9/11" not in claim.text:
                out[row(replace(claim, date=by(claim.date or ""), text=by(claim.text)))] += 1
    return out


def read(article: Written, profile: Profile) -> list[Extraction]:
    found, _ = pipeline.extract_file(article.data, article.name, Path(article.name).stem, profile)
    return found


@dataclass
class Tally:
    """Of one law: articles, rows compared, those that differ and, with their article, on which side they stand."""

    articles: int = 0
    rows: int = 0
    differ: int = 0
    errors: list[str] | None = None

    def add(self, name: str, before: Rows, after: Rows) -> None:
        lost, new = before - after, after - before
        self.count(name, before.total(), max(lost.total(), new.total()), [("-", lost), ("+", new)])

    def count(self, name: str, compared: int, differ: int, shown: Sequence[tuple[str, Rows]]) -> None:
        self.articles, self.rows, self.differ = self.articles + 1, self.rows + compared, self.differ + differ
        if self.errors is not None:
            self.errors += [f"{name}: {sign} {' | '.join(each)[:230]}" for sign, some in shown for each in some]

    def join(self, other: Tally) -> None:
        """Count what the other has counted too."""
        self.articles, self.rows, self.differ = (
            self.articles + other.articles, self.rows + other.rows, self.differ + other.differ,
        )  # fmt: skip
        if self.errors is not None:
            self.errors += other.errors or ()

    @property
    def rate(self) -> float:
        return self.differ / self.rows if self.rows else 0.0


# --- laws of one article ---------------------------------------------------------------------------------------


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|s\b)")


def back(text: str) -> str:
    """The text with every year in it moved back."""
    return _YEAR.sub(lambda match: str(int(match[0]) - YEARS), text)


def shifted(article: Written) -> Written:
    """The article with every year in it moved back."""
    fields = article.fields and {k: back(v) if isinstance(v, str) else v for k, v in article.fields.items()}
    return Written(back(article.name), back(article.text), back(article.head), fields)


def earlier(profile: Profile) -> Profile:
    """A profile whose names begin and cease to stand for an actor as many years before."""
    move = lambda day: day and day.replace(year=day.year - YEARS)  # noqa: E731

    def of(actor: Actor) -> Actor:
        return replace(actor, names=tuple(replace(n, since=move(n.since), until=move(n.until)) for n in actor.names))

    actors = {name: of(actor) for name, actor in profile.actors.items()}
    return replace(profile, sides=tuple(map(of, profile.sides)), actors=actors)


def undated(article: Written, dating: Dating) -> Written | None:
    """The article without the date that tells when it was written; `None` where that is not printed."""
    fields = article.fields and {k: v for k, v in article.fields.items() if k.lower() not in DATES}
    head = "".join(line for line in article.head.splitlines(True) if line.partition(":")[0].lower() not in DATES)
    text = article.text
    if dating.header and dating.header_span and dating.header in text:
        text = text.replace(dating.header, "", 1)
    elif head == article.head and fields == article.fields:
        return None
    return Written(f"article{Path(article.name).suffix}", text, head, fields)


def days(found: Iterable[Extraction]) -> dict[str, set[str]]:
    """The days that the claims of each sentence have; of the articles, the day they were written."""
    out: dict[str, set[str]] = {}
    for each in found:
        out.setdefault("published", set()).add(each.article.dating.edtf or "")
        for claim in each.claims:
            out.setdefault(squeezed(claim.text), set()).add(claim.date or "")
    return out


def check_header(tally: Tally, article: Written, before: list[Extraction], profile: Profile) -> None:
    """No exact day may be another one when the header is gone."""
    bare = undated(article, before[0].article.dating)
    if bare is None:
        return
    old, new = days(before), days(read(bare, profile))
    wrong = [(text, day) for text, found in new.items() if text in old for day in found - old[text]]
    wrong = [each for each in wrong if re.fullmatch(r"\d{4}-\d\d-\d\d", each[1])]
    tally.count(article.name, sum(map(len, old.values())), len(wrong), [("+", Counter(wrong))])


def of_article(article: Written, profile: Profile, only: str) -> Iterator[tuple[str, Callable[[Tally], None]]]:
    """The laws that this article can be tried by, each with what adds the outcome to a tally."""
    before = read(article, profile)
    if len(before) != 1:
        return
    for law, change in WRITTEN.items():
        changed = replace(article, text=change(article.text))
        if only in law and changed != article:
            yield law, lambda t, c=changed: t.add(article.name, rows(before), rows(read(c, profile)))  # type: ignore[misc]
    if only in "years shifted":
        plain = replace(profile, events=())  # which have their days by themselves
        yield "years shifted", lambda t: t.add(article.name, rows_back(read(article, plain), back),
                                               rows_back(read(shifted(article), earlier(plain)), str))  # fmt: skip
    if only in "header removed":
        yield "header removed", lambda t: check_header(t, article, before, profile)


# --- laws of a folder ------------------------------------------------------------------------------------------


def of_folder(articles: Sequence[Written], source: Path, jobs: int = 1) -> tuple[list[Claim], list[Event]]:
    """Claims and events of a folder with these articles and the profile of `source`."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for each in articles:
            (folder / each.name).write_bytes(each.data)
        if (source / topic.FILE).is_file():
            (folder / topic.FILE).write_bytes((source / topic.FILE).read_bytes())
        store = Store(":memory:", "laws")
        engine.refresh(store, folder, jobs)
        return store.claims(EVERY_CLAIM), store.events(EVERY_CLAIM)


def event_row(event: Event) -> Row:
    told = (event.date or "", event.kind, event.status, event.contact, squeezed(event.text))
    return (*told, f"{len(event.sources)} sources", f"{len(event.outlets)} outlets")


def check_folder(tallies: dict[str, Tally], articles: Sequence[Written], source: Path) -> None:
    """Read in another order, in two processes, with an article more, with some of them twice."""
    claims, events = of_folder(articles, source)
    names = {Path(each.name).stem for each in articles}
    unrelated = written(ROOT / "tests" / "laws" / "more" / "rowing.txt")
    copies = [replace(a, name=f"copy-of-{a.name}") for a in articles[:: max(1, len(articles) // 4)]]
    found, more = of_folder([*articles, *copies], source)
    cases = {
        "an unrelated article": of_folder([*articles, *([unrelated] if unrelated else [])], source)[0],
        "a copied article": found,
    }
    with other(reading, "walk", lambda folder, plain=reading.walk: dict(reversed(plain(folder).items()))):
        cases["order of files"], turned = of_folder(articles, source)
    with other(mapping, "POOL_FROM", 1):
        cases["two processes"], _ = of_folder(articles, source, 2)
    for law, claimed in cases.items():
        same = [claim for claim in claimed if claim.document.partition("#")[0] in names]
        tallies[law].add(source.name, Counter(map(row, claims)), Counter(map(row, same)))
    for law, gathered in (("order of files, events", turned), ("a copied article, events", more)):
        tallies[law].add(source.name, Counter(map(event_row, events)), Counter(map(event_row, gathered)))


@contextmanager
def other(module: ModuleType, name: str, value: object) -> Iterator[None]:
    """The module with another value of this name."""
    usual = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, usual)


# --- all of it -------------------------------------------------------------------------------------------------


def half(name: str) -> str:
    """The half of the data that an article is of: errors of one are read, both are reported."""
    return "odd" if int(hashlib.sha1(name.encode()).hexdigest()[0], 16) % 2 else "even"


FOLDER_LAWS = (
    "order of files",
    "order of files, events",
    "two processes",
    "an unrelated article",
    "a copied article",
    "a copied article, events",
)


def measured(folder: Path, only: str = "", halves: str = "", every: int = 1, errors: bool = False) -> dict[str, Tally]:
    """The tally of each law over the articles of one folder, every n-th of them."""
    names = (*WRITTEN, "years shifted", "header removed", *FOLDER_LAWS)
    tallies = {name: Tally(errors=[] if errors else None) for name in names}
    profile = engine.load_profile(folder)
    paths = [path for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES and path.stem != "README"]
    paths = [path for path in paths if not halves or half(path.name) == halves][::every]
    articles = [each for each in map(written, paths) if each]
    for article in articles:
        for law, count in of_article(article, profile, only):
            count(tallies[law])
    if articles and any(only in law for law in FOLDER_LAWS):
        check_folder(tallies, articles, folder)
    return tallies


def over(folders: Mapping[Path, int], only: str = "", halves: str = "", errors: bool = False) -> dict[str, Tally]:
    """The tally of each law over several folders, of each every n-th article."""
    total: dict[str, Tally] = {}
    for folder, every in folders.items():
        for law, each in measured(folder.resolve(), only, halves, every, errors).items():
            total.setdefault(law, Tally(errors=[] if errors else None)).join(each)
    return total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="laws whose name has these words")
    parser.add_argument("--errors", type=int, default=0, help="differences of each law that are printed")
    parser.add_argument("--half", choices=("even", "odd"), default="", help="by the first digit of a name's sha1")
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS)
    asked = parser.parse_args()
    total = over(dict.fromkeys(asked.folders, 1), asked.only, asked.half, errors=asked.errors > 0)
    print(f"{'law':42} {'articles':>8} {'rows':>7} {'differ':>7} {'rate':>7}")
    for law, each in total.items():
        if each.articles:
            print(
                f"{law:42} {each.articles:8} {each.rows:7} {each.differ:7} {each.rate:7.2%}{' *' * (each.rate > MOST)}"
            )
            print("".join(f"    {error}\n" for error in (each.errors or ())[: asked.errors]), end="")
    return int(any(each.rate > MOST for each in total.values()))


if __name__ == "__main__":
    sys.exit(main())
