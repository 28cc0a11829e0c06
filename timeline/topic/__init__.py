"""The topic of a folder: two sides or one subject, their people and names, outlets, dated events, read from YAML."""

from timeline.topic.curated import Facts, Outlet
from timeline.topic.load import FILE, default, is_named, load, shipped
from timeline.topic.profile import NOBODY, Actor, Mention, Name, Profile

__all__ = [
    "FILE",
    "NOBODY",
    "Actor",
    "Facts",
    "Mention",
    "Name",
    "Outlet",
    "Profile",
    "default",
    "is_named",
    "load",
    "shipped",
]
