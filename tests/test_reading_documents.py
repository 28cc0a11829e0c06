"""PDF and Word: their text in paragraphs, or the reason why there is none."""

from __future__ import annotations

import io
from importlib import util

import docx
import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from timeline import reading
from timeline.model import Problem, Source

LINES = ["22 August 2018", "", "The harbour board met the crews of the ferries on Mon-", "day and said so."]


def pdf(pages: list[list[str]], title: str = "", password: str = "") -> bytes:
    """A PDF with these lines on its pages."""
    writer = pypdf.PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(600, 800)
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 11 Tf 40 760 Td {shown}ET".encode())
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        page[NameObject("/Contents")] = writer._add_object(stream)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
    if title:
        writer.add_metadata({"/Title": title, "/CreationDate": "D:19990101000000"})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def word(*paragraphs: str, title: str = "") -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "crews", "12"
    document.core_properties.title = title
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def one(data: bytes, name: str) -> Source | Problem:
    (found,) = reading.met(data, name)
    return found


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a"])
def test_a_pdf_is_known_by_its_first_bytes(name: str) -> None:
    found = one(pdf([LINES], title="Ferries"), name)
    assert isinstance(found, Source) and found.title == "Ferries"
    assert found.text.startswith("22 August 2018\n") and found.meta == (("title", "Ferries"),)


def test_page_numbers_and_running_titles_are_left_out() -> None:
    found = one(pdf([["The Harbour Herald", f"Part {n} of the story.", f"{n}"] for n in (1, 2, 3)]), "a.pdf")
    assert isinstance(found, Source)
    assert found.text.split() == "Part 1 of the story. Part 2 of the story. Part 3 of the story.".split()


def test_what_a_program_calls_a_document_is_no_title() -> None:
    found = one(pdf([LINES], title="Microsoft Word - talks.doc"), "a.pdf")
    assert isinstance(found, Source) and found.meta == ()


NOT_READ = {
    "encrypted": (pdf([LINES], password="x"), "F4"),
    "a scan perhaps": (pdf([[]]), "F2"),
    "a PDF that cannot be read": (b"%PDF-1.4\n", "F4"),
    "not a zip archive": (b"PK\x03\x04 cut off", "F4"),
}


@pytest.mark.parametrize("words", NOT_READ)
def test_a_document_that_is_not_read_says_why(words: str) -> None:
    data, code = NOT_READ[words]
    found = one(data, "a.pdf")
    assert isinstance(found, Problem) and (found.code, words in found.message) == (code, True)


def test_a_word_document_has_a_line_for_each_paragraph() -> None:
    found = one(word("22 August 2018", "The crews left.", title="Ferries"), "a.docx")
    assert isinstance(found, Source)
    assert (found.title, found.text) == ("Ferries", "22 August 2018\nThe crews left.\ncrews 12\n")


@pytest.mark.parametrize(("data", "name"), [(pdf([LINES]), "a.pdf"), (word("The crews left."), "a.docx")])
def test_without_the_extra_it_is_named(data: bytes, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.reading.documents.find_spec", lambda _: None)
    found = one(data, name)
    assert isinstance(found, Problem) and (found.code, "timeline[documents]" in found.message) == ("F5", True)
    assert util.find_spec("pypdf") is not None
