"""Pages, mail, records and archives: the text, the title and what the container says of the date."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from timeline import reading
from timeline.dating import publication
from timeline.model import Problem, Source

PARAGRAPH = "The ministry said on Friday that the envoys would meet again and that the road to the north was open. " * 3
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Envoys meet - The Paper</title>
<meta property="og:title" content="Envoys meet">
<meta property="article:published_time" content="2018-08-22T10:15:00+03:00">
<meta property="article:modified_time" content="2018-08-24"><link rel="canonical" href="https://example.org/a">
<script>var x = "1 May 1999";</script></head>
<body><nav>Home<br>News</nav><article><h1>Envoys meet</h1><p>{PARAGRAPH}</p><p>Second <b>para</b>graph.</p></article>
<footer>&copy; 2020 The Paper</footer></body></html>"""


def sources(data: bytes, name: str) -> list[Source]:
    found = reading.parse(data, name)
    assert all(isinstance(each, Source) for each in found), found
    return [each for each in found if isinstance(each, Source)]


def published(source: Source) -> tuple[str | None, str]:
    dating = publication.date_source(source)
    return dating.edtf, dating.basis


def test_page_gives_text_title_and_date() -> None:
    (source,) = sources(PAGE.encode(), "a.html")
    assert source.text.split("\n") == ["Envoys meet", PARAGRAPH.strip(), "Second paragraph."]
    assert source.title == "Envoys meet"
    assert source.said("canonical") == "https://example.org/a"
    assert published(source) == ("2018-08-22", "metadata")


@pytest.mark.parametrize(
    ("carrier", "value"),
    [
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2018-08-22"}]}</script>',
            "2018-08-22",
        ),
        ('<meta name="dc.date.issued" content="22 August 2018">', "2018-08-22"),
        ('<time class="entry-date published" datetime="2018-08-22T10:15">two years ago</time>', "2018-08-22"),
        ('<span itemprop="datePublished" content="2018-08-22">Wednesday</span>', "2018-08-22"),
        ('<meta name="last-modified" content="2018-08-24">', "../2018-08-24"),
        ('<script type="application/ld+json">{"datePublished": </script>', None),
    ],
)
def test_where_pages_carry_their_date(carrier: str, value: str | None) -> None:
    page = f"<html><head>{carrier}</head><body><h1>Envoys meet again</h1><p>{PARAGRAPH}</p></body></html>"
    (source,) = sources(page.encode(), "a.html")
    assert published(source)[0] == value


def test_page_of_any_depth() -> None:
    page = "<html><body>" + "<div>" * 20_000 + "deep text" + "</div>" * 20_000
    assert "deep text" in sources(page.encode(), "a.html")[0].text


def test_mail() -> None:
    mail = b"From: Desk\r\nDate: Wed, 22 Aug 2018 10:15:00 +0430\r\nSubject: Envoys meet\r\n\r\nThey met.\r\n"
    (source,) = sources(mail, "a.eml")
    assert (source.text, source.title) == ("They met.\n", "Envoys meet")
    assert published(source) == ("2018-08-22", "metadata")


def test_saved_page_is_not_dated_by_the_day_it_was_saved() -> None:
    page = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: Envoys\r\n"
        "Date: Thu, 1 Aug 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
        f"<html><body><p>22 August 2018</p><p>{PARAGRAPH}</p></body></html>\r\n--b--\r\n"
    )
    (source,) = sources(page.encode(), "a.mhtml")
    assert source.said("url") == "https://example.org/a"
    assert published(source) == ("2018-08-22", "header")


RECORD = {
    "maintext": "They met.",
    "title": "Envoys meet",
    "date_publish": "2018-08-22 10:15:00",
    "date_download": "2020-01-01",
    "authors": ["A", "B"],
}


def test_record_in_the_shape_of_news_please() -> None:
    (source,) = sources(json.dumps(RECORD).encode(), "a.json")
    assert (source.text, source.title) == ("They met.", "Envoys meet")
    assert published(source) == ("2018-08-22", "metadata")
    assert publication.date_source(source).header == "2018-08-22 10:15:00"


def test_lines_hold_an_article_each_and_name_the_broken_one() -> None:
    lines = json.dumps(RECORD) + "\n{broken\n\n" + json.dumps({"id": "x7", "text": "Third."}) + "\n[1]\n"
    found = reading.parse(lines.encode(), "a.jsonl")
    assert [each.id if isinstance(each, Source) else each.message.split(":")[0] for each in found] == [
        "1",
        "line 2",
        "x7",
        "line 5",
    ]


def test_archive_members_are_articles() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("b/2018-08-22-talks.txt", "They met.")
        archive.writestr("a.html", PAGE)
        archive.writestr("__MACOSX/a.txt", "x")
        archive.writestr("picture.png", b"\x00")
        archive.writestr("empty.txt", "")
    found = reading.parse(buffer.getvalue(), "all.zip")
    assert [each.id for each in found if isinstance(each, Source)] == ["a", "b/2018-08-22-talks"]
    problems = [(each.path, each.code) for each in found if isinstance(each, Problem)]
    assert problems == [("all.zip/empty.txt", "F2"), ("all.zip/picture.png", "F5")]
    dates = [published(each)[0] for each in found if isinstance(each, Source)]
    assert dates == ["2018-08-22", "2018-08-22"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"no archive", "a.zip"),
        (b"PK\x03\x04 cut off", "a.zip"),
        (b"<html></html>", "a.html"),
        (b"nothing like a mail", "a.eml"),
        (b"[]", "a.json"),
        (b'{"a": 1}', "a.json"),
        (b"[" * 100_000, "a.json"),
        (b"12", "a.jsonl"),
    ],
)
def test_what_holds_no_article_is_a_problem(data: bytes, name: str) -> None:
    found = reading.parse(data, name)
    assert found and all(isinstance(each, Problem) for each in found)


def test_from_text_reads_what_a_person_pastes() -> None:
    assert published(reading.from_text(PAGE))[0] == "2018-08-22"
    assert published(reading.from_text(json.dumps(RECORD)))[0] == "2018-08-22"
    assert reading.from_text("").text == ""
    assert reading.from_text("---\nbroken: [\n---\nText").text.startswith("---")
    assert reading.from_text("[not json]").text == "[not json]"


def test_half_a_character_in_a_record_is_a_mark_of_the_same_length() -> None:
    text = "Norland met the Reds \ud800 on Monday."
    source = reading.from_text(text)
    assert source.text == text.replace("\ud800", "\ufffd") and len(source.text) == len(text)
