"""The cast of one article: the people and bodies that its own text introduces, and how they are taken up.

Who is named in full somewhere is meant by the last word of that name elsewhere, with a title or without. Nothing here
knows a profile; names that one knows are left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from timeline.lang.english.names import (
    BODIES,
    DAYS,
    NO_NAMES,
    NO_PEOPLE,
    OPENERS,
    PLACES,
    PLACES_OF,
    SAYING,
    THINGS,
    TITLES,
)
from timeline.lang.english.times.tense import PAST_VERBS
from timeline.model import Span
from timeline.text import spans
from timeline.topic.profile import Mention
from timeline.topic.runs import Seen, is_title, names, nation_of, seats

PERSON, BODY = "person", "body"
_FULL, _ALONE = "full", "alone"  # what names of people are: two words or more; a surname
_ACRONYM = re.compile(r"[A-Z]{2,6}|(?:[A-Z]\.){2,6}")
_PERSON = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]|[A-Z]\.|[A-Z]{2}|(?:[A-Z]\.){2}|[a-z]{2,3}) ){1,4}[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]"
)
_NO_PERSON = OPENERS | NO_NAMES | DAYS | BODIES | PLACES | PLACES_OF | THINGS | NO_PEOPLE
_LONGEST = 4  # words of a person's name
_NEARLY_ALL = 2  # times that one of a surname stands more often than the next, and is meant by it
_REMEMBERED = 20_000  # names that are judged once
_TITLE = 16  # characters before a name in which its title stands
_LAST = re.compile(r"([^\W\d_][\w’'-]*\.?),? $")
_BEHIND = re.compile(
    rf",? (?:{'|'.join(sorted(SAYING))})\b|, (?:\d\d,|(?:the|an?|his|her|{'|'.join(sorted(TITLES))}) )"
)
_ACTS = re.compile(rf" (?:{'|'.join(sorted(PAST_VERBS))}|is|will|[a-z]{{2,}}ed|[a-z]{{3,}}s)\b(?! of\b)")
_NO_NAME_BEHIND = frozenset(("the", "a", "an", "in", "of", "at", "on", "for", "from", "and", "or"))
_BRACKET = re.compile(r" \(([A-Z]{2,6})\)")


class Cast(NamedTuple):
    """The names of an article in order, disjoint; `titles` are the words right before each person's names."""

    mentions: Sequence[Mention]
    titles: Mapping[str, frozenset[str]]


def cast(text: str, taken: Sequence[Span] = ()) -> Cast:
    """Who an article introduces; nothing that begins within `taken`, which is in order and disjoint."""
    seen = names(text)
    times = Counter([each.text for each in seen])
    sorts: dict[str, set[str]] = {_FULL: set(), _ALONE: set(), BODY: set(), "": set()}
    for name, sort in zip(times, map(sort_of, times), strict=True):
        sorts[sort].add(name)
    full = _people(seen, sorts[_FULL], times, text)
    meant = _meant(full, sorts[BODY], _long_forms(seen, text) if "(" in text else {})
    asked = sorts[_ALONE].union(meant)
    told = (_mention(each, meant, text) for each in seen if each.text in asked)
    found = [m for m in told if m and not (taken and _overlaps(taken, m))]
    return Cast(found, _titles(found, text))


