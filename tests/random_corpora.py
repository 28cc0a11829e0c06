"""Small corpora of invented articles, each from its number: odd dates, scripts, quotations, markup, names, empty files.

`python tests/random_corpora.py CORPORA OUT` writes every export of every folder in CORPORA, for another process with
another locale, time zone and hash seed.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from timeline.cli import output
from timeline.cli.options import Settings
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.export import formats

TODAY = "2021-12-01"
DAYS = (
    *(
        "on March 2",
        "on 4 September 2018",
        "in March 2017",
        "in 2016",
        "last spring",
        "on Tuesday",
        "next week",
        "yesterday",
    ),
    *(
        "between 3 and 5 May 2018",
        "in early 2019",
        "on 31 February 2018",
        "on 03/04/2017",
        "in the 1990s",
        "until 2019",
    ),
    *("since August 24, 2018", "by the end of October", "in the third quarter of 2017", "on 22 Aug. 1398", "in 9999"),
    *("", "", "two weeks ago", "on 1 January 1", "this Nov. 30, 2017", "on 1 Muharram 1440", "at 10:15 GMT on Sept. 4"),
)
SAID = (
    "Russian envoys met Taliban leaders in {place} {day}.",
    "The Taliban denied {day} that they had met Russian diplomats in {place}.",
    "“Russia will host the Taliban for talks in {place} {day},” Lavrov said.",
    "Moscow allegedly sent weapons to the Taliban {day}, {odd} officials told {place} TV.",
    "The talks between Moscow and the Taliban planned {day} were postponed, {odd} said.",
    "The meeting of the Taliban with Russia in {place} was cancelled {day}; {odd} gave no reason.",
    'Russia\'s Foreign Ministry said "{odd}" {day}, and that it keeps contact with the Taliban.',
    "If the Taliban stop fighting, Zamir Kabulov would meet them in {place} {day}.",
    "{odd} {place}.",
    "The ferry to {place} was late {day} and nobody knew why.",
    "He added that {odd} would be discussed with the Taliban’s office in {place} {day}.",
)
PLACES = (
    *("Moscow", "Doha", "Qatar's capital", "Gorno-Badakhshan", "Москва", "الدوحة", "東京", "Ürümqi", "São Tomé"),
    *("Cox’s Bazar", "St. Petersburg", "Åland", "Kabul, Herat", "Tel Aviv (תל אביב)"),
)
ODD = (
    *(
        "=1+1",
        "@SUM(A1)",
        "-2+3",
        "[^1]: a note",
        "| a | b |",
        "`code`",
        "{{field}}",
        "100 %",
        "]]>",
        "</script><b>x</b>",
    ),
    *(
        "BEGIN:VCALENDAR",
        "a,b;c",
        "a\\,b\\n",
        "“no”",
        "don’t",
        "e\u0301\u0323",
        "\u202eback\u202c",
        "a\u00a0b\u2009c",
        "🕊️🇷🇺",
    ),
    *(
        "قال إنه “لن يأتي”",
        "他说“不”",
        "השגריר אמר",
        "&amp; &lt;",
        "http://a.example/?q=1&r=2",
        "$x$",
        "section : task",
        "_x0041_",
    ),
    *(
        "title Timeline",
        "\\textbf{x}",
        "%%{init}%%",
        "---",
        "# head",
        "<!-- x -->",
        "\ufffe",
        "\x00\x07",
        "a\u0085b",
        "ﬁrst ½",
    ),
)
NAMES = (
    *(
        "000_a",
        "a b",
        "a; b",
        "it's",
        "“q”",
        "ünï",
        "статья",
        "a,b",
        "x#1",
        "=1",
        "-dash",
        "a'b\"c",
        "2018-09-04 talks",
    ),
    *("very-long-" + "n" * 80, "e\u0301", "100%", "a&b", "مقال"),
)
OUTLETS = ("Sputnik", "VOA", 'The "Herald", Kabul', "ТАСС", "=Outlet()", "A & B <News>")


def text(random: Random, sentences: int = 6) -> str:
    """Some sentences in some paragraphs."""
    out = []
    for _ in range(random.randint(1, sentences)):
        said = random.choice(SAID).format(place=random.choice(PLACES), day=random.choice(DAYS), odd=random.choice(ODD))
        out.append(said + random.choice((" ", " ", "\n\n")))
    return "".join(out).strip()


def _day(random: Random) -> str:
    return f"{random.randint(2015, 2021)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"


def _plain(random: Random) -> str:
    return f"{random.choice(('', _day(random), '4 September 2018', 'the 20th'))}\n\n{text(random)}\n"


def _matter(random: Random) -> str:
    head = {
        "date": _day(random),
        "outlet": random.choice(OUTLETS),
        "title": random.choice(ODD),
        "url": "https://a.example/?a=1&b=<2>",
    }
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in head.items())
    return f"---\n{lines}---\n\n{text(random)}\n"


def _page(random: Random) -> str:
    body = "".join(f"<p>{part}</p>" for part in text(random).replace("<", "&lt;").split("\n\n"))
    title = random.choice(ODD).replace("<", "&lt;")
    return (
        f"<!doctype html><html><head><title>{title}</title></head><body><time>{_day(random)}</time>{body}</body></html>"
    )


def _record(random: Random) -> dict[str, str]:
    return {"date": _day(random), "title": random.choice(ODD), "outlet": random.choice(OUTLETS), "body": text(random)}


def _lines(random: Random) -> str:
    return "".join(json.dumps(_record(random)) + "\n" for _ in range(random.randint(1, 3)))


def _table(random: Random) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["date", "title", "outlet", "body"])
    writer.writeheader()
    writer.writerows(_record(random) for _ in range(random.randint(1, 3)))
    return out.getvalue()


ARTICLES: dict[str, Callable[[Random], str]] = {  # suffix -> the text of a file
    ".txt": _plain,
    ".md": _matter,
    ".html": _page,
    ".jsonl": _lines,
    ".csv": _table,
}


def files(number: int) -> Iterator[tuple[str, bytes]]:
    """The files of a corpus: one to four articles or tables, now and then an empty one, and what a person decided."""
    random = Random(number)
    names = random.sample(NAMES, k=random.randint(1, 4))
    plain = ""
    for name in names:
        suffix = random.choice((".txt", ".txt", *ARTICLES))
        written = ARTICLES[suffix](random)
        plain = name if suffix == ".txt" else plain
        yield name + suffix, written.encode()
    if random.random() < 0.2:
        yield "empty.txt", b""
    if plain and random.random() < 0.5:
        said = {"date": _day(random), "outlet": random.choice(OUTLETS), "note": random.choice(ODD[:10]), "by": "ana"}
        values = "".join(f"    {key}: {json.dumps(value)}\n" for key, value in said.items())
        yield "overrides.yaml", f"documents:\n  {json.dumps(plain, ensure_ascii=False)}:\n{values}".encode()


def make(folder: Path, count: int) -> None:
    """Write so many corpora, each into a folder below."""
    for number in range(count):
        below = folder / f"{number:03}"
        below.mkdir(parents=True)
        for name, data in files(number):
            (below / name).write_bytes(data)


def opened(folder: Path) -> Session:
    return Session(Settings(corpus=str(folder), today=TODAY, quiet=True, cache=False))


ROWS = {"events": Filters(everything=True), "claims": Filters(everything=True, claims=True)}


def write(session: Session, folder: Path) -> None:
    """Every export of all events and of all claims, into `folder`: `events.csv`."""
    folder.mkdir(parents=True)
    for word, filters in ROWS.items():
        for each in formats.exports():
            shape = Shape(format=each.name)
            selection = output.chronology(session, filters, shape)
            path = folder / f"{word}.{each.name}"
            if each.for_files:
                path.touch()
                output.fill(session, selection, shape, path)
            else:
                with path.open("w", encoding="utf-8", newline="\n") as out:
                    output.write(session, selection, shape, out)


def main(corpora: str, out: str) -> None:
    for folder in sorted(Path(corpora).iterdir()):
        write(opened(folder), Path(out) / folder.name)


if __name__ == "__main__":
    main(*sys.argv[1:])
