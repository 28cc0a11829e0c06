"""Bytes for rows of `tests/hostile` that are too long, or too deep, to be written there: a function for each."""

from __future__ import annotations


def deep_json() -> bytes:
    """Lists in lists, deeper than any parser goes down."""
    return b"[" * 200_000


def long_article() -> bytes:
    """An article of some hundred dated sentences, so that its chronology does not fit into some kilobytes."""
    told = (
        f"Russian envoys met Taliban leaders in Doha on {day} March 2018, report {day}.\n\n" for day in range(1, 29)
    )
    return ("22 August 2018\n\n" + "".join(told) * 9).encode()


def own_export() -> bytes:
    """A chronology of the program's own."""
    return b"# Old\n\n<!-- written by timeline: a chronology, no article -->\n"


def laughing_decisions() -> bytes:
    """Decisions of nine aliases of nine aliases, twelve times."""
    levels = [f"l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 9)}]\n" for i in range(1, 12)]
    return ("l0: &l0 [x]\n" + "".join(levels)).encode()


def multiplied_decisions() -> bytes:
    """A merge of many claims, and many aliases of it."""
    claims = ", ".join(f"{{in: a, quote: w{i}}}" for i in range(800))
    return (f"events:\n- merge: &many [{claims}]\n" + "- merge: *many\n" * 800).encode()


def long_number() -> bytes:
    """A decision about the claim with a number of 5,000 digits."""
    return b"claims:\n- in: a\n  quote: Russian\n  nth: " + b"9" * 5000 + b"\n"
