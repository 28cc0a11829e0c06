"""The languages whose running text is read: a folder with `times` and `claims`, and a row here."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from timeline.lang.rows import Claims, Language

FOLDERS = {"en": "english"}


@cache
def times(code: str = "en") -> Language:
    """What the tagger knows of a language."""
    found: Language = import_module(f"timeline.lang.{FOLDERS[code]}.times").LANGUAGE
    return found


@cache
def claims(code: str = "en") -> Claims:
    """What the rules of claims know of a language."""
    found: Claims = import_module(f"timeline.lang.{FOLDERS[code]}.claims").LANGUAGE
    return found