def _meant(full: Mapping[str, int], bodies: Set[str], long: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Name and kind for everything that somebody of the article is called; a full name goes first."""
    meant = {name: (long.get(name, name), BODY) for name in bodies}
    meant |= {name: (full_name, PERSON) for name, full_name in _called(full).items()}
    return meant | {name: (name, PERSON) for name in full}


def _titles(found: Sequence[Mention], text: str) -> dict[str, frozenset[str]]:
    """The titles that stand right before the names of each person."""
    titles: dict[str, set[str]] = defaultdict(set)
    for each in found:
        if each.kind == PERSON and (title := title_before(text, each.start)):
            titles[each.name].add(title)
    return {name: frozenset(words) for name, words in titles.items()}


def _overlaps(taken: Sequence[Span], mention: Mention) -> bool:
    return spans.within(taken, mention.start) or spans.within(taken, mention.end - 1)


def _mention(seen: Seen, meant: Mapping[str, tuple[str, str]], page: str) -> Mention | None:
    """Whom one name means: its name and kind in `meant`, else a surname with a title; `None` for any other."""
    text, start = seen.text, seen.start
    if known := meant.get(text):
        return Mention(start, seen.end, "", *known)
    is_titled = page.startswith(" ", start - 1) and title_before(page, start)
    return Mention(start, seen.end, "", text, PERSON) if is_titled else None


@lru_cache(_REMEMBERED)
def sort_of(name: str) -> str:
    """Whose name one can be by its words: a body's, a person's in full, a surname behind a title; empty for none."""
    if is_body(name):
        return BODY
    return _FULL if is_person(name) else _ALONE if _can_have_title(name) else ""


def _can_have_title(name: str) -> bool:
    """Whether a word alone can be a surname."""
    return " " not in name and name[-1].islower() and name.lower() not in _NO_PERSON


def title_before(text: str, start: int) -> str:
    """The title that stands right before a name, in small letters: "mr", "spokeswoman"; empty where none does."""
    words = text[max(0, start - _TITLE) : start]
    if words[-1:] != " ":
        return ""
    word = words[:-1].rpartition(" ")[2].rstrip(",.").lower()
    return word if word in TITLES else ""


def _people(seen: Sequence[Seen], full: Set[str], times: Mapping[str, int], text: str) -> dict[str, int]:
    """The full names of people, with how often each stands; `full` are those that can be one by their words."""
    proved: dict[str, int] = {}
    for each in seen:
        if each.text in full and each.text not in proved and _is_proved(each, text, times):
            proved[each.text] = times[each.text]
    return proved


def _is_proved(seen: Seen, text: str, names: Mapping[str, int]) -> bool:
    """Whether something says that a name is a person's: a title, what stands behind, or its last word alone."""
    before = _LAST.search(text, max(0, seen.start - _TITLE), seen.start)
    word = before.group(1).lower() if before else ""
    if word in SAYING or is_title(word) or _BEHIND.match(text, seen.end):
        return True
    if word not in _NO_NAME_BEHIND and _ACTS.match(text, seen.end):
        return True
    last = seen.text.rsplit(" ", 1)[-1]
    return last in names and f" {last.lower()} " not in text


def is_person(name: str) -> bool:
    """Whether a name can be a person's full name.

    >>> is_person("Ada M. Nordin"), is_person("Harbour Board"), is_person("Nordin")
    (True, False, False)
    """
    words = name.split(" ")
    if not 1 < len(words) <= _LONGEST or _PERSON.fullmatch(name) is None:
        return False
    if not _NO_PERSON.isdisjoint(word.lower().rstrip(".") for word in words if word[-1] != "."):
        return False
    return words[-1] not in nation_of() and name not in seats() and words[-1] not in seats()


def is_body(name: str) -> bool:
    """Whether a name is that of a body: by a word in it, or an acronym.

    >>> is_body("Harbour Board"), is_body("NHRC"), is_body("Ada Nordin")
    (True, True, False)
    """
    if _ACRONYM.fullmatch(name):
        return True
    words = name.lower().split(" ")
    return len(words) > 1 and not BODIES.isdisjoint(words)


def _called(full: Mapping[str, int]) -> dict[str, str]:
    """The full name for a surname or a forename, where nearly all who are called so are one."""
    last: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, Counter[str]] = defaultdict(Counter)
    for name, times in full.items():
        words = name.split(" ")
        last[words[-1]][name] += times
        if len(words) > 2 and words[-2][0].islower():
            last[" ".join(words[-2:])][name] += times
        first[words[0]][name] += times
    found = {word: top for word, names in first.items() if len(names) == 1 and (top := _leading(names))}
    found |= {word: top for word, names in last.items() if (top := _leading(names))}
    return found


def _leading(names: Counter[str]) -> str:
    """The name that stands for nearly all, or is a longer way of writing another; empty where none does."""
    if len(names) == 1:
        return next(iter(names))
    (name, times), *others = names.most_common(2)
    if times >= _NEARLY_ALL * others[0][1]:
        return name
    return name if _is_same(name, names) else ""


def _is_same(name: str, names: Iterable[str]) -> bool:
    """Whether all names are one but for initials: "Ada M. Nordin", "Ada Nordin"."""
    plain = {(each.split(" ")[0], each.split(" ")[-1]) for each in names}
    return len(plain) == 1


def _long_forms(seen: Sequence[Seen], text: str) -> dict[str, str]:
    """The long name for an acronym that stands in brackets behind it: "Harbour Rescue Commission (HRC)"."""
    found = {}
    for each, behind in pairwise(seen):
        bracket = _BRACKET.match(text, each.end) if text.startswith(" (", each.end) else None
        if bracket and behind.start == bracket.start(1) and _initials(each.text).endswith(bracket.group(1)):
            found[bracket.group(1)] = each.text
    return found


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split(" ") if word[0].isupper())
