"""What stands in every field of the records that commands print: for `docs/schema`, and to know them again."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import STATUSES

Schema = dict[str, object]

_OPEN: Schema = {"type": ["string", "null"]}
TYPES: dict[str, Schema] = {  # type of a field -> its JSON Schema
    "text": {"type": "string"},
    "text?": _OPEN,
    "texts": {"type": "array", "items": {"type": "string"}},
    "edtf?": _OPEN,
    "day?": {"type": ["string", "null"], "format": "date"},
    "number": {"type": "integer"},
    "number?": {"type": ["number", "null"]},
    "flag": {"type": "boolean"},
    "span": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
    "span?": {"type": ["array", "null"], "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
    "status": {"type": "string", "enum": list(STATUSES)},
    "contact": {"type": "string", "enum": ["yes", "about", "no"]},
    "records": {"type": "array", "items": {"type": "object"}},
}


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name, a key of `TYPES`, and what stands in it."""

    name: str
    type: str
    meaning: str


_DATES = (
    Field("date", "edtf?", "EDTF of what is told; null when undated"),
    Field("start", "day?", "first possible day, inclusive; null when open"),
    Field("end", "day?", "last possible day, inclusive; null when open"),
)
_PRECISION = Field("precision", "text", "day, week, month, quarter, season, year, decade, interval, open or none")
_BASIS = Field("basis", "text", "how the date was reached; inherited: no sentence states it")
_JUDGED = (
    Field("kind", "text", "what was done or said: the contract's vocabulary and the profile's own"),
    Field("status", "status", "did it happen"),
    Field("contact", "contact", "whether it shows a contact between the two sides"),
)
_ACT = (
    Field("act", "text?", "the words that the kind rests on; null where it rests on no word"),
    Field("act_span", "span?", "their half-open code-point offsets in the document's text"),
)
_ALLEGED = Field("alleged", "flag", "whether an allegation is told, whatever its status")
_TOLD = (
    Field("actors", "texts", "names of the topic's actors"),
    Field("speakers", "texts", "who says so, nearest first, the outlet last"),
)
_SHOWN = (
    Field("gist", "text", "the row's headline: words of the sentence in their order, … for what was left out"),
    Field("level", "number", "1: an act between the sides; 2: a saying about it, or its article's day; 3: the rest"),
    Field("level_why", "text", "the rule that gave the level"),
)
_SAID_BY_A_PERSON = (
    Field("tags", "texts", "words that a person gave it"),
    Field("note", "text?", "what a person noted"),
)
_CHANGED = ("kind", "status", "contact", "alleged")

