"""A newcomer's folder: what a journalist has collected about two towns and a ferry, in the shapes in which it comes."""

from __future__ import annotations

import io
import json
from pathlib import Path

from test_reading_documents import pdf

TEXT = """11 March 2019

Verania and Ostrava Isle open talks on the ferry

PORT LEDNICE - Envoys of Verania met officials of Ostrava Isle in Port Lednice on Saturday, the first talks on the ferry
since 2014. A second round is planned for April 6, Veranian minister Dana Holub said.
"""
PAGE = """<!doctype html><html><head><title>Ostrava Isle denies a ferry deal</title>
<meta property="article:published_time" content="2019-03-19T08:00:00Z">
<meta property="og:site_name" content="Coast Herald">
</head><body><nav>Home News</nav><article><h1>Ostrava Isle denies a ferry deal</h1>
<p>Ostrava Isle denied on Monday that it had signed an agreement with Verania on the ferry, and called the reports
invented.</p><p>Talks between Verania and Ostrava Isle were held on March 9, governor Ilja Moravec said, and nothing
more was agreed in them than a date for the next round.</p></article><footer>Contact us</footer></body></html>
"""
MAIL = """From: desk@coast.example
Subject: Fwd: second round
Date: Mon, 08 Apr 2019 09:00:00 +0000

FYI

---------- Forwarded message ----------
From: harbour office <office@lednice.example>
Date: Sun, 7 Apr 2019 at 18:10
Subject: second round

Envoys of Verania and Ostrava Isle held the second round of talks in Port Lednice on Saturday.
"""
RECORDS = [
    {
        "title": "School books",
        "date": "2019-03-12",
        "source": "Isle Radio",
        "text": "Teachers of Verania met officials of Ostrava Isle in Port Lednice on Saturday about school books.",
    },
    {
        "title": "Storm stops the ferry",
        "date": "2019-05-02",
        "source": "Isle Radio",
        "text": "Verania evacuated forty people from Ostrava Isle on Tuesday when a storm stopped the ferry.",
    },
    {
        "title": "Third round put off",
        "date": "2019-05-20",
        "source": "Coast Herald",
        "text": "Verania and Ostrava Isle postponed the third round of talks, planned for May 25, the governor said.",
    },
]
PAPER = ["Minutes of the harbour board", "3 June 2019", "", "Verania and Ostrava Isle signed an agreement on the ferry",
         "on 1 June 2019. Minister Dana Holub and governor Ilja Moravec put their", "names to it."]  # fmt: skip
NOTE = ["Notes of a visit", "04/06/2019", "Envoys of Verania visited Ostrava Isle on Sunday."]
UNDATED = "A day at the ferry\n\nVerania hosted the governor of Ostrava Isle for talks. Neither side would say more.\n"


def lay(folder: Path) -> None:
    """Put the articles into `folder`, with a picture that is none."""
    folder.mkdir(parents=True)
    (folder / "talks.txt").write_text(TEXT)
    (folder / "denial.html").write_text(PAGE)
    (folder / "round.eml").write_text(MAIL)
    (folder / "feed.jsonl").write_text("".join(json.dumps(record) + "\n" for record in RECORDS))
    (folder / "minutes.pdf").write_bytes(pdf([PAPER]))
    (folder / "visit.docx").write_bytes(_word(NOTE))
    (folder / "undated.txt").write_text(UNDATED)
    (folder / "ferry.jpg").write_bytes(b"\xff\xd8\xff\xe0 no article")


def _word(paragraphs: list[str]) -> bytes:
    import docx

    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
