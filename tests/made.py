"""Bytes for rows of `tests/hostile` that are too long, or too deep, to be written there: a function for each."""

from __future__ import annotations

import gzip
import json
import random


def deep_json() -> bytes:
    """Lists in lists, deeper than any parser goes down."""
    return b"[" * 200_000


HEAD = b"From: a@x.example\nSubject: Talks\nDate: Wed, 22 Aug 2018 10:00:00 +0000\n"
TOLD = b"Russian envoys met Taliban leaders in Moscow on Monday.\n"


def page(body: bytes, head: bytes = b"") -> bytes:
    """A page with a sentence, and `body` around it."""
    told = b"<h1>Talks</h1><p>22 August 2018</p><p>" + TOLD + b"</p>"
    return b"<!doctype html><html><head><title>T</title>" + head + b"</head><body>" + told + body + b"</body></html>"


def deep_page() -> bytes:
    return page(b"<div>" * 100_000 + b"x")


def deep_articles() -> bytes:
    return page(b"<article>" * 20_000 + b"x" * 300)


def many_attributes() -> bytes:
    return page(b"<div " + b"".join(b"a%d=1 " % i for i in range(90_000)) + b">end</div>")


def many_attributes_behind_a_sign() -> bytes:
    """The sign of an end stands in a value, so that the tag looks short."""
    return page(b"<div z='>' " + b"".join(b"a%d='<' " % i for i in range(60_000)) + b">end</div>")


def many_times() -> bytes:
    return page(b"<time datetime=2018-08-22>x</time>" * 15_000)


def times_in_a_list() -> bytes:
    return page(b"<ul><li>" + b"<a>one two</a><time>x</time>" * 9_000)


def deep_feet() -> bytes:
    return page(b"<div class=footer>" * 20_000 + b"last edited on 9 August 2012")


def many_metas() -> bytes:
    return page(b"", b"<meta name=date content=2018-08-22>" * 25_000)


def long_title() -> bytes:
    return page(b"", b"<meta property='og:title' content='" + b"word " * 180_000 + b"'>")


def linked_data() -> bytes:
    return page(b'<script type="application/ld+json">' + b'{"@graph":[' * 80_000 + b"</script>")


def many_blocks_of_linked_data() -> bytes:
    one = b'<script type="application/ld+json">[' + b'{"@type":"NewsArticle","headline":"x"},' * 50 + b"{}]</script>"
    return page(one * 400)


def mail(head: bytes, body: bytes = TOLD) -> bytes:
    return HEAD + head + b"\n" + body


def nested_mail() -> bytes:
    parts = (b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (i, i) for i in range(4000))
    return HEAD + b"".join(parts) + b"Content-Type: text/plain\n\n" + TOLD


def mails_in_mails() -> bytes:
    return (HEAD + b"Content-Type: message/rfc822\n\n") * 3000 + HEAD + b"\n" + TOLD


def brackets_in_a_sender() -> bytes:
    return b"Subject: Talks\nDate: Wed, 22 Aug 2018 10:00:00 +0000\nFrom: " + b"(" * 90_000 + b"\n\n" + TOLD


def quotes_in_a_sender() -> bytes:
    return b"Subject: Talks\nDate: Wed, 22 Aug 2018 10:00:00 +0000\nFrom: " + b'"a" ' * 100_000 + b"\n\n" + TOLD


def encoded_words() -> bytes:
    return b"Date: Wed, 22 Aug 2018 10:00:00 +0000\nSubject: " + b"=?utf-8?q?a?= " * 60_000 + b"\n\n" + TOLD


def many_fields() -> bytes:
    return mail(b"".join(b"X-%d: a\n" % i for i in range(90_000)))


def many_parameters() -> bytes:
    return mail(b"Content-Type: text/plain; " + b"a=b; " * 180_000 + b"\n")


def many_parts() -> bytes:
    part = b"--b\nContent-Type: text/html\nContent-Disposition: attachment; filename=a.txt\n\n" + TOLD
    return HEAD + b'Content-Type: multipart/mixed; boundary="b"\n\n' + part * 1500 + b"--b--\n"


def punycode() -> bytes:
    return mail(b"Content-Type: text/plain; charset=punycode\n", b"aaaa" * 60_000)


def rule_that_is_none() -> bytes:
    """A line of dashes with too much behind it, above the head of a mail that is forwarded."""
    below = b"From: Ann <a@x.example>\nDate: 20 Aug 2018\nSubject: x\n\n" + TOLD
    return mail(b"", b"-" * 60_000 + b"x" * 70 + b"\n" + below)


