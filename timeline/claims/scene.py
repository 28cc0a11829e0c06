"""One sentence of a page: its cues, who says it, the actors it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from operator import attrgetter
from typing import NamedTuple

from timeline.claims import company
from timeline.claims.attributed import Attribution
from timeline.claims.cues import KIND, Cue
from timeline.claims.page import Page
from timeline.claims.unknown import unknown
from timeline.lang.rows import any_of
from timeline.lang.speaker_rows import Parties
from timeline.model import Span
from timeline.text.once import once
from timeline.topic import Mention

_DATELINE = re.compile(  # where an article was written is not who acts in it: "OSLO, May 2 (HN) - "
    r"[A-Z][A-Z./'’ -]{2,40}(?:, [\w. ]{1,24}){0,2}(?: ?\([^()\n]{2,40}\))?(?: ?(?:--|—|–|-) |: )"
)
_TALKED = frozenset({"meeting", "contact"})  # kinds whose words are also words of saying
_MOST = 60  # names that a sentence is asked for; what names more is a list, or a trap
_USE = 40  # characters behind a name in which its use shows
_OPENS_PLACE = 16  # characters before a name in which "the region which" ends
_POST = 20  # characters before a name in which "the ambassador to" ends
_TITLE = 40  # characters between two names of a side that one title can fill


@dataclass  # no slots: see `text/once`
class Scene:
    """A sentence with what was found in it, and the sides of the topic: two, or its one subject."""

    on: Page
    span: Span
    cues: Sequence[Cue]
    said: Attribution
    sides: tuple[str, ...]
    paragraph: int = 0
    named: list[Mention] = field(default_factory=list)
    held: dict[int, bool] = field(default_factory=dict)  # by the start of a cue

    def __post_init__(self) -> None:
        self.names = self.on.names(*self.span)  # all that stand in it
        self.named = acting(self.on, self.span, self.sides) if self.names else []

    @once
    def strangers(self) -> list[Mention]:
        """The people of no actor whom it names, and other names that nobody knows where they act; not who says it."""
        found = [*self.people, *unknown(self.on, self.span, self.sides)]
        return [m for m in found if not self.only_says(m)]

    def only_says(self, mention: Mention) -> bool:
        """Whether a name is that of the one who says it, and does nothing else in the sentence."""
        primary, cue = self.said.primary, self.said.cue
        is_one = primary is not None and (mention.name in primary.name or mention.actor == primary.actor != "")
        if not is_one or (cue is not None and cue.get(KIND) in _TALKED):
            return False  # "the Greens spoke by telephone": whoever says so then, acts
        return cue is None or cue.start < mention.start or not self._acts_before(mention.end, cue.start)

    def _acts_before(self, start: int, end: int) -> bool:
        """Whether a verb of no relative clause stands between two places."""
        parse = self.on.parse(self.span)
        own = (clause.verb for clause in parse.clauses if clause.kind != "relative")
        starts = (parse.words.starts[verb.first] for verb in own if verb and verb.is_finite)
        return any(start <= each < end for each in starts)

    @once
    def people(self) -> list[Mention]:
        """The people of no actor whom it names, whoever says it."""
        return [company.as_party(m) for m in self.names if company.is_stranger(m)] if self.names else []

    @property
    def names_others(self) -> bool:
        """Whether it names third parties that are known."""
        return bool(self.names) and (bool(self.people) or any(m.actor not in self.sides for m in self.named))

    @once
    def parties(self) -> list[Mention]:
        """All who may hold a contact: the actors it names, and strangers; in order."""
        if not self.strangers:
            return self.named
        return sorted([*self.named, *self.strangers], key=attrgetter("start"))

    @property
    def speaker(self) -> str:
        """The actor that speaks; empty when it is none of the topic's."""
        return self.said.primary.actor if self.said.primary else ""

    def only_speaks(self, side: str) -> bool:
        """Whether `side` is named as the speaker alone, title and all."""
        primary = self.said.primary
        own = [m for m in self.named if m.actor == side]
        if primary is None or not own:
            return False
        stops = _patterns(self.on.language.parties).parts_title
        last: Mention | None = None
        for mention in reversed(own):
            joined = last and not stops.search(self.on.plain, mention.end, last.start)
            if mention.name != primary.name and not joined:
                return False
            last = mention
        return True


class _Patterns(NamedTuple):
    """What of a language the uses of a name are told by."""

    place_use: tuple[str, ...]
    people: re.Pattern[str]
    press: re.Pattern[str]
    holds: re.Pattern[str]
    of_a_place: re.Pattern[str]
    currency: re.Pattern[str]
    post: re.Pattern[str]
    behind: re.Pattern[str]  # what stands behind a name in any of the uses that show there
    parts_title: re.Pattern[str]


@cache
def _patterns(words: Parties) -> _Patterns:
    the = any_of(words.the)
    press_of, of_country = any_of(words.press_of), any_of(words.genitive)
    place_use = tuple(word.strip() for row, _ in words.place_use for word in row.split(";"))
    press = rf"(?:{of_country}\s| )\s*(?:{press_of} )?{any_of(words.press)}"
    holds, money = rf" (?:{any_of(words.now)} )?{any_of(words.holds)}\b", rf" {any_of(words.currencies)}\b"
    return _Patterns(
        place_use,
        re.compile(rf"-{any_of(words.linked)} (?:\w+ )?{any_of(words.forces)}\b"),
        re.compile(press),
        re.compile(holds),
        re.compile(rf"\b{any_of(words.of_a_place)} (?:{the} )?$"),
        re.compile(money),
        re.compile(rf"\b{any_of(words.posts)} {any_of(words.posted)} (?:{the} )?$"),
        re.compile(f"{press}|{holds}|{money}|{any_of(place_use)}"),
        re.compile(rf'[,;:."]|\b{any_of(words.parts_title)}\b|.{{{_TITLE}}}'),
    )


