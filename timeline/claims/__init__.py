"""Who says that what happened, when, with which status; and is it a contact between the sides?"""

from timeline.claims.asked import attributions, status_of
from timeline.claims.extract import extract

__all__ = ["attributions", "extract", "status_of"]
