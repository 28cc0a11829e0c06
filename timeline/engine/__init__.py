"""Brings the store of a corpus up to date: what has changed is found, read by whatever workers there are, and kept."""

from typing import TYPE_CHECKING

from timeline.engine.build import build_id, load_profile
from timeline.engine.refreshing import refresh

if TYPE_CHECKING:
    from timeline.engine.mapping import run

__all__ = ["build_id", "load_profile", "refresh", "run"]


def __getattr__(name: str) -> object:
    if name == "run":  # not before there is something to read
        from timeline.engine import mapping

        return mapping.run
    raise AttributeError(name)
