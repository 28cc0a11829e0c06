"""The keys of a profile; `docs/profile.md` explains each, with an example."""

from __future__ import annotations

FILE = "timeline.yaml"  # the profile of a folder, beside its articles
KEYS = (
    *("topic", "extends", "sides", "subject", "actors", "contact_words", "events"),
    *("outlets", "boilerplate", "date_order", "documents", "fields", "shards", "views"),
)  # in the order in which a profile is best read
ACTOR_KEYS = ("aliases", "people", "bodies", "members", "places", "nouns", "since", "until", "dated")
NAME_KEYS = ("aliases", "posts", "short", "since", "until")
EVENT_KEYS = ("name", "date", "source", "contact", "soft", "guard", "unless", "cues")
OUTLET_KEYS = ("aliases", "hosts", "agency")
FACT_KEYS = ("url", "outlet", "title")
FIELD_KEYS = ("text", "title", "date", "url", "outlet", "id", "language")
