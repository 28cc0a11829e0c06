"""Mail and saved pages (`.eml`, `.mhtml`): the readable part, and its headers as metadata."""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage

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
    meta = []
    for name, value in message.items():
        key = _HEADERS.get(name.lower())
        if key and str(value).strip():
            meta.append(("archived" if key == "date" and saved else key, " ".join(str(value).split())))
    part = message.get_body(preferencelist=("html", "plain") if saved else ("plain", "html"))
    if part is None:
        part = next((each for each in message.walk() if each.get_content_maintype() == "text"), None)
    if part is None:
        return "the message has no text"
    try:
        content = part.get_content()
    except (LookupError, ValueError, UnicodeError):
        payload = part.get_payload(decode=True)
        content = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    text = str(content).replace("\r\n", "\n").replace("\r", "\n")
    return Message(text, part.get_content_type() == "text/html", tuple(meta))
