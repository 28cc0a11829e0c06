"""Bytes for rows of `tests/hostile` that are too long, or too deep, to be written there: a function for each."""

from __future__ import annotations


def deep_json() -> bytes:
    """Lists in lists, deeper than any parser goes down."""
    return b"[" * 200_000