def lines_that_end_in_a_colon() -> bytes:
    return mail(b"", b"a\nb\nc:\n" * 15_000)


def mailbox() -> bytes:
    return b"From a@x.example Wed Aug 22 10:00:00 2018\nSubject: x\n\nhi\n\n" * 2_000


def overlapping() -> bytes:
    """An archive of thousands of members that all are the same bytes."""
    import struct
    import zlib

    raw = b"Russian envoys met.\n" * 5_000
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(raw) + packer.flush()
    crc, sizes = zlib.crc32(raw), (len(packed), len(raw))
    name = b"%04d.txt"
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, crc, *sizes, 8, 0) + name % 0 + packed
    entry = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 33, crc, *sizes, 8, 0, 0, 0, 0, 0, 0)
    entries = b"".join(entry + name % i for i in range(5000))
    return local + entries + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 5000, 5000, len(entries), len(local), 0)


def archive(names: list[bytes], data: bytes = TOLD, method: int = 8, flags: int = 0) -> bytes:
    """A zip file whose members have just these names."""
    import io
    import warnings
    import zipfile

    out = io.BytesIO()
    warnings.simplefilter("ignore")
    marks = [(b"@%d@" % i).ljust(len(name), b"_") for i, name in enumerate(names)]
    with zipfile.ZipFile(out, "w", method) as packed:
        for mark in marks:
            packed.writestr(mark.decode(), data)
    made = out.getvalue()
    for mark, name in zip(marks, names, strict=True):
        made = made.replace(mark, name)
    return made


def odd_members() -> bytes:
    odd = [
        b"/etc/one.txt",
        b"../../two.txt",
        b"..\\..\\three.txt",
        b"C:\\four.txt",
        b"\x1b[31mfive.txt",
        b"six\nsix.txt",
    ]
    return archive([*odd, b"n" * 10_000 + b".txt", b"seven\0.txt", b"eight.txt", b"eight.txt"])


def member_that_is_no_utf8() -> bytes:
    """Its name says that it is UTF-8."""
    made = bytearray(archive([b"caf\xe9 x.txt", b"good xx.txt"]))
    at = made.find(b"PK\1\2")
    while at >= 0:
        made[at + 9] |= 8
        at = made.find(b"PK\1\2", at + 1)
    return bytes(made)


def members_of_one_name() -> bytes:
    return archive([b"same-name.txt"] * 1500)


def bz2_bomb() -> bytes:
    import bz2

    made = archive([b"bomb.txt"], b"a", 12)
    packed = bz2.compress(b"a" * 700_000_000)
    small = bz2.compress(b"a")
    at = made.find(small)
    size = len(small).to_bytes(4, "little")
    more = len(packed).to_bytes(4, "little")
    head, entry = bytearray(made[:at]), bytearray(made[at + len(small) :])
    head[18:22] = more
    assert entry[20:24] == size
    entry[20:24] = more
    entry[24:28] = (40_000_000).to_bytes(4, "little")  # what it says it is
    end = entry.rfind(b"PK\5\6")
    entry[end + 16 : end + 20] = (at + len(packed)).to_bytes(4, "little")
    return bytes(head) + packed + bytes(entry)


def gz_bomb() -> bytes:
    import gzip

    return gzip.compress(b"a" * 400_000_000, 1)


def quine_like() -> bytes:
    """An archive in a mail in an archive in a mail, six deep."""
    import base64

    inner = archive([b"last.txt"])
    for number in range(3):
        attached = b"Content-Type: application/zip; name=in.zip\nContent-Transfer-Encoding: base64\n"
        inner = archive([b"m%d.eml" % number], HEAD + attached + b"\n" + base64.encodebytes(inner))
    return inner


def archives_without_end() -> bytes:
    return b"PK\x03\x04" + b"PK\x05\x06" * 100_000


def wide_table() -> bytes:
    return (
        b"text," + b"a," * 300_000 + b"\n22 August 2018. Russian envoys met Taliban leaders.," + b"x," * 100_000 + b"\n"
    )


def open_quote() -> bytes:
    return b'text,date\n"' + b"a,b\n" * 200_000


def broken_lines() -> bytes:
    return b"{\n" * 120_000


def front_matter(inside: bytes) -> bytes:
    return b"---\ndate: 2018-08-22\n" + inside + b"\n---\n" + TOLD


