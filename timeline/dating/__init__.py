"""When was an article written? What outsiders may ask; the rooms behind the door are its own."""

from timeline.dating.head.labels import label_role
from timeline.dating.head.lines import labelled_day, says_more_than_dates
from timeline.dating.in_text import settled
from timeline.dating.inferred import LENGTH as INFERRED_FROM
from timeline.dating.metadata import reads, states_publication
from timeline.dating.outlets import by_outlet, proved_orders
from timeline.dating.publication import Evidence, date_source, explain

__all__ = [
    "INFERRED_FROM",
    "Evidence",
    "by_outlet",
    "date_source",
    "explain",
    "label_role",
    "labelled_day",
    "proved_orders",
    "reads",
    "says_more_than_dates",
    "settled",
    "states_publication",
]
