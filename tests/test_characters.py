"""The one list of characters that are not what a reader sees."""

from __future__ import annotations

import re
import sys
import unicodedata

from timeline.text import characters


def test_no_character_is_of_two_sorts() -> None:
    seen: dict[str, str] = {}
    for sort in characters.SORTS:
        for char in re.findall(f"[{sort.chars}]", "".join(map(chr, range(sys.maxunicode + 1)))):
            assert char not in seen, f"{char!r} is of {seen[char]} and of {sort.name}"
            seen[char] = sort.name


def test_every_control_and_every_format_character_of_unicode_below_its_annexes_has_a_sort() -> None:
    known = re.compile(f"[{''.join(sort.chars for sort in characters.SORTS)}]")
    every = [char for char in map(chr, range(0x30000)) if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")]
    scripts = {char for char in every if not known.match(char)}
    assert len(every) > 100
    assert {unicodedata.name(char).split()[0] for char in scripts} <= SEEN


SEEN = {"ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN", "SHORTHAND", "MUSICAL"}  # signs that have a form, or stand in scores
