"""Words of articles, files and people in a command that a person may run: the one way to quote them for the shell."""

from __future__ import annotations

import os
import re

from timeline.text import characters

_PLAIN = re.compile(r"[\w%+,./:@-][\w%+,./:=@-]*", re.A)  # no shell does anything with them
# what a terminal or a printed line would not show as it is: then every such character is written as its bytes
_UNSEEN = re.compile(f"[{characters.of(characters.GONE, characters.ESCAPED, printed=True)}\t\n]|[^\\S ]|(?<= ) | $|^ ")
_IN_DOLLAR = {"\\": "\\\\", "'": "\\'"}


def word(text: str) -> str:
    r"""The text as one word of bash and zsh: as it is, between quotes, or with its odd characters as bytes in `$'...'`.

    >>> print(word("a.txt"), word("it's $(x)"), word("caf\udce9"), word("a\nb"))
    a.txt 'it'"'"'s $(x)' $'caf\xe9' $'a\x0ab'
    """
    if _PLAIN.fullmatch(text):
        return text
    if not _UNSEEN.search(text):
        return "'" + text.replace("'", "'\"'\"'") + "'"
    return "$'" + "".join(_IN_DOLLAR.get(char) or _shown(char) for char in text) + "'"


def _shown(char: str) -> str:
    """The character, or its bytes where it is no letter, sign or mark that stands in ASCII."""
    if char.isascii() and char.isprintable() and char != " ":
        return char
    try:
        data = os.fsencode(char)
    except UnicodeEncodeError:  # a half that is no byte: no name of a file holds it
        data = char.encode("utf-8", "surrogatepass")
    return "".join(f"\\x{byte:02x}" for byte in data)


def name(text: str) -> str:
    """A file, a document or a row as one word that no command takes for an option.

    >>> name("-rf"), name("002:9")
    ('./-rf', '002:9')
    """
    return word(f"./{text}" if text.startswith("-") else text)
