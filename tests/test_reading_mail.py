"""Mail, what is in it, mailboxes and tables: each article for itself, with its own day."""

from __future__ import annotations

import base64

import pytest

from timeline import pipeline, reading, topic
from timeline.dating import publication
from timeline.lang.world.mail_words import EXAMPLES
from timeline.model import Problem, Source
from timeline.reading import quoted

HEAD = "Date: Wed, 22 Aug 2018 10:00:00 +0000\nFrom: Ann <ann@x.example>\nSubject: Re: Ferries\n"


def parts(body: str, head: str = HEAD) -> list[tuple[str, str | None, str]]:
    """Id, day and text of each article of a mail."""
    found = reading.parse(f"{head}\n{body}".encode(), "m.eml")
    assert all(isinstance(each, Source) for each in found), found
    return [(s.id, publication.date_source(s).edtf, s.text.strip()) for s in found if isinstance(s, Source)]


@pytest.mark.parametrize("line", EXAMPLES)
def test_a_line_that_opens_a_quotation_tells_its_day(line: str) -> None:
    own, (part,) = quoted.cut(f"Yes.\n\n{line}\n> The ferries left.\n")
    source = Source("m", "text", part.text, "", meta=part.head)
    assert (own.strip(), part.text) == ("Yes.", "The ferries left.\n")
    assert publication.date_source(source).edtf == EXAMPLES[line]


FORWARDED = [
    "---------- Forwarded message ----------\nFrom: Bo <bo@x.example>\nDate: Mon, 5 Mar 2018 at 10:00\nSubject: Talks",
    "Begin forwarded message:\n\nFrom: Bo <bo@x.example>\nSubject: Talks\nDate: 5 March 2018 at 10:00:00 CET\nTo: Ann",
    "-----Original Message-----\nFrom: Bo\nSent: Monday, March 5, 2018 10:00 AM\nTo: Ann\nSubject: Talks",
    "________________________________\nVon: Bo\nGesendet: Montag, 5. März 2018 10:00\nAn: Ann\nBetreff: Talks",
    "-------- Message transféré --------\nSujet : Talks\nDe : Bo\nDate : lun. 5 mars 2018\nObjet : Talks",
    "*From:* Bo\n*Sent:* 05 March 2018 10:00\n*To:* Ann",
]


@pytest.mark.parametrize("head", FORWARDED)
def test_a_mail_that_is_forwarded_is_an_article_of_its_day(head: str) -> None:
    assert parts(f"FYI\n\n{head}\n\nThe ferries left.\n") == [
        *(("", "2018-08-22", "FYI"), ("1", "2018-03-05", "The ferries left."))
    ]
    inside = "\n".join(f"> {line}" for line in f"{head}\n\nThe ferries left.".split("\n"))
    assert parts(inside)[-1][1:] == ("2018-03-05", "The ferries left.")


def test_answers_between_quoted_lines_are_the_mails_own() -> None:
    body = "On 5 March 2018, Bo wrote:\n> The ferries left.\n\nDid they?\n\n> The port is open.\n>> On Sunday?\n\nYes."
    found = parts(body)
    assert found[0] == ("", "2018-08-22", "Did they?\n\n\nYes.")
    assert found[1] == ("1", "2018-03-05", "The ferries left.\n\nThe port is open.")
    assert found[2] == ("2", "../2018-08-22", "On Sunday?")


def test_the_file_name_of_a_mail_says_nothing_of_what_it_quotes() -> None:
    found = reading.parse(f"{HEAD}\nNo.\n\n> The ferries left.\n".encode(), "2018-08-22-m.eml")
    assert [publication.date_source(s).edtf for s in found if isinstance(s, Source)] == ["2018-08-22", "../2018-08-22"]


NO_QUOTES = [
    "He wrote:\nthe ferries left on 5 March 2018.",
    "From: the harbour\nThe ferries left.",
    "Date: 5 March 2018\nThe ferries left.",
    "On 5 March 2018 the crews said:\nwe left.",
    "Note: it is > 5.",
]


@pytest.mark.parametrize("body", NO_QUOTES)
def test_an_article_that_names_a_writer_or_a_day_is_not_cut(body: str) -> None:
    assert parts(body) == [("m", "2018-08-22", body)]


MIXED = """MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="B"

--B
Content-Type: multipart/alternative; boundary="A"

--A
Content-Type: text/plain

See below.
--A
Content-Type: text/html

<p>See below.</p>
--A--
--B
Content-Type: message/rfc822

Date: Mon, 05 Mar 2018 10:00:00 +0000
Subject: Talks

The ferries left.
--B
Content-Type: image/png; name="map.png"
Content-Disposition: attachment; filename="map.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--B
Content-Type: text/plain; name="note.txt"
Content-Disposition: attachment; filename="note.txt"

6 March 2018

The port is open.
--B--
"""


def test_what_is_attached_is_read_or_named() -> None:
    found = reading.parse(f"{HEAD}{MIXED}".encode(), "m.eml")
    read = [(s.id, publication.date_source(s).edtf) for s in found if isinstance(s, Source)]
    assert read == [("", "2018-08-22"), ("1", "2018-03-05"), ("3", "2018-03-06")]
    assert [each for each in found if isinstance(each, Problem)] == [Problem("m.eml/map.png", "a picture", "F5")]