class Named(NamedTuple):
    """A name of an actor in a sentence: the name behind it, the words behind it, where a dateline ends."""

    on: Page
    mention: Mention
    following: Mention | None
    rest: str
    begins: int
    is_side: bool
    patterns: _Patterns

    def before(self, reach: int) -> tuple[str, int, int]:
        """The `reach` characters before the name, as a pattern searches them."""
        return self.on.plain, max(0, self.mention.start - reach), self.mention.start


def acting(on: Page, span: Span, sides: Sequence[str]) -> list[Mention]:
    """The names of actors in `span` in whose use somebody acts, in order; of a lone subject all that tell of it."""
    subject = sides[0] if len(sides) == 1 else ""
    return [m for m, use in uses(on, span, sides) if use is None or (use.tells and m.actor == subject)][:_MOST]


def uses(on: Page, span: Span, sides: Sequence[str]) -> Iterator[tuple[Mention, Use | None]]:
    """The names of actors in `span`, in order, each with the use in which it only names; `None` where it acts."""
    names = on.names(*span)
    patterns, begins = _patterns(on.language.parties), behind_dateline(on, span)
    plain, behind = on.plain, patterns.behind
    for mention, following in zip_longest(names, names[1:]):
        if not mention.actor:
            continue
        is_side, end = mention.actor in sides, mention.end
        leads = mention.start < begins or (following is not None and following.kind == "outlet")
        if leads or behind.match(plain, end, end + _USE):
            yield mention, _use(Named(on, mention, following, plain[end : end + _USE], begins, is_side, patterns))
        elif is_side or not patterns.post.search(plain, max(0, mention.start - _POST), mention.start):
            yield mention, None  # it can stand in no use: one look or two, where the uses take seven
        else:
            yield mention, _SERVES


def _use(named: Named) -> Use | None:
    for use in USES:
        if use.is_seen(named):
            return use
    return None


def behind_dateline(on: Page, span: Span) -> int:
    """Where a sentence begins behind the place and agency before it."""
    dateline = _DATELINE.match(on.text, *span) if on.text[span[0]].isupper() else None
    return dateline.end() if dateline else span[0]


def _is_in_dateline(named: Named) -> bool:
    return named.mention.start < named.begins


def _is_money(named: Named) -> bool:
    return named.patterns.currency.match(named.rest) is not None


def _is_place(named: Named) -> bool:
    return named.rest.startswith(named.patterns.place_use) and not named.patterns.people.match(named.rest)


def _has_press(named: Named) -> bool:
    return named.patterns.press.match(named.rest) is not None


def _holds_place(named: Named) -> bool:
    opens = named.patterns.of_a_place
    return bool(named.patterns.holds.match(named.rest) and opens.search(*named.before(_OPENS_PLACE)))


def _has_outlet(named: Named) -> bool:
    following, words = named.following, named.on.language.parties
    if following is None or following.kind != "outlet":
        return False
    return named.on.plain[named.mention.end : following.start].strip() in words.of_outlet


def _is_post(named: Named) -> bool:
    return not named.is_side and named.patterns.post.search(*named.before(_POST)) is not None


class Use(NamedTuple):
    """A use in which a name stands for nobody who acts.

    `examples` are sentences of the topic in `tests/test_claims_contact.py` whose first name is used so; `but` are
    sentences whose first name is not.
    """

    name: str
    is_seen: Callable[[Named], bool]
    examples: tuple[str, ...]
    but: tuple[str, ...]
    tells: bool = True  # whether it still tells of what is named


_SERVES = Use(
    "where an envoy of a side serves",
    _is_post,
    ("The envoy to the Greens sang.", "The embassy in Greentown is closed."),
    ("The ambassador to the Blues sang.", "The envoy of the Greens sang."),
)
USES = (  # whichever holds, the name is left out: their order only saves time
    Use(
        "where the article was written",
        _is_in_dateline,
        ("REDTOWN, May 2 (HN) - The ferry is late.", "REDTOWN: The ferry is late."),
        ("Redtown waits for the ferry - as ever.",),
        tells=False,
    ),
    Use(
        "money",
        _is_money,
        ("Ten Red pounds were paid.", "A Blue rouble is worth nothing."),
        ("Red poundings were heard.",),
    ),
    Use(
        "whose a place or thing is",
        _is_place,
        ("The ferry left Red-held Osby.", "A Blue-backed choir sang."),
        ("The Blue-linked fighters sang.", "The Red-haired singer left."),
    ),
    Use(
        "the press of a country",
        _has_press,
        ("Red state media wrote of rain.", "Bluetown's newspapers wrote of rain."),
        ("Red officials wrote of rain.",),
    ),
    Use(
        "who holds a place",
        _holds_place,
        ("They left the islands which the Reds hold.", "A town that Blues control is dark."),
        ("The Reds control the islands.", "They say that Reds sing."),
    ),
    Use(
        "the country of an outlet",
        _has_outlet,
        ("Redtown's Harbour News wrote of rain.",),
        ("Redtown told Harbour News of rain.", "Redtown and Harbour News are old."),
    ),
    _SERVES,
)
