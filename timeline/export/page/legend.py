"""The shapes of the page, each with its word: what became of an act, and how exactly its day is known."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.export.page.markup import Html, element, written
from timeline.model import Claim, Event

_DOT = '<circle cx="8" cy="8" r="5" fill="currentColor"/>'
_RING = '<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.6"/>'
_LINE = ' fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"'
# A status -> what stands for it in a square of 16, and what it means. The canvas draws the same.
STATUSES: dict[str, tuple[str, str]] = {
    "happened": (_DOT, "happened"),
    "ongoing": (f'{_DOT}<path d="M8 8H15"{_LINE}/>', "ongoing"),
    "background": ('<circle cx="8" cy="8" r="2.6" fill="currentColor"/>', "background"),
    "planned": (_RING, "planned"),
    "conditional": (f'<path d="M8 2.5 13.5 8 8 13.5 2.5 8Z"{_LINE}/>', "conditional"),
    "alleged": (
        '<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="1.6 1.9"/>',
        "alleged",
    ),
    "denied": (f'{_RING}<path d="M3 3 13 13M13 3 3 13"{_LINE}/>', "denied"),
    "negated": (f'<path d="M4 4 12 12M12 4 4 12"{_LINE}/>', "did not happen"),
    "postponed": (f'{_RING}<path d="M13 8H15.5M3.5 14.5H14M11.5 12.5 14 14.5 11.5 15.9"{_LINE}/>', "postponed"),
    "cancelled": (f'{_RING}<path d="M.8 8H15.2"{_LINE}/>', "cancelled"),
}
# A precision -> what stands for it in a field of 32 by 16, and what it means.
DATES: dict[str, tuple[str, str]] = {
    "day": ('<circle cx="16" cy="8" r="5" fill="currentColor"/>', "a known day"),
    "span": (f'<path d="M6 8H26"{_LINE} stroke-width="5" opacity=".55"/><path d="M2 8H30"{_LINE}/>', "some day within"),
    "either": (
        f'<circle cx="7" cy="8" r="4"{_LINE}/><circle cx="25" cy="8" r="4"{_LINE}/><path d="M11 8H21"{_LINE}/>',
        "one of these days",
    ),
    "by": (f'<path d="M28 8H4M9 3.5 4 8 9 12.5M28 3.5V12.5"{_LINE}/>', "by this day"),
    "after": (f'<path d="M4 8H28M23 3.5 28 8 23 12.5M4 3.5V12.5"{_LINE}/>', "this day or later"),
}


def css(status: str) -> str:
    """The status as the end of a class; one of `STATUSES`."""
    return status if status in STATUSES else "happened"


def shape(row: Event | Claim) -> Html:
    """The shape of a row's status; an allegation has a dotted ring around whatever its status is."""
    is_ringed = row.alleged and row.status != "alleged"
    ring = Html('<use href="#s-ring"/>') if is_ringed else Html()
    return Html(f'<svg class="shape" aria-hidden="true"><use href="#s-{css(row.status)}"/>{ring}</svg>')


def parts() -> Iterator[Html]:
    """The section of the page, with the shapes that the rows use."""
    yield Html('<section id="legend" aria-label="Legend">\n<svg class="symbols" aria-hidden="true">')
    for name, (drawn, _) in STATUSES.items():
        yield Html(f'<symbol id="s-{name}" viewBox="0 0 16 16">{drawn}</symbol>')
    yield Html(
        '<symbol id="s-ring" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.2" fill="none" stroke="currentColor"'
        ' stroke-dasharray="1.4 1.7"/></symbol></svg>\n<ul>\n'
    )
    for name, (drawn, word) in STATUSES.items():
        yield _item(f"s-{name}", 16, Html(f'<use href="#s-{name}"/>') if drawn else Html(), word)
    for name, (drawn, word) in DATES.items():
        yield _item(f"p-{name}", 32, Html(drawn), word)
    yield Html("</ul>\n</section>\n")


def _item(name: str, width: int, drawn: Html, word: str) -> Html:
    size = written({"class": "shape", "viewBox": f"0 0 {width} 16", "aria-hidden": "true"})
    return Html(f"{element('li', Html(f'<svg{size}>{drawn}</svg>'), word, class_=name)}\n")