def deep_front_matter() -> bytes:
    return front_matter(b"a: " + b"[" * 20_000 + b"]" * 20_000)


def lists_on_a_line() -> bytes:
    return front_matter(b"a:\n " + b"- " * 20_000 + b"x")


def long_number() -> bytes:
    return b'{"text": "22 August 2018. Russian envoys met Taliban leaders in Kabul.", "id": ' + b"9" * 200_000 + b"}"


def long_article() -> bytes:
    """Longer than what is read of one; its lines are single words, which cost little."""
    return b"22 August 2018\n\n" + TOLD + b"\n" + (b"x" * 5000 + b"\n") * 1100


def word(document: bytes) -> bytes:
    """A Word document with this in it."""
    import io
    import zipfile

    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            f'relationships+xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        packed.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{relation}" Target="word/document.xml"/></Relationships>',
        )
        packed.writestr("word/document.xml", document)
    return out.getvalue()


_WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
_DONE = b"</w:body></w:document>"


def word_of_entities() -> bytes:
    laughs = b"".join(b'<!ENTITY %c "%s">' % (98 + i, (b"&%c;" % (97 + i)) * 10) for i in range(9))
    return word(
        b'<!DOCTYPE d [<!ENTITY a "xxxxxxxxxx">'
        + laughs
        + b"]>"
        + _WORD
        + b"<w:p><w:r><w:t>&j;</w:t></w:r></w:p>"
        + _DONE
    )


def word_of_another_file() -> bytes:
    outside = b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    return word(outside + _WORD + b"<w:p><w:r><w:t>HOST &a; HOST</w:t></w:r></w:p>" + _DONE)


def word_of_spans() -> bytes:
    span = b'<w:tc><w:tcPr><w:gridSpan w:val="50000000"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
    return word(_WORD + b"<w:tbl><w:tblGrid/><w:tr>" + span + b"</w:tr></w:tbl>" + _DONE)


def word_of_cells() -> bytes:
    cell = b"<w:tc><w:p><w:r><w:t>hi there</w:t></w:r></w:p></w:tc>"
    return word(_WORD + b"<w:tbl><w:tblGrid/><w:tr>" + cell * 20_000 + b"</w:tr></w:tbl>" + _DONE)


def pdf(content: bytes, pages: int = 1) -> bytes:
    """A PDF whose pages all have this content."""
    import zlib

    packed = zlib.compress(content, 9)
    kids = b" ".join([b"3 0 R"] * pages)
    things = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    out, places = b"%PDF-1.4\n", []
    for number, thing in enumerate(things, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table, len(out),
    )  # fmt: skip


def pdf_bomb() -> bytes:
    return pdf(b"BT /F1 12 Tf (hello) Tj ET\n" * 3_000_000)


def pdf_of_one_page_many_times() -> bytes:
    return pdf(b"BT /F1 12 Tf (hello) Tj ET\n" * 3000, 1900)


def pdf_that_holds_itself() -> bytes:
    return pdf(b"x").replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]")


def long_report() -> bytes:
    """An article of some hundred dated sentences, so that its chronology does not fit into some kilobytes."""
    told = (
        f"Russian envoys met Taliban leaders in Doha on {day} March 2018, report {day}.\n\n" for day in range(1, 29)
    )
    return ("22 August 2018\n\n" + "".join(told) * 9).encode()


def own_export() -> bytes:
    """A chronology of the program's own."""
    return b"# Old\n\n<!-- written by timeline: a chronology, no article -->\n"


def laughing_decisions() -> bytes:
    """Decisions of nine aliases of nine aliases, twelve times."""
    levels = [f"l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 9)}]\n" for i in range(1, 12)]
    return ("l0: &l0 [x]\n" + "".join(levels)).encode()


def multiplied_decisions() -> bytes:
    """A merge of many claims, and many aliases of it."""
    claims = ", ".join(f"{{in: a, quote: w{i}}}" for i in range(800))
    return (f"events:\n- merge: &many [{claims}]\n" + "- merge: *many\n" * 800).encode()


def number_of_many_digits() -> bytes:
    """A decision about the claim with a number of 5,000 digits."""
    return b"claims:\n- in: a\n  quote: Russian\n  nth: " + b"9" * 5000 + b"\n"


def many_records() -> bytes:
    """A thousand records of a line each."""
    line = '{"title": "n", "date": "2018-08-22", "text": "Russian envoys met Taliban leaders in Moscow, no. %d."}\n'
    return "".join(line % number for number in range(1000)).encode()


