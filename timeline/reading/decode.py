"""Bytes to text: UTF-8 first, then UTF-16, old code pages, what charset-normalizer finds; a note says which."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_LIKELY = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1256", "koi8_r", "iso8859_5"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
]
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")  # tried where there are nulls
_PROBE = 200_000  # bytes the guess looks at
_HEAD = 4096  # bytes that tell whether a file is text
_WIDE_LETTERS = re.compile(  # what nearly all characters of a text in UTF-16 are, when its bytes are read in order
    "[\n\r\t -~\u00a0-\u024f\u0370-\u06ff\u0900-\u097f\u0e00-\u0e7f\u2010-\u2044\u20ac\u2116\u3000-\u30ff\uff01-\uff65]"
)
_MANY = 0.97  # share of them
_SOUND = 2  # sound characters beyond ASCII for each byte that is wrong: the file is UTF-8 with a fault
_NULLS = 4  # that a text may have by a fault,
_FAR = 1000  # and one more for so many bytes
_TWICE = re.compile(
    r"[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with `\\n` line ends; `encoding` is what it was read as, `guessed` whether that was a guess.

    `note` says what was wrong with the bytes; empty for nothing.
    """

    text: str
    encoding: str
    guessed: bool = False
    note: str = ""


def decode(data: bytes) -> Decoded | str:
    """The text of a file, or the reason why it is not text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _marked(data, encoding)
    if b"\0" in data[:_HEAD] and (wide := _wide(data)):
        return wide
    nulls = data.count(b"\0")
    if is_binary(data) or nulls > max(_NULLS, len(data) // _FAR):
        return "not a text file"
    found = _narrow(data.replace(b"\0", b"") if nulls else data)
    if nulls and not isinstance(found, str):
        note = "; ".join(filter(None, (found.note, f"{_bytes(nulls, 'null byte')} left out")))
        return Decoded(found.text, found.encoding, found.guessed, note)
    return found


def _marked(data: bytes, encoding: str) -> Decoded | str:
    """A text that says how it is encoded."""
    plain = encoding.removesuffix("-sig")
    try:
        return _sound(data.decode(encoding), plain)
    except UnicodeDecodeError as error:
        if plain == "utf-8" and (mended := _mended(data[3:])):
            return mended
        if data[error.start + 4 :]:
            return f"not valid {encoding}: {error.reason} at byte {error.start}"
    text = data.decode(encoding, "ignore")
    return Decoded(_lines(text), plain, note=f"its last character is cut off; read as {plain}")


def _narrow(data: bytes) -> Decoded | str:
    """A text without nulls."""
    try:
        return _sound(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _mended(data) or _guess(data)


def _sound(text: str, encoding: str) -> Decoded:
    """A text that is what it says; one that was encoded twice is put right."""
    once = _once(text)
    note = "encoded twice; the characters were put right" if once != text else ""
    return Decoded(_lines(once), encoding, note=note)


def is_binary(data: bytes) -> bool:
    """Whether the first bytes are those of no text: many nulls or control characters."""
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls * 20 > len(head)


_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})


def _wide(data: bytes) -> Decoded | None:
    """A text of two or four bytes a character that does not say so; `None` when the bytes are none."""
    for encoding in _WIDE:
        width = 4 if "32" in encoding else 2
        text = data[: len(data) // width * width].decode(encoding, "replace")
        probe = text[:_HEAD]
        wrong = len(_WIDE_LETTERS.sub("", probe)) - sum("\u4e00" <= c <= "\u9fff" for c in probe if "\u3002" in probe)
        if {" ", "\n"} & set(probe) and wrong <= len(probe) * (1 - _MANY):
            return Decoded(_lines(text), encoding, True, f"not UTF-8; read as {encoding}, which is a guess")
    return None


def _mended(data: bytes) -> Decoded | None:
    """A text that is UTF-8 but for a few bytes, which are replaced; `None` when it is in another encoding."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd") - data.count("\ufffd".encode())
    beyond = sum(not char.isascii() for char in text) - wrong
    if beyond < wrong * _SOUND:
        return None
    return Decoded(
        _lines(text), "utf-8", note=f"{_bytes(wrong, 'byte')} no UTF-8: replaced by \ufffd, the rest is read"
    )


def _bytes(number: int, name: str) -> str:
    return f"{number} {name}s are" if number > 1 else f"1 {name} is"


def _guess(data: bytes) -> Decoded | str:
    from timeline.reading import codepages

    page = codepages.best(data)
    if page is not None:
        return _guessed(page.text, page.encoding)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_PROBE], cp_isolation=_LIKELY).best() or from_bytes(data[:_PROBE]).best()
    if best is None:
        return "not a text file: no encoding fits"
    return _guessed(data.decode(best.encoding, errors="replace"), best.encoding)


def _guessed(text: str, encoding: str) -> Decoded:
    return Decoded(_lines(text), encoding, True, f"not UTF-8; read as {encoding}, which is a guess")


def _once(text: str) -> str:
    """The text with what was encoded as UTF-8 twice put right: `â€œ` is a quotation mark, `Ã©` is `é`.

    >>> _once("â€œWe metâ€\x9d in a cafÃ©"), _once("the café “Ñandú”")
    ('“We met” in a café', 'the café “Ñandú”')
    """
    if text.isascii():
        return text
    pairs = [match for match in _TWICE.finditer(text) if _decoded_again(match.group()) != match.group()]
    return _TWICE.sub(lambda match: _decoded_again(match.group()), text) if pairs else text


def _decoded_again(piece: str) -> str:
    """The characters whose UTF-8 was read as Windows-1252; the piece itself when it is none."""
    if any(char > "\xff" and char not in _CP1252 for char in piece):
        return piece
    raw = b"".join(char.encode("cp1252") if char in _CP1252 else bytes([ord(char)]) for char in piece)
    for stop in range(len(raw), 1, -1):
        try:
            return raw[:stop].decode("utf-8") + piece[stop:]
        except UnicodeDecodeError:
            continue
    return piece


_CP1252 = frozenset(bytes([n]).decode("cp1252") for n in range(128, 256) if n not in (0x81, 0x8D, 0x8F, 0x90, 0x9D))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
