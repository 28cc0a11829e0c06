"""Bytes for rows of `tests/hostile` that are too long, or too deep, to be written there: a function for each."""

from __future__ import annotations


def deep_json() -> bytes:
    """Lists in lists, deeper than any parser goes down."""
    return b"[" * 200_000


def many_records() -> bytes:
    """A thousand records of a line each."""
    line = '{"title": "n", "date": "2018-08-22", "text": "Russian envoys met Taliban leaders in Moscow, no. %d."}\n'
    return "".join(line % number for number in range(1000)).encode()
