"""Bytes to text: UTF-8 first, then what charset-normalizer finds, and a note that says so."""

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
_NOT_WESTERN = re.compile(r"[ðþÐÞ]|\w[¹²³¿¡×÷¼½¾¤¦¬]\w")  # what Polish, Czech and Turkish look like in cp1252
_PROBE = 200_000  # bytes the guess looks at


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with `\\n` line ends; `encoding` is what it was read as, `guessed` whether that was a guess."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes) -> Decoded | str:
    """The text of a file, or the reason why it is not text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return Decoded(_lines(data.decode(encoding)), encoding.removesuffix("-sig"))
            except UnicodeDecodeError as error:
                return f"not valid {encoding}: {error.reason} at byte {error.start}"
    if is_binary(data):
        return "not a text file"
    try:
        return Decoded(_lines(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def is_binary(data: bytes) -> bool:
    """Whether the first bytes are those of no text: nulls, or many control characters."""
    head = data[:4096]
    if b"\0" in head:
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls * 20 > len(head)


_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})


def _guess(data: bytes) -> Decoded | str:
    western = _western(data)
    if western is not None:
        return Decoded(_lines(western), "cp1252", guessed=True)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_PROBE], cp_isolation=_LIKELY).best() or from_bytes(data[:_PROBE]).best()
    if best is None:
        return "not a text file: no encoding fits"
    return Decoded(_lines(data.decode(best.encoding, errors="replace")), best.encoding, guessed=True)


def _western(data: bytes) -> str | None:
    """The text as Windows-1252 when that makes sense: few bytes beyond ASCII, all of them Western letters or marks.

    charset-normalizer 3.5 takes a short Western text for cp852 or cp1250 ("München", French, curly quotes).
    """
    beyond = sum(byte > 127 for byte in data[:_PROBE])
    if beyond * 5 > min(len(data), _PROBE):
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return None if _NOT_WESTERN.search(text) else text


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
