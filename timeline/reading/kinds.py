"""What a file is by its first bytes, whatever it is called: one with a reader, or of a kind that nobody reads."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from timeline.reading import archive
from timeline.text import marks

HEAD = 4096  # bytes that tell what a file is
_SIGNS: tuple[tuple[bytes, str], ...] = (  # how a file begins, and what it is then
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b\x08", "gz"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),  # .doc, .xls, .msg
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zst"),
    (b"PAR1", "parquet"),
    (b"WARC/1.", "warc"),
    (b"{\\rtf", "rtf"),
    (b"%!PS", "ps"),
    (b"\x89PNG\r\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"OggS", "ogg"),
    (b"ID3", "mp3"),
    (b"!BDN", "pst"),
)
_CALLED = {  # kinds, by first bytes or by suffix, that nobody reads: what they are, and what to do
    **dict.fromkeys(
        ("ole", "msg", "doc"), "an Outlook message or an old Office document: save it as .eml, .docx or .txt"
    ),
    **dict.fromkeys(("7z", "rar", "bz2", "xz", "tar", "tar.gz", "tgz"), "an archive: unpack it, or pack it as .zip"),
    **dict.fromkeys(("rtf", "odt", "ps", "pages"), "a document of another program: save it as .docx, .pdf or .txt"),
    **dict.fromkeys(("book", "epub", "mobi"), "a book: save its text as .html or .txt"),
    **dict.fromkeys(("xlsx", "xls", "ods"), "a workbook: save the sheet as .csv"),
    **dict.fromkeys(("sqlite", "sqlite3", "db"), "a database: export its texts as .csv"),
    **dict.fromkeys(("pst", "dbx"), "an Outlook store: export its mails as .mbox or .eml"),
    **dict.fromkeys(("xml", "rss", "atom"), "XML, a feed perhaps: fetch the articles it names"),
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "tif", "tiff", "webp", "heic", "svg"), "a picture"),
    **dict.fromkeys(("mp3", "mp4", "m4a", "wav", "ogg", "avi", "mov", "mkv"), "sound or film"),
}
_UNKNOWN = "not an article by its name: if it is one, call it .txt or .html"
READ = frozenset({"pdf", "docx", "zip", "gz", "zst", "mbox", "parquet", "warc"})  # that have a reader
_MBOX = re.compile(rb"From [^\r\n]{3,200}\d\d:\d\d[^\r\n]{0,40}\r?\n[A-Za-z][\w-]*:")
_FEED = re.compile(r"<(rss|feed|rdf:RDF|urlset|sitemapindex|svg|plist|TEI|nitf|newsml)[\s>]", re.IGNORECASE)
_OFFICE = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}


def of(data: bytes) -> str:
    """The kind of a file that begins with `data`, as the suffix it mostly has; empty when nothing gives it away.

    >>> of(b"%PDF-1.4"), of(b"22 August 2018")
    ('pdf', '')
    """
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf\r\n\t ") if not data.startswith(b"PK") else data
    found = next((kind for sign, kind in _SIGNS if head.startswith(sign)), "")
    if found == "zip":
        return _zipped(data)
    if not found and _MBOX.match(head):
        return "mbox"
    return found


def is_read(beginning: bytes) -> bool:
    """Whether what begins so has a reader, whatever the file is called."""
    return of(beginning) in READ


def _zipped(data: bytes) -> str:
    """What a zip file is: an office document, a book, a program, else an archive of files."""
    try:
        names = set(archive.opened(data).namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "zip"
    office = next((kind for name, kind in _OFFICE.items() if name in names), "")
    return office or ("book" if "mimetype" in names else "jar" if "META-INF/MANIFEST.MF" in names else "zip")


def called(kind: str, name: str) -> str:
    """What a file that nobody reads is, for people: by its first bytes when they tell, else by its suffix."""
    return _CALLED.get(kind) or _CALLED.get(suffix(name)) or _UNKNOWN


def is_own(kind: str, data: bytes) -> bool:
    """Whether bytes of that kind are a database, a workbook or a picture that we exported."""
    if data.startswith(b"<svg "):
        return marks.MARK.encode() in data[:HEAD]
    if kind == "sqlite":
        return marks.is_own_database(data)
    return kind == "xlsx" and marks.SAID.encode() in _comments(data)


def _comments(data: bytes) -> bytes:
    """What a workbook says of itself; nothing where that cannot be read."""
    try:
        with archive.opened(data).open("docProps/core.xml") as file:
            return file.read(HEAD)
    except (*archive.NO_ARCHIVE, KeyError, RuntimeError, EOFError, zlib.error):
        return b""


def is_markup_of_data(text: str) -> bool:
    """Whether a text is an XML document that holds no page: a feed, a map of a site, a drawing."""
    head = text[:2000].lstrip("\ufeff \r\n\t")
    return head.startswith("<") and _FEED.search(head) is not None and "<html" not in head.lower()


def suffix(name: str) -> str:
    """What a file is called by its end, for counting: `pdf`, `tar.gz`; `other` without any.

    >>> suffix("a/b.PDF"), suffix("more.tar.gz"), suffix("Makefile"), suffix("v1.2 of the report")
    ('pdf', 'tar.gz', 'other', 'other')
    """
    parts = Path(name).name.lower().split(".")
    if len(parts) > 2 and parts[-2] == "tar":
        return ".".join(parts[-2:])
    return parts[-1] if len(parts) > 1 and re.fullmatch(r"[a-z0-9~_-]{1,8}", parts[-1]) else "other"
