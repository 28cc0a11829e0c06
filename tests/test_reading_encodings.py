"""Texts in the encodings of old collections are read as they were written."""

import io
import zipfile

import pytest

from timeline import reading
from timeline.model import Source
from timeline.reading.decode import decode

TEXTS = [
    ("cp1252", "The envoys met on Friday in a hotel in München.\n"),
    ("cp1252", "Les délégués ont été reçus à Genève, où ils ont rencontré le ministre.\n"),
    ("cp1252", "He said “we met” — and it’s fine.\n"),
    ("cp1250", "Delegacja przybyła do Warszawy, żeby się spotkać z ministrem.\n"),
    ("cp1251", "Делегация прибыла в Москву на переговоры с министром.\n"),
    ("koi8_r", "Делегация прибыла в Москву на переговоры с министром.\n"),
    ("cp1254", "Heyet İstanbul'da ağırlandı, görüşmeler iki gün sürdü.\n"),
    ("cp1256", "وصل الوفد إلى موسكو لإجراء محادثات مع الوزير\n"),
]


@pytest.mark.parametrize(("encoding", "text"), TEXTS)
def test_the_encoding_is_found_and_said_to_be_a_guess(encoding: str, text: str) -> None:
    found = decode(text.encode(encoding))
    assert not isinstance(found, str)
    assert (found.text, found.encoding, found.guessed) == (text, encoding, True)


def test_a_member_that_would_leave_the_folder_is_read_like_any_other() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../out.txt", "9 November 2018\n\nThe envoys met.\n")
        archive.writestr("__MACOSX/._out.txt", "junk")
        archive.writestr(".hidden/x.txt", "junk")
    (source,) = reading.parse(packed.getvalue(), "a.zip")
    assert isinstance(source, Source) and source.id == "out" and "envoys" in source.text
