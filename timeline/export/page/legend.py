"""The shapes of the page, each with its word: what became of an act, and how exactly its day is known."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.export.page import sentence
from timeline.export.page.markup import Html, element
from timeline.model import Claim, Event

_LINE = 'fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"'
_DOT = '<circle cx="8" cy="8" r="4.5" fill="currentColor"/>'
_RING = f'<circle cx="8" cy="8" r="4.5" {_LINE}/>'
# A status -> what stands for it in a square of 16, and what it means. `lanes_draw.js` draws the same.
STATUSES: dict[str, tuple[str, str]] = {
    "happened": (_DOT, "happened"),
    "ongoing": (
        f'<circle cx="8" cy="8" r="3.6" fill="currentColor"/><circle cx="8" cy="8" r="6.6" {_LINE}/>',
        "ongoing",
    ),
    "background": ('<path d="M8 2.6 13.4 8 8 13.4 2.6 8Z" fill="currentColor"/>', "background"),
    "planned": (_RING, "planned"),
    "conditional": (f'{_RING}<path d="M8 3.5a4.5 4.5 0 0 0 0 9Z" fill="currentColor"/>', "conditional"),
    "alleged": (f'<circle cx="8" cy="8" r="4.5" {_LINE} stroke-dasharray="1.6 2.2"/>', "alleged"),
    "denied": (f'{_RING}<path d="M2.5 2.5 13.5 13.5M13.5 2.5 2.5 13.5" {_LINE}/>', "denied"),
    "negated": (f'{_RING}<path d="M2.5 13.5 13.5 2.5" {_LINE}/>', "negated: did not happen"),
    "cancelled": (f'{_RING}<path d="M.8 8H15.2" {_LINE}/>', "cancelled"),
    "postponed": (f'{_RING}<path d="M9.5 4.5Q14 .5 15.4 6.4M12.8 4.8 15.4 6.8 16 3.6" {_LINE}/>', "postponed"),
}
# How exactly a day is known -> what stands for it on the time axis in a field of 32 by 16, and what it means.
DATES: dict[str, tuple[str, str]] = {
    "day": ('<circle cx="16" cy="8" r="4.5" fill="currentColor"/>', "a known day"),
    "span": (
        '<path d="M6 8H26" stroke="currentColor" stroke-width="7" opacity=".45"/>'
        f'<path d="M3 4.5H29M3 11.5H29" {_LINE}/>',
        "some day within",
    ),
    "either": (
        f'<circle cx="7" cy="8" r="4" {_LINE}/><circle cx="25" cy="8" r="4" {_LINE}/><path d="M11 8H21" {_LINE}/>',
        "one of these days",
    ),
    "by": (f'<path d="M28 8H4M9 4 4 8 9 12M28 2.5V13.5" {_LINE}/>', "by this day"),
    "after": (f'<path d="M4 8H28M23 4 28 8 23 12M4 2.5V13.5" {_LINE}/>', "this day or later"),
}
# What is marked in a sentence -> what it means.
MARKS = {sentence.WHEN: "words of the date", sentence.ACT: "the act", sentence.WHO: "who says so"}


def drawn(status: str) -> str:
    """The name of the shape of a status; one of `STATUSES`."""
    return status if status in STATUSES else "happened"


def shape(row: Event | Claim) -> Html:
    """The shape of a row's status; an allegation has a dotted ring around whatever its status is."""
    is_ringed = row.alleged and row.status != "alleged"
    ring = Html("<use href=#s-ring />") if is_ringed else Html()
    return Html(f"<svg aria-hidden=true><use href=#s-{drawn(row.status)} />{ring}</svg>")


def parts() -> Iterator[Html]:
    """The section of the page, with the shapes that the rows use."""
    yield Html('<section id="legend" aria-label="Legend">\n<svg class="symbols" aria-hidden="true">')
    for name, (shown, _) in STATUSES.items():
        yield Html(f'<symbol id="s-{name}" viewBox="0 0 16 16">{shown}</symbol>')
    yield Html(
        '<symbol id="s-ring" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.2" fill="none" stroke="currentColor"'
        ' stroke-dasharray="1.4 1.7"/></symbol></svg>\n<ul>\n'
    )
    for name, (_, word) in STATUSES.items():
        yield _item(Html(f'<svg class="shape" aria-hidden="true"><use href="#s-{name}"/></svg>'), word)
    yield _item(
        Html('<svg class="shape" aria-hidden="true"><use href="#s-ring"/></svg>'), "in a dotted ring: alleged too"
    )
    yield Html("</ul>\n<ul>\n")
    for shown, word in DATES.values():
        yield _item(Html(f'<svg class="shape wide" viewBox="0 0 32 16" aria-hidden="true">{shown}</svg>'), word)
    yield Html("</ul>\n<ul>\n")
    for name, word in MARKS.items():
        yield Html(f"{element('li', element('mark', word, class_=name))}\n")
    yield Html("</ul>\n</section>\n")


def _item(shown: Html, word: str) -> Html:
    return Html(f"{element('li', shown, word)}\n")
