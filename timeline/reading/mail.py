"""Mail and saved pages (`.eml`, `.mhtml`): the readable part, and its headers as metadata."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

Meta = tuple[tuple[str, str], ...]
_HEADERS = {
    "subject": "title",
    "from": "source",
    "date": "date",
    "snapshot-content-location": "url",
    "content-language": "language",
}


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is plain text, or HTML when `is_html`."""

    text: str
    is_html: bool
    meta: Meta


def read(data: bytes) -> Message | str:
    """The message, or the reason why there is none. The day a browser saved a page is no day of writing."""
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        return "no mail: it has no headers"
    saved = message.get("snapshot-content-location") is not None or "saved by" in str(message.get("from", "")).lower()
    part = _readable(message, saved)
    if part is None:
        return "the message has no text"
    text = _content(part).replace("\r\n", "\n").replace("\r", "\n")
    return Message(text, part.get_content_type() == "text/html", tuple(_headers(message, saved)))


def _headers(message: EmailMessage, saved: bool) -> Iterator[tuple[str, str]]:
    for name, value in message.items():
        key = _HEADERS.get(name.lower())
        if key and str(value).strip():
            yield ("archived" if key == "date" and saved else key), " ".join(str(value).split())


def _readable(message: EmailMessage, saved: bool) -> MIMEPart | None:
    """The part to read: of a saved page the page, of a mail its plain text; else the first text there is."""
    part = message.get_body(preferencelist=("html", "plain") if saved else ("plain", "html"))
    texts = (each for each in message.walk() if each.get_content_maintype() == "text")
    return part if part is not None else next(texts, None)


def _content(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError, UnicodeError):
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
