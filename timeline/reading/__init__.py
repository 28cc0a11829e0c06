"""Bytes to articles: the only input. One file may hold many; what cannot be read is a problem, not an error."""

from __future__ import annotations

from timeline.reading.files import PARSERS, discover, from_text, parse, read

__all__ = ["PARSERS", "discover", "from_text", "parse", "read"]
