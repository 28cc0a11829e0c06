"""Texts that could cost much: the words of every table, signs and forms of lines, multiplied; and what one costs."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import time
from collections.abc import Iterator, Mapping
from typing import Any

import timeline
from timeline import chronology, lang, pipeline, topic

HEAD = "22 August 2018\n\nRussian envoys met Taliban leaders in Moscow on Monday.\n\n"
LONGEST = 60  # characters of a word or phrase; what is longer is an example
GROUP = 100  # words that are multiplied in one text
SIGNS = (  # brackets, quotes, dashes, digits, marks
    *"()[]{}<>\"'“”„«»‘’`|*_~=+#@&%/\\,;:.!?…-–—•·。！？؟²½Ⅳ１٣۴¼",
    "''", "``", "&amp;", "<b>", "<!--", "[1]", "[x](y)", "\t", "  ",
    "\u0301", "\u00ad", "\u200b", "\u202e", "İ", "ß", "ﬁ", "中", "é", "x", "7",
    ". ", "! ", "… ", "- ", "* ", "• ", "> ",
)  # fmt: skip
LINES = (
    "\n", "a\n", "1.\n", "said\n", "Monday\n", "5 May 2017\n", "# Heading\n", "- said x\n", "> he said\n", "A: no\n",
    "Ivan Petrov: yes\n", "Published: 5 May 2017\n", "From: a@x.example\n", "====\n", "```\n", "a | b | c\n",
)  # fmt: skip
FORMS = (  # what stands beside what
    "Q1 ", "2018 ", "'90s ", "1/2/", "2018-", "12:30 ", "2-", "A. ", "U.S. ", "Ivan ", "Ivan Petrov, ", "Mr. ",
    "Monday ", "Monday, ", "March and ", "on Monday ", "Aug. 5-", "the last ", "two hundred ", "said said, ",
    "he said, ", '"he said, ', '"Yes," he said. ', "Russian envoys met Taliban leaders on Monday, ", "Taliban ",
    "Russian envoys met Taliban leaders on Monday. ", "met on 5 May 2017. ", "Ministry of ",
    "KABUL, May 5 (Reuters) - ",
    "http://a.example/b/", "which which ", "if not ", "x's ",
)  # fmt: skip


def words() -> dict[str, list[str]]:
    """Every word and phrase of the tables of `timeline.lang`, by the table that has it first."""
    seen: set[str] = set()
    found: dict[str, list[str]] = {}
    for info in pkgutil.walk_packages(lang.__path__, "timeline.lang."):
        module = importlib.import_module(info.name)
        for name, value in sorted(vars(module).items()):
            if name.startswith("__") or isinstance(value, type):
                continue
            new = [w for w in _strings(value, set()) if 0 < len(w) <= LONGEST and w not in seen and not seen.add(w)]  # type: ignore[func-returns-value]
            if new:
                found[f"{info.name}.{name}"] = sorted(new)
    return found


def _strings(value: Any, seen: set[int]) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        return
    if id(value) in seen:
        return
    seen.add(id(value))
    parts: list[Any] = []
    if isinstance(value, Mapping):
        parts = [*value, *value.values()]
    elif isinstance(value, (tuple, list, set, frozenset)):
        parts = [*value]
    elif dataclasses.is_dataclass(value):
        parts = [getattr(value, each.name) for each in dataclasses.fields(value)]
    for part in parts:
        yield from _strings(part, seen)


def groups() -> list[tuple[str, list[str]]]:
    """The words in groups, to be multiplied block by block in one text."""
    every = [word for table in words().values() for word in table]
    return [(f"{each[0]} … {each[-1]}", each) for i in range(0, len(every), GROUP) if (each := every[i : i + GROUP])]


def blocks(some: list[str], size: int) -> str:
    """About `size` characters: each word as often as fills its share, one word after the other."""
    share = size // len(some)
    return "".join(f"{word} " * (share // (len(word) + 1) + 1) for word in some)


def repeated(unit: str, size: int) -> str:
    return unit * (size // len(unit) + 1)


def cost(text: str) -> float:
    """Seconds of CPU from bytes to gathered claims, and for the date alone."""
    profile = topic.default()
    began = time.process_time()
    extractions, _ = pipeline.extract_file((HEAD + text).encode(errors="replace"), "x.txt", "x", profile)
    claims = [claim for each in extractions for claim in each.claims]
    chronology.gather(claims, {"x": None}, {}, profile)
    timeline.date_article(HEAD + text)
    return time.process_time() - began