RECORDS: dict[str, tuple[Field, ...]] = {  # name of a record -> its fields, in their order
    "event": (
        Field("id", "text", "id of the event"),
        *(*_DATES, _PRECISION, _BASIS, *_JUDGED, _ALLEGED, *_TOLD),
        Field("text", "text", "the sentence of the best claim"),
        *_SHOWN,
        Field("salience", "number?", "how much its day matters; null where it has no day of its own"),
        Field("salience_why", "text", "how many articles name the day, and how much that is for its week"),
        Field("documents", "texts", "ids of the documents that tell it"),
        Field("outlets", "texts", "outlets that tell it"),
        Field("sources", "texts", "distinct first speakers"),
        Field("claims", "texts", "ids of its claims, the best first"),
        Field("disputed_by", "texts", "ids of events that deny it"),
        Field("fulfils", "texts", "ids of plans that it makes come true"),
        Field("fulfilled_by", "texts", "ids of events that make it come true"),
        *_SAID_BY_A_PERSON,
        Field("why", "text", "how the date was reached and the claims came together"),
    ),
    "claim": (
        Field("id", "text", "stable while the file and the sentence are the same"),
        Field("document", "text", "id of the document"),
        *(*_DATES, _PRECISION),
        Field("date_text", "text?", "the words that carry the date; null when inherited"),
        Field("date_span", "span?", "their half-open code-point offsets in the document's text"),
        Field("basis", "text", "explicit, partial, relative, inherited, named or curator"),
        Field("why", "text", "how the date was reached"),
        Field("said", "edtf?", "EDTF of the saying, where that is not the event"),
        Field("speakers", "texts", "who says so, nearest first, the outlet last"),
        Field("actors", "texts", "names of the topic's actors in the sentence"),
        *(*_JUDGED, *_ACT, _ALLEGED),
        Field("text", "text", "the sentence"),
        *_SHOWN,
        Field("span", "span", "its half-open code-point offsets in the document's text"),
        Field("paragraph", "number", "its paragraph, the first is 1"),
        Field("event", "text", "id of its event"),
        Field("reasons", "texts", "why this kind, status, contact and speaker"),
        Field("verdict", "text?", "what a person decided: accepted or rejected"),
        *_SAID_BY_A_PERSON,
    ),
    "document": (
        Field("document", "text", "id: the file's name without its suffix"),
        Field("title", "text?", "title"),
        Field("outlet", "text?", "who published it"),
        Field("url", "text?", "address"),
        Field("language", "text?", "as the document says"),
        Field("published", "edtf?", "EDTF of publication"),
        *_DATES[1:],
        Field("basis", "text", "where the date was found"),
        Field("header", "text?", "the string that was read, verbatim"),
        Field("why", "text", "how the date was found"),
        Field("flags", "texts", "codes of timeline check"),
        Field("clues", "texts", "reasons of an inferred interval"),
        Field("claims", "number", "how many claims it has"),
        Field("sha256", "text", "of the file; of its record, where records are read one by one"),
        Field("path", "text", "of the file, below the corpus"),
    ),
    "finding": (
        Field("code", "text", "code of timeline check"),
        Field("title", "text", "what the code stands for"),
        Field("note", "flag", "worth knowing, a problem only with --strict"),
        Field("where", "text", "document or file"),
        Field("evidence", "text", "what was found"),
        Field("fix", "text", "what to do"),
        Field("documents", "texts", "ids of the documents of a cluster of copies, the earliest first; else none"),
    ),
    "count": (
        Field("by", "text", "what was counted by; day: those that matter; contacts: by month; gap: without an event"),
        Field("value", "text", "the value counted; of a gap its first and last event, A/B"),
        Field("count", "number", "rows; of a gap days"),
        Field("happened", "number?", "of these rows, how many tell what happened; null for days and gaps"),
        Field("salience", "number?", "of a day: how much it matters"),
        Field("why", "text?", "of a day: why it matters"),
    ),
    "change": (
        Field("change", "text", "added, removed, moved, judged or reworded"),
        Field("id", "text?", "of the row now; null when it was removed"),
        Field("date", "edtf?", "EDTF now"),
        Field("text", "text?", "the sentence now"),
        *(Field(name, "text?", f"{name} now") for name in _CHANGED),
        Field("documents", "texts", "ids of its documents"),
        Field("old_id", "text?", "id before; null when it was added"),
        Field("old_date", "edtf?", "EDTF before"),
        Field("old_text", "text?", "the sentence before"),
        *(Field(f"old_{name}", "text?", f"{name} before") for name in _CHANGED),
    ),
    "timex": (
        Field("text", "text", "the words"),
        Field("start", "number", "their first character"),
        Field("end", "number", "the character behind their last"),
        Field("type", "text", "DATE, TIME, DURATION or SET"),
        Field("value", "text", "TIMEX3 value"),
        Field("mod", "text", "TIMEX3 modifier"),
        Field("edtf", "edtf?", "the days as EDTF"),
        Field("interval", "text?", "first and last possible day"),
        Field("rule", "text", "the row that matched"),
        Field("basis", "text", "explicit, partial, relative, named or vague"),
        Field("anchor", "day?", "the day it was resolved against"),
        Field("cue", "text", "the word that decided the direction"),
        Field("assumed", "texts", "what the text did not say"),
        Field("role", "text", "from or to, of the ends of a range"),
        Field("why", "text", "how it came to its value"),
    ),
    "header": (
        Field("published", "edtf?", "EDTF of publication"),
        Field("basis", "text", "where the date was found"),
        Field("header", "text?", "the string that was read"),
        Field("why", "text", "why this one"),
        Field("flags", "texts", "codes of timeline check"),
        Field("clues", "texts", "reasons of an inferred interval"),
        Field("candidates", "records", "every date that was weighed: text, edtf, role, verdict, evidence"),
    ),
    "waiting": (
        Field("source", "text", "document and number of the claim"),
        Field("date", "edtf?", "EDTF"),
        Field("basis", "text", "how the date was reached"),
        Field("kind", "text", "what was done or said"),
        Field("text", "text", "the sentence"),
        Field("id", "text", "of the claim"),
    ),
}

FOR_PEOPLE = {  # columns of tables beside the fields: who says so first, and where the row is written
    "event": ("speaker", "source"),
    "claim": ("speaker", "source"),
    "document": ("source",),
}


def columns(name: str) -> list[str]:
    """Every column of the record `name`, in their order."""
    return [*(field.name for field in RECORDS[name]), *FOR_PEOPLE.get(name, ())]


def schema(name: str) -> Schema:
    """The JSON Schema of the record `name`: every field is there, and no other."""
    fields = RECORDS[name]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "type": "object",
        "properties": {field.name: {**TYPES[field.type], "description": field.meaning} for field in fields},
        "required": [field.name for field in fields],
        "additionalProperties": False,
    }
