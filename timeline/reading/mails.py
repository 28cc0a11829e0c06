"""Mail, mailboxes and saved pages (`.eml`, `.mbox`, `.mhtml`): letters, and the files that are attached to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from itertools import count, islice

from timeline import limits
from timeline.reading import flowed, heads, html, quoted
from timeline.reading.decode import decode

Meta = tuple[tuple[str, str], ...]
_HEADERS = {
    "subject": "title",
    "from": "source",
    "date": "date",
    "snapshot-content-location": "url",
    "content-language": "language",
}
_START = re.compile(
    rb"(?:\A(?:\xef\xbb\xbf)?[ \t\r\n]*|\r?\n\r?\n|(?<=\n\n))From [^\r\n]{3,200}\d\d:\d\d[^\r\n]{0,40}\r?\n"
)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
_NO_TEXT = "the message has no text"
_MORE = f"more than {limits.PARTS.number:,} parts; the rest is left out"


@dataclass(frozen=True, slots=True)
class Letter:
    """`text` is plain text, or HTML when `is_html`. `id` is empty for the mail itself, `1`, `2` for what is in it."""

    id: str
    text: str
    is_html: bool
    meta: Meta


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with a letter."""

    id: str
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of a mail or a mailbox is not read, and the code of that."""

    message: str
    code: str = "F8"


Found = Letter | Attached | LeftOut


def read(data: bytes) -> list[Found] | str:
    """The mail and what is in it, or the reason why there is none."""
    found = _one(data, "")
    return "no mail: it has no headers" if found is None else found or _NO_TEXT


def box(data: bytes) -> list[Found] | str:
    """The mails of a mailbox, numbered from 1, each with what is in it; or the reason why there is none."""
    starts = list(islice(_START.finditer(data), limits.MAILS.number + 1))
    if not starts:
        return "no mailbox: no line 'From ...' with a mail behind it"
    ends = [match.start() for match in starts[1:]] + [len(data)]
    found: list[Found] = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        if number > limits.MAILS.number:
            found.append(LeftOut(f"more than {limits.MAILS.number:,} mails; the rest is left out"))
            break
        found += _one(_ESCAPED.sub(rb"\1", data[start.end() : end]), str(number)) or ()
    return found or _NO_TEXT


def _one(data: bytes, name: str) -> list[Found] | None:
    """What a mail holds; `None` when it is none."""
    try:
        message, is_whole = heads.message(data)
        return None if message is None else _some(_letters(message, name), is_whole)
    except RecursionError:
        return [LeftOut("mails in mails, or parts in parts, too deep to be read", "F4")]


def _some(found: Iterator[Found], is_whole: bool) -> list[Found]:
    """As many as are read of a mail, and that there are more."""
    out = list(islice(found, limits.PARTS.number))
    is_whole = is_whole or LeftOut(_MORE) in out
    return out + ([LeftOut(_MORE)] if next(found, None) is not None or not is_whole else [])


def _letters(message: EmailMessage, name: str, depth: int = 0) -> Iterator[Found]:
    """The letter of a message, what it quotes, and what is attached. The day a browser saved a page is none."""
    if depth > limits.MAILS_IN_MAILS.number:
        raise RecursionError
    saved = message.get("snapshot-content-location") is not None or "saved by" in str(message.get("from", "")).lower()
    body, others, is_whole = _sorted(message, saved)
    meta = tuple(_headers(message, saved))
    numbers = (f"{name}.{n}" if name else str(n) for n in count(1))
    if body is not None:
        yield from _parted(Letter(name, _content(body, others), body.get_content_type() == "text/html", meta), numbers)
    if saved:
        return
    for part in others:
        yield from _attached(part, numbers, depth)
    if not is_whole:
        yield LeftOut(_MORE)


def _sorted(message: EmailMessage, saved: bool) -> tuple[MIMEPart | None, list[MIMEPart], bool]:
    """The part to read (of a saved page the page, of a mail its plain text, else the first text) and what else counts.

    The same text in another form is left out, so are signatures and pictures that the text shows. And whether these
    are all parts.
    """
    few = list(islice(_parts(message), limits.PARTS.number + 1))
    parts = [part for part in few[: limits.PARTS.number] if not _is_furniture(part)]
    body = message.get_body(preferencelist=("html", "plain") if saved else ("plain", "html"))
    body = body if body is not None else next(filter(_is_inline_text, parts), None)
    repeats = _is_inline_text if body is None or not _is_plain(body) else _is_other_form
    others = [part for part in parts if part is not body and not repeats(part)]
    return body, others, len(few) <= limits.PARTS.number


def _is_other_form(part: MIMEPart) -> bool:
    return _is_inline_text(part) and not _is_plain(part)


def _is_inline_text(part: MIMEPart) -> bool:
    return part.get_content_maintype() == "text" and not part.is_attachment() and not part.get_filename()


def _is_furniture(part: MIMEPart) -> bool:
    shown = part.get_content_maintype() == "image" and part.get("content-id") and not part.is_attachment()
    return bool(shown) or part.get_content_type() in _SIGNATURES


def _parts(message: MIMEPart) -> Iterator[MIMEPart]:
    """The parts that hold something, in order; what is inside an attached message stays inside."""
    pending: list[MIMEPart] = [message]
    while pending:
        part = pending.pop()
        if part.get_content_maintype() == "multipart":
            pending += [each for each in part.iter_parts() if isinstance(each, MIMEPart)][::-1]
        else:
            yield part


def _is_plain(part: MIMEPart) -> bool:
    return _is_inline_text(part) and part.get_content_type() == "text/plain"


def _attached(part: MIMEPart, numbers: Iterator[str], depth: int) -> Iterator[Found]:
    if _is_plain(part):
        return
    number = next(numbers)
    inside = part.get_payload()
    if part.get_content_type() == "message/rfc822" and isinstance(inside, list) and inside:
        if isinstance(inside[0], EmailMessage):
            yield from _letters(inside[0], number, depth + 1)
        return
    payload = part.get_payload(decode=True)
    name = part.get_filename() or f"attachment-{number}.{part.get_content_subtype()}"
    yield Attached(
        number, name.replace("/", "_")[-limits.NAME.number :], payload if isinstance(payload, bytes) else b""
    )


def _parted(letter: Letter, numbers: Iterator[str]) -> Iterator[Letter]:
    """The letter without what it quotes, and each quoted mail as a letter of its own."""
    text = html.read(letter.text).text if letter.is_html else letter.text
    own, found = quoted.cut(text)
    if not found:
        if letter.text.strip():
            yield letter
        return
    if own.strip():
        yield Letter(letter.id, own.strip("\n") + "\n", False, letter.meta)
    for each in found:
        yield Letter(next(numbers), each.text, False, _named(each, dict(letter.meta).get("date", "")))


def _named(part: quoted.Quoted, written: str) -> Meta:
    """What the head of a quoted mail names; without a date, when it was `written` at the latest."""
    head = dict(part.head)
    if "date" not in head and written:
        head["last-modified"] = written
    if "source" in head:
        head["source"] = _sender(head["source"])
    return (*head.items(), ("quoted", "in a mail"))


def _headers(message: EmailMessage, saved: bool) -> Iterator[tuple[str, str]]:
    for name, value in heads.first(message, tuple(_HEADERS)):
        key = _HEADERS[name]
        if words := " ".join(value.split()):
            yield ("archived" if key == "date" and saved else key), _sender(words) if key == "source" else words


def _sender(words: str) -> str:
    """The name of whoever wrote, without the address; the address where there is no name.

    >>> _sender('"Desk, News" <desk@x.example>'), _sender("desk@x.example")
    ('Desk, News', 'desk@x.example')
    """
    try:
        return parseaddr(words)[0] or words
    except RecursionError:  # brackets in brackets
        return words


def _content(body: MIMEPart, others: list[MIMEPart]) -> str:
    """The text of the part to read, and of the plain parts behind it that are no files."""
    more = [_text(each) for each in others if _is_plain(each)]
    return "\n\n".join([_text(body), *more]) if more else _text(body)


def _text(part: MIMEPart) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = heads.charset(part)
    text = data.decode(charset, "replace") if charset else "\ufffd"
    if "\ufffd" in text:  # no charset was told, or a wrong one
        decoded = decode(data)
        text = text if isinstance(decoded, str) else decoded.text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return flowed.joined(text, part.get_param("delsp") == "yes") if part.get_param("format") == "flowed" else text
