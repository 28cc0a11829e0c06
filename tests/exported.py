"""Rows of every precision and status, and hostile texts, for the tests of what is exported; not one is real."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

from timeline import export
from timeline.export.about import About, LeftOut
from timeline.export.selection import Layout, Selection
from timeline.model import STATUSES, Article, Claim, Dating, Event, Source

DATES = {  # EDTF -> in words
    "2018-08-21": "21 August 2018",
    "2018-08": "August 2018",
    "2018": "2018",
    "2018-22": "summer 2018",
    "2018-33": "first quarter of 2018",
    "201X": "2010s",
    "20XX": "2000 to 2099",
    "2018-08-13/2018-08-19": "week of 13 August 2018",
    "2021-07-01/2021-07-30": "1 to 30 July 2021",
    "2018-08-21~": "about 21 August 2018",
    "2018-08~": "about August 2018",
    "[2023-04-06,2023-06-04]": "6 April 2023 or 4 June 2023",
    "../2018-08-24": "by 24 August 2018",
    "2021-09-02/..": "2 September 2021 or later",
    "XXXX-08-22": "22 August (year unknown)",
    "0999-02-28": "28 February 0999",
    "9999-12-31": "31 December 9999",
    "": "undated",
}
HOSTILE = (  # for whatever place it stands in
    "=1+1 #tag: x; y, 50% [a](http://a.b) !now @ana -- `code` $$x$$ \\n \\end{x} {b} }} <script>alert(1)</script>"
    " %%{init: {}}%% //\x1b[31mred \u202eback\r\nBEGIN:VEVENT\nsection x\n2018-01-01: y\n# z\n| a | b |\n[^1]: *s*"
)
PLAIN = "Envoys of the Reds and the Blues met in the old harbour."


def claim(name: str, date: str | None = "2018-08-21", text: str = PLAIN, **given: object) -> Claim:
    fields: dict[str, object] = {
        "id": f"{name}-1", "document": name, "date": date, "date_text": None, "date_span": None, "basis": "explicit",
        "why": "as it says", "said": None, "speakers": ("A. Clerk", "The Harbour Post"), "actors": ("Reds", "Blues"),
        "kind": "meeting", "status": "happened", "contact": "yes", "text": text, "span": (0, len(text)), "paragraph": 3,
        "gist": text.split("\n")[0][:60], "number": 1,
    }  # fmt: skip
    return Claim(**{**fields, **given})  # type: ignore[arg-type]  # the fields of a claim


def event(name: str, *claims: Claim, **given: object) -> Event:
    """The event of these claims, dated and judged as the first of them."""
    best = claims[0]
    fields: dict[str, object] = {
        "id": name, "date": best.date, "kind": best.kind, "status": best.status, "contact": best.contact,
        "actors": best.actors, "speakers": best.speakers, "text": best.text, "gist": best.gist, "why": best.why,
        "documents": tuple(each.document for each in claims), "outlets": ("The Harbour Post",),
        "sources": ("A. Clerk",), "claims": tuple(each.id for each in claims), "basis": best.basis,
        "alleged": best.alleged,
    }  # fmt: skip
    return Event(**{**fields, **given})  # type: ignore[arg-type]  # the fields of an event


def article(name: str, published: str | None = "2018-08-22", title: str | None = "Talks in the harbour") -> Article:
    source = Source(name, f"{name}.txt", PLAIN, "", title)
    return Article(
        source, Dating(published, "header", why="a line of its own"), "The Harbour Post", "https://a.b/c?d=1&e"
    )


def selection(rows: Sequence[Event], claims: Sequence[Claim], articles: Sequence[Article] | None = None) -> Selection:
    shelf = [article(each.document) for each in claims] if articles is None else articles
    left_out = (LeftOut(2, "event", "off the topic", "--all"),)
    about = About("Reds & Blues: 50%", "Reds and Blues", "--since 2017", "since 2017", "2021-12-01", len(rows), whole=9)
    return Selection(
        rows,
        claims={each.id: each for each in claims},
        articles={each.source.id: each for each in shelf},
        published={each.source.id: each.dating.edtf for each in shelf},
        about=replace(about, left_out=left_out),
    )


def every_date() -> Selection:
    """A row of each date, in the order of the table."""
    claims = [claim(f"d{number:02}", date or None) for number, date in enumerate(DATES)]
    return selection([event(f"e{each.document}", each) for each in claims], claims)


def every_status() -> Selection:
    """A row of each status, and one that is alleged whatever its status says of time."""
    claims = [claim(f"s{number}", status=status) for number, status in enumerate(STATUSES)]
    claims.append(claim("s99", alleged=True))
    return selection([event(f"e{each.document}", each) for each in claims], claims)


def hostile() -> Selection:
    """A row of which every text is hostile."""
    one = claim(
        "h1", text=HOSTILE, speakers=(HOSTILE,), gist=HOSTILE, why=HOSTILE, kind="talks; x", tags=(HOSTILE, "to check"),
        note=HOSTILE, reasons=(f"kind set by ana on 2021-12-01: {HOSTILE}",),
    )  # fmt: skip
    row = event("h#1 é", one, tags=one.tags, note=one.note, outlets=(HOSTILE,), sources=(HOSTILE,))
    shelf = Article(Source("h1", "h1.txt", HOSTILE, "", HOSTILE), Dating("2018-08-22", why=HOSTILE), HOSTILE, HOSTILE)
    return selection([row], [one], [shelf])


SELECTIONS = {"dates": every_date, "statuses": every_status, "hostile": hostile}


def written(name: str, chosen: Selection, layout: Layout | None = None) -> str:
    out = io.StringIO()
    export.writer(name)(chosen, layout or Layout(), out)
    return out.getvalue()
