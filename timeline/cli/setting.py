"""`review --set FIELD=VALUE`: which fields there are, and what a person may write into them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from timeline.calendar import intervals
from timeline.calendar.intervals import edtf_of
from timeline.cli.session import Session
from timeline.corpus.decisions import FIELDS, YES_NO
from timeline.errors import UsageError
from timeline.export import clean
from timeline.lang import near
from timeline.model import CONTACTS, STATUSES

NONE = "none"  # typed as a value: take the field back
CLAIM = FIELDS
DOCUMENT = ("date", "title", "outlet", "url")
WORDS = {"status": STATUSES, "contact": CONTACTS, "alleged": YES_NO}  # fields with a vocabulary


def parsed(session: Session, typed: Iterable[str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The values of `FIELD=VALUE` by field, and the fields whose value is `none`, which are taken back.

    Raises `UsageError` for an unknown field, for one that is named twice, and for a value that it cannot have.
    """
    values: dict[str, str] = {}
    for one in typed:
        name, equals, said = one.partition("=")
        name = name.strip().casefold()
        if not equals or name not in (*CLAIM, *DOCUMENT):
            raise _no_field(one, name)
        if name in values:
            raise UsageError(f"a row has one {name}, not two.", "Several names stand between semicolons: A; B")
        values[name] = value(session, name, said)
    back = tuple(name for name, value in values.items() if value == NONE)
    return {name: value for name, value in values.items() if name not in back}, back


def _no_field(typed: str, name: str) -> UsageError:
    fix = f"Fields of claims: {', '.join(CLAIM)}. Of documents: {', '.join(DOCUMENT)}."
    if "=" not in typed:
        return UsageError(f"--set wants FIELD=VALUE, not '{clean.line(typed)}'.", fix)
    hint = near.close(name, (*CLAIM, *DOCUMENT))
    return UsageError(f"'{clean.line(name)}' is no field that can be set. {hint}".rstrip(), fix)


def value(session: Session, name: str, typed: str) -> str:
    """What a person typed as it stands in the field `name`, or `NONE`. Raises `UsageError` for what cannot."""
    said = text(f"--set {name}", typed) or ""
    if said.casefold() == NONE:
        return NONE
    if name == "date":
        return edtf(session, said)
    if name == "kind":
        return session.kinds([said])[0]
    if WORDS.get(name) == YES_NO and said not in YES_NO:
        raise UsageError(f"{name} is {' or '.join(YES_NO)}, not '{said}'.")
    if name in WORDS and said not in WORDS[name]:
        hint = near.close(said, WORDS[name])
        raise UsageError(f"'{said}' is no {name}. {hint}".rstrip(), f"Known: {', '.join(WORDS[name])}.")
    return said


def check(values: Mapping[str, str], back: Collection[str], known: Collection[str], what: str) -> None:
    """Raises `UsageError` when a field is none of those that a row of this sort has."""
    for name in (*values, *back):
        if name not in known:
            raise UsageError(f"{what} has no {name} that can be set.", f"Fields: {', '.join(known)}.")


def text(option: str, typed: str | None) -> str | None:
    """What a person typed as one line. Raises `UsageError` for what is no text, or nothing."""
    if typed is None:
        return None
    try:
        typed.encode()
    except UnicodeEncodeError:
        raise UsageError(f"{option} is not UTF-8 text: {typed.encode(errors='surrogateescape')!r}.") from None
    one = clean.line(typed)
    if not one:
        raise UsageError(f"{option} is empty.", f"Write something, or leave {option} out.")
    return one


def edtf(session: Session, typed: str) -> str:
    """What a person typed as EDTF; EDTF itself is taken as it is."""
    found = session.period(typed)
    return typed if typed.isascii() and intervals.bounds(typed) == found else edtf_of(found)
