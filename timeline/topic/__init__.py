"""The topic of a folder: two sides or one subject, their people and names, outlets, dated events, read from YAML.

What reads a profile is imported on first use: most questions to an up-to-date store need none.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from timeline.topic.keys import FILE

if TYPE_CHECKING:
    from timeline.topic.curated import Facts, Fields, Outlet
    from timeline.topic.loading import default, is_named, load, shipped
    from timeline.topic.meanings import Name
    from timeline.topic.profile import NOBODY, Actor, Mention, Profile

__all__ = [
    "FILE",
    "NOBODY",
    "Actor",
    "Facts",
    "Fields",
    "Mention",
    "Name",
    "Outlet",
    "Profile",
    "default",
    "is_named",
    "load",
    "shipped",
]
_FROM = {  # name -> its module of this folder
    **dict.fromkeys(("Facts", "Fields", "Outlet"), "curated"),
    **dict.fromkeys(("default", "is_named", "load", "shipped"), "loading"),
    **dict.fromkeys(("NOBODY", "Actor", "Mention", "Profile"), "profile"),
    "Name": "meanings",
}


def __getattr__(name: str) -> object:
    if name in _FROM:
        return getattr(import_module(f"timeline.topic.{_FROM[name]}"), name)
    raise AttributeError(name)
