"""Reads who a noun phrase names: a person of the topic, a body, a pronoun, someone unnamed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.claims.antecedents import Memory, Speaker, recalled, titles
from timeline.claims.page import Page
from timeline.lang.english.claims import speakers as english
from timeline.topic import Mention

_WORD = re.compile(r"[^\W_][\w'’.-]*")
_LAST_WORD = re.compile(r"([^\W_][\w'-]*)\W*$")
_HARD = re.compile(r"[;:—–]|--|\"|\)|\n|\s-\s")
_SOFT = re.compile(
    r"\b(?:and|but|while|as|that|though|although|because|where|when|if|before|after|since|who|which|whom|for|so|or)\b"
)
_STOP = re.compile(  # where a noun phrase behind its verb ends
    r"[,.;:()\"—–\n]\s|[.,;:\"—]$|\s(?:that|as saying|as|in|on|at|who|which|saying|adding|while|using|after|before|"
    r"during|when|to|said|says|told|has|have|had|is|are|was|were|will|would|and|but|via|from|with|about|upon|following|amid|by)\b"
)
_NAME = re.compile(r"(?:[^\W\d_a-z][\w'’.-]*\s+){0,3}(?:(?:al|bin|ul|ur|von|van|de|der|el)[\s-])?[^\W\d_a-z][\w'’-]+$")
_TITLE_OF = re.compile(  # an office whose name goes on
    r"\b(?:[Mm]inist(?:ry|er)|[Dd]epartment|[Cc]ommittee|[Dd]irectorate|[Cc]hamber|[Oo]ffice|[Ss]ecretary|[Cc]ommission)"
    r"\s(?:of|for|on)\s(?:the\s)?(?:(?:and\s|of\s)?[A-Z][\w'’-]*,?\s)+$"
)
_AT_BODY = re.compile(r"\b(?:in|at|from|of|for|with|inside) (?:the|its|his|their) (\w+)$")
_PRONOUNS = {"he": "person", "she": "person", "it": "body", "they": "group", "we": "any", "i": "person"}
_RELATIVE = frozenset({"who", "which", "that"})
_NO_SUBJECT = frozenset(str.split("in at on to of about from with for by that it as how why what"))
_DETERMINERS = ("the ", "a ", "an ", "this ", "that ", "his ", "her ", "its ", "their ", "one ", "another ", "some ")


def before(on: Page, start: int, stop: int, memory: Memory) -> Speaker | None:
    """The subject of a verb that begins at `stop`, in the sentence that begins at `start`."""
    for found in _HARD.finditer(on.plain, start, stop):
        if on.plain[found.end() : stop].strip(" ,"):
            start = found.end()
    stop, relative = _without_auxiliaries(on.plain, start, stop)
    piece = on.plain[start:stop].rstrip()
    if not piece.strip(" ,'\""):
        return None
    while piece.count(",") > 1 and _is_adverb(piece.rstrip(",").rpartition(",")[2]):  # ", however,"
        piece = piece.rstrip(",").rpartition(",")[0].rstrip()
        stop = start + len(piece)
    if piece.endswith(",") or relative:
        return _apposition(on, start, start + len(piece.rstrip(", ")), memory, nearest=relative)
    opening = start
    comma = piece.rfind(",")
    if comma >= 0:
        opening = start + comma + 1
    joined = [cut for cut in _SOFT.finditer(on.plain, opening, stop) if not _in_title(on, opening, cut, stop)][-1:]
    if joined:
        if not on.plain[joined[0].end() : stop].strip():
            return first(on, start, joined[0].start(), memory)
        opening = joined[0].end()
    return identify(on, opening, stop, memory)


def _in_title(on: Page, start: int, cut: re.Match[str], stop: int) -> bool:
    """Whether an "and" only joins the words of a title: "the Ministry of Labour and Social Affairs"."""
    following = on.text[cut.end() : stop].lstrip()[:1]
    return cut.group() == "and" and following.isupper() and bool(_TITLE_OF.search(on.text, start, cut.start()))


def _without_auxiliaries(plain: str, start: int, stop: int) -> tuple[int, bool]:
    relative = False
    while stop > start:
        last = _LAST_WORD.search(plain, max(start, stop - 40), stop)
        if not last or "," in plain[last.end(1) : stop]:
            break
        word = last.group(1)
        if word not in english.AUXILIARY and not (word.endswith("ly") and len(word) > 4):
            break
        relative = relative or word in _RELATIVE
        stop = last.start(1)
    return stop, relative


def _is_adverb(words: str) -> bool:
    return all(word in english.AUXILIARY or word.endswith("ly") for word in words.split())


def _apposition(on: Page, start: int, stop: int, memory: Memory, *, nearest: bool) -> Speaker | None:
    """`Ada Nordin, a member of the board,` or `the head, Ada Nordin,`: the first part that names a person."""
    parts = []
    position = start
    for piece in on.plain[start:stop].split(","):
        parts.append((position, position + len(piece)))
        position += len(piece) + 1
    order = list(reversed(parts)) if nearest else parts
    for first, last in order:
        people = [m for m in on.names(first, last) if m.kind == "person" and not _genitive(on, m)]
        if people:
            return identify(on, first, last, memory)
    for first, last in order:
        found = identify(on, first, last, memory)
        if found and (found.sort != "unnamed" or len(parts) == 1):
            return found
    return next((each for first, last in order if (each := identify(on, first, last, memory))), None)


def first(on: Page, start: int, stop: int, memory: Memory) -> Speaker | None:
    """The first noun phrase of a clause whose verbs are joined by "and"."""
    names = [m for m in on.names(start, stop) if not _genitive(on, m)]
    words = on.plain[start:stop].split(None, 1)
    if words and words[0] in _PRONOUNS:
        return memory.recall(_PRONOUNS[words[0]])
    return of(names[0]) if names else None


def after(on: Page, start: int, end: int, memory: Memory) -> Speaker | None:
    """The noun phrase that begins at `start`: who stands behind "said" or "according to"."""
    while start < end and on.plain[start] in " \"',":
        start += 1
    first = _WORD.match(on.plain, start, end)
    if first and first.group() in _NO_SUBJECT:
        return None
    stop = _STOP.search(on.plain, start, end)
    last = stop.start() if stop else end
    found = identify(on, start, last, memory)
    if stop and stop.group()[0] == "," and (found is None or found.sort == "unnamed" or found.sort == "body"):
        following = _STOP.search(on.plain, stop.end(), end)
        close = following.start() if following else end
        people = [m for m in on.names(stop.end(), close) if m.kind == "person" and not _genitive(on, m)]
        if people and not on.plain[stop.end() : people[0].start].strip():
            return of(people[0])
    return found


def _genitive(on: Page, mention: Mention) -> bool:
    return on.plain.startswith(("'s ", "' "), mention.end)


def of(mention: Mention) -> Speaker:
    if mention.kind == "outlet":
        return Speaker(mention.name, "", "outlet")
    if mention.kind == "person":
        return Speaker(mention.name, mention.actor, "person")
    if mention.kind == "body":
        return Speaker(mention.name, mention.actor, "body")
    return Speaker(mention.actor, mention.actor, "group")


def identify(on: Page, start: int, end: int, memory: Memory) -> Speaker | None:
    """Who the noun phrase in `[start, end)` is; `None` when it names no one who could speak."""
    while end > start and on.plain[end - 1] in " ,'\"":
        end -= 1
    while start < end and not on.plain[start].isalnum():
        start += 1
    phrase = on.plain[start:end]
    if not phrase:
        return None
    if phrase in _PRONOUNS:
        return memory.recall(_PRONOUNS[phrase])
    names = [
        m for m in on.names(start, end) if m.end <= end and m.kind != "place" and not m.kind.startswith("contact:")
    ]
    people = [m for m in names if m.kind == "person" and not _genitive(on, m)]
    if people:
        return of(people[0])
    words = _WORD.findall(phrase)
    if not words:
        return None
    tail = on.plain[names[-1].end : end].strip() if names else ""
    if names and tail in ("", "'s") and not _genitive(on, names[-1]) and not _is_where(on, start, names[-1]):
        return of(names[-1])
    return _described(on, start, end, words, names, memory)


def _is_where(on: Page, start: int, mention: Mention) -> bool:
    """Whether a name only tells where the one who speaks is: "the embassy in Norland"."""
    before = [word for word in on.plain[start : mention.start].split() if word != "the"]
    return len(before) > 1 and before[-1] in ("in", "near") and before[-2].rpartition("-")[2] in english.BODY_NOUNS


def _described(
    on: Page, start: int, end: int, words: list[str], names: Sequence[Mention], memory: Memory
) -> Speaker | None:
    known = (english.PERSON_NOUNS, english.BODY_NOUNS, english.GROUP_NOUNS, english.CROWD_NOUNS, english.OUTLET_NOUNS)
    nouns = [word for word in words if any(word in nouns for nouns in known)]
    outlets = [m for m in names if m.kind == "outlet"]
    if outlets and nouns and words[-1] in english.OUTLET_NOUNS | english.BODY_NOUNS:
        return of(outlets[-1])
    actor = next((m.actor for m in names if m.actor), "")
    if not actor and on.plain[start:end].startswith("the ") and nouns:
        known_as = recalled(words, nouns[-1], memory, start)
        if known_as:
            return known_as
    written = " ".join(on.text[start:end].split())
    name = _NAME.search(written)
    if name and written[: name.start()].split()[-1:] and written[: name.start()].split()[-1] in _NO_SUBJECT:
        name = None  # "the envoy for Norland" is not called Norland
    if name and name.group().casefold() in nouns:
        name = None  # a noun at the head of a line
    if name and nouns and nouns[0] in english.BODY_NOUNS and _TITLE_OF.search(f"{written} "):
        name = None  # nor is a ministry called by the last words of its name
    if name and (nouns or len(name.group().split()) > 1) and not names_only(name.group(), names):
        return Speaker(name.group(), actor, "person")
    if not nouns:
        return Speaker(names[0].actor or names[0].name, actor, "group") if names and len(words) < 5 else None
    if actor and on.plain[start:end].startswith("the ") and nouns[-1] in english.PERSON_NOUNS:
        spoke = memory.last.get(f"person {actor}")
        if spoke:
            return spoke
    if not actor:  # "a source in the ministry" belongs to the ministry named before
        house = _AT_BODY.search(on.plain, start, end)
        housed = memory.named(house.group(1)) if house and house.group(1) in english.BODY_NOUNS else None
        actor = housed.actor if housed else ""
    bare = written
    for determiner in _DETERMINERS:
        if bare.lower().startswith(determiner):
            bare = bare[len(determiner) :]
            break
    sort = "body" if nouns[-1] in english.BODY_NOUNS else "group" if nouns[-1] in english.GROUP_NOUNS else "unnamed"
    return Speaker(" ".join(bare.split()[-12:]), actor, sort)


def remember(on: Page) -> Memory:
    """An empty memory for a text that knows the titles people have in it."""
    return Memory(titles=titles(on.plain, on.mentions))


def names_only(name: str, names: Sequence[Mention]) -> bool:
    """Whether a capitalised run is only the name of an actor ("Russian Foreign Ministry")."""
    return any(name.casefold() in m.name.casefold() or m.name.casefold() in name.casefold() for m in names)