def test_the_documents_of_a_mail_are_named_after_it() -> None:
    extractions, _ = pipeline.extract_file(f"{HEAD}{MIXED}".encode(), "m.eml", "m", topic.default())
    assert [e.article.source.id for e in extractions] == ["m", "m#1", "m#3"]
    assert all(e.article.source.text[slice(*c.span)] == c.text for e in extractions for c in e.claims)


def test_flowed_text_is_joined() -> None:
    head = f"{HEAD}MIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n"
    assert parts("The ferries \nleft on \nSunday.\n-- \nAnn\n", head)[0][2] == "The ferries left on Sunday.\n--\nAnn"


BOX = b"""From a@x Wed Aug 22 10:00:00 2018
Date: Wed, 22 Aug 2018 10:00:00 +0000
Subject: One

The ferries left.

>From the harbour came word.

From b@x Thu Aug 23 10:00:00 2018
Date: Thu, 23 Aug 2018 10:00:00 +0000

No.

On 5 March 2018, Ann wrote:
> The port is open.
"""


@pytest.mark.parametrize("name", ["box.mbox", "box", "box.txt"])
def test_a_mailbox_is_known_by_its_first_line_whatever_it_is_called(name: str) -> None:
    found = reading.met(BOX, name)
    assert [(s.id, publication.date_source(s).edtf) for s in found if isinstance(s, Source)] == [
        *(("1", "2018-08-22"), ("2", "2018-08-23"), ("2.1", "2018-03-05"))
    ]
    assert isinstance(found[0], Source) and "\nFrom the harbour" in found[0].text


@pytest.mark.parametrize("head", [b"\n", b"\r\n \n", b"\xef\xbb\xbf\n"])
def test_a_mailbox_may_begin_with_blank_lines(head: bytes) -> None:
    found = reading.met(head + BOX, "box.mbox")
    assert [source.id for source in found if isinstance(source, Source)] == ["1", "2", "2.1"]


@pytest.mark.parametrize("data", [b"hello\n", b"\n", b"x\n\nFrom here on\n"])
def test_a_mailbox_without_a_mail_says_so(data: bytes) -> None:
    (found,) = reading.met(data, "box.mbox")
    assert isinstance(found, Problem) and "fault" not in found.message


TABLES = [
    b'title,date,text\nOne,2018-08-22,The ferries left.\n\nTwo,2018-08-23,"The port, it says,\nis open."\n',
    "\ufeffTitle;Date;Full Text\nOne;2018-08-22;The ferries left.\nTwo;2018-08-23;The port is open.\n".encode(),
    b"text\tdate\tid\nThe ferries left.\t2018-08-22\tx\nThe port is open.\t2018-08-23\ty\n",
]


@pytest.mark.parametrize("data", TABLES)
def test_each_line_of_a_table_of_articles_is_one(data: bytes) -> None:
    found = reading.met(data, "a.csv")
    assert [publication.date_source(s).edtf for s in found if isinstance(s, Source)] == ["2018-08-22", "2018-08-23"]
    assert len({each.id for each in found if isinstance(each, Source)}) == 2


def test_a_line_of_a_table_without_a_text_is_named() -> None:
    (found,) = reading.met(b"text,date\n,2018\n", "a.csv")
    assert isinstance(found, Problem) and "has no text" in found.message and "line 2" in found.message


def test_html_mail_is_cut_too() -> None:
    head = f"{HEAD}MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n"
    page = (
        "<html><body><p>Yes.</p><div>On 5 March 2018, Bo wrote:</div><blockquote>The ferries left.</blockquote></body>"
    )
    assert parts(base64.b64encode(page.encode()).decode(), head)[1:] == [("1", "2018-03-05", "The ferries left.")]


def test_a_mail_of_any_depth_is_read() -> None:
    found = reading.parse(f"{HEAD}\nYes.\n\n{'>' * 5000} The ferries left.\n".encode(), "m.eml")
    assert len(found) == 2


SAID = [  # by journalists
    "The crews met the mayor on Sunday in Oslo. On 3 March 2018 the ministry wrote:",
    "On Sunday the crews met. On 3 March 2018 Lie wrote:",
    "On 3 March 2018 the ministry wrote:",
    "As Lie of the ferries on 3 March 2018 wrote:",
]


@pytest.mark.parametrize("line", SAID)
def test_a_sentence_that_says_wrote_does_not_cut_a_mail(line: str) -> None:
    text = f"The ferries left.\n\n{line}\n\nThe port is open.\n"
    assert quoted.cut(text) == (text, [])


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "GMT" not in line])
def test_what_a_mail_program_writes_cuts_a_mail_without_marks(line: str) -> None:
    own, (found,) = quoted.cut(f"The ferries left.\n\n{line}\n\nThe port is open.\n")
    assert own.strip() == "The ferries left." and found.text == "The port is open.\n"
