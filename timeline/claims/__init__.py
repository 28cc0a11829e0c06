"""Who says that what happened, when, with which status; and is it a contact between the sides?"""

from timeline.claims.asked import attributions, status_of
from timeline.claims.extract import extract, extracted
from timeline.claims.level import judge_by_person as level_by_person

__all__ = ["attributions", "extract", "extracted", "level_by_person", "status_of"]