_FORCED = b"""the ministers of the two parts of the land met
against the wish of whoever was not asked by the
ministers of the land and were not heard by those
who had to say what was to be done, and it ended.
"""


def short_lines_behind_long_ones() -> bytes:
    """Few lines that a width has broken, and 500,000 that end where they want to."""
    return b"22 August 2018\n\n" + TOLD + b"\n" + _FORCED + b"a\n" * 500_000


def quotes_on_lines() -> bytes:
    """A paragraph each line, in it a quotation that nobody closes."""
    return b"22 August 2018\n\n" + TOLD + "“\n".encode() * 250_000


def short_lines_in_utf16() -> bytes:
    return ("22 August 2018\n\n" + TOLD.decode() + "a\nb\nc:\n" * 140_000).encode("utf-16")


def lines_and_blank_lines() -> bytes:
    return b"22 August 2018\n\n" + TOLD + b"a\n\n" * 330_000


def returns_alone() -> bytes:
    return b"22 August 2018\n\n" + TOLD + b"\r" * 1_000_000


def record_and_blank_lines() -> bytes:
    return b'{"date": "2018-08-22", "text": "Russian envoys met Taliban leaders in Moscow."}' + b"\n" * 1_000_000


def tiny_parts() -> bytes:
    return HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\na\n" * 130_000


def lines_that_all_end_in_a_colon() -> bytes:
    return mail(b"", b"a:\n" * 300_000)


def dots_at_the_edge_of_a_page() -> bytes:
    return pdf(b"BT /F1 12 Tf (Russian envoys met Taliban leaders.) Tj 0 -20 Td (" + b"." * 60_000 + b"x) Tj ET")


def small_records() -> bytes:
    return b'{"text":"a b"}\n' * 20_000


def many_overlapping() -> bytes:
    """An archive of 18,000 members that all are the same bytes."""
    import struct
    import zlib

    sizes = (len(TOLD), len(TOLD))
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 33, zlib.crc32(TOLD), *sizes, 9, 0) + b"00000.txt" + TOLD
    entry = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 33, zlib.crc32(TOLD), *sizes, 9, *[0] * 6)
    entries = b"".join(entry + b"%05d.txt" % i for i in range(18_000))
    return local + entries + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 18_000, 18_000, len(entries), len(local), 0)


def _told(number: int, more: str = "") -> bytes:
    """A line of JSON with an article, and `more` in a field that nobody reads."""
    text = f"22 August 2018. Russian envoys met Taliban leaders in Moscow on Monday, in round {number}."
    return json.dumps({"id": f"r{number}", "text": text, "html": more}).encode() + b"\n"


def _noise(size: int) -> str:
    """What cannot be packed."""
    return random.Random(size).randbytes(size).hex()


def cut_off_lines() -> bytes:
    """Packed lines of a megabyte and more, of which the end is not there."""
    return gzip.compress(b"".join(_told(number, _noise(100_000 + number)) for number in range(20)), mtime=0)[:-100_000]


def long_line() -> bytes:
    """A line of 300 MB between two that are none."""
    return _told(1) + b'{"text": "' + b"x" * 300_000_000 + b'"}\n' + _told(2)


def packed_bomb() -> bytes:
    """Lines, then a line that unpacks to a gigabyte."""
    lines = gzip.compress(_told(1, _noise(20_000)) + _told(2), mtime=0)
    piece = gzip.compress(b"x" * 100_000_000, mtime=0)
    return lines + piece * 11


def lying_records() -> bytes:
    """A web archive of a megabyte and more; one record in four tells a wrong length."""
    out = []
    for number, length in enumerate((None, 10, None, 40_000_000, None, 10**15, None, -1)):
        page_ = page(b"<!--" + b"x" * 200_000 + b"-->" + b"<p>Round %d.</p>" % number)
        content = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page_
        told = len(content) if length is None else length
        out.append(
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:r%d>\r\n" % number
            + b"WARC-Date: 2019-05-01T10:00:00Z\r\nWARC-Target-URI: https://x.example/%d\r\n" % number
            + b"Content-Length: %d\r\n\r\n" % told + content + b"\r\n\r\n"
        )  # fmt: skip
    return b"".join(out)


def useless_lines() -> bytes:
    """A megabyte of lines that are no JSON, deep, or no text, and two articles."""
    deep = b"[" * 5_000 + b"\n"
    return _told(1) + b"{broken\n" * 50_000 + deep * 150 + b'{"text": 7}\n' * 2_000 + _told(2)
