"""How much of a file is read: every limit, what happens beyond it, and why it stands where it does; one table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """`number` of `unit` that are read of something; `then` is what happens with more.

    With `each`, of a text: so many, and one more for each `each` of its characters.
    """

    name: str
    number: int
    unit: str
    then: str
    why: str
    each: int = 0

    def of(self, size: int) -> int:
        """How many that are for a text of `size` characters."""
        return self.number + (size // self.each if self.each else 0)


FILE = Limit(
    "a file",
    250_000_000,
    "bytes",
    "it is not read (F4); its size is looked at before a byte of it",
    "a file takes several times its size in memory while it is read",
)
BEGINNING = Limit(
    "a file whose name tells of no article",
    65_536,
    "bytes",
    "nobody looks further (F5)",
    "so many tell what a file is",
)
ARTICLE = Limit(
    "the text of an article",
    5_000_000,
    "characters",
    "its beginning is read (F8)",
    "the longest books have so many; claims of more take minutes",
)
PAGE = Limit("a page with its markup", 5_000_000, "characters", "its beginning is read (F8)", "as for a text")
NESTING = Limit(
    "elements of a page in one another",
    256,
    "levels",
    "its text is read, and fields of its head; no elements",
    "what looks from an element outwards would take a step for each, from each",
)
FIELDS = Limit(
    "fields of a record, a page or of front matter",
    500,
    "fields",
    "the first are read",
    "whoever dates an article looks at each",
)
FIELD = Limit(
    "a field", 10_000, "characters", "its beginning is read", "a title, a date, an address; an article is no field"
)
ITEMS = Limit("a list in a field", 20, "items", "the first are read", "authors, keywords")
OBJECTS = Limit(
    "linked data of a page, in all its blocks", 200, "objects", "the first are looked at", "a page describes ten"
)
LISTED = Limit("a list in linked data", 50, "objects", "the first are looked at", "an index of a week")
ATTRIBUTES = Limit(
    "attributes of a tag that is longer than a field",
    50,
    "attributes",
    "the first are read",
    "its parser compares each with all others",
)
FRONT_MATTER = Limit(
    "front matter", 50_000, "characters", "what is not closed by then is none", "a page of keys has two thousand"
)
BRACKETS = Limit(
    "lists in lists of front matter",
    50,
    "levels",
    "the front matter is not YAML that can be read (F4)",
    "its parser goes down a level for each",
)
JSON = Limit(
    "one JSON document",
    100_000_000,
    "characters",
    "it is not read (F4); JSON lines have no such limit",
    "it is in memory as a whole, at twenty times its size when it is hostile",
)
RECORDS = Limit(
    "records of a file",
    100_000,
    "records",
    "the first are read (F8)",
    "all that a file holds is in memory until it is stored; each costs what an article does, up to 1 ms, however short",
)
CELL = Limit("a cell of a table", 50_000_000, "characters", "the table ends there (F4)", "a quote that nobody closes")
MAILS = Limit("mails of a mailbox", 100_000, "mails", "the first are read (F8)", "as for records")
PARTS = Limit(
    "parts of a mail, attachments among them",
    1_000,
    "parts",
    "the first are read (F8)",
    "the headers of each are read like those of a mail",
)
HEADERS = Limit("the head of a mail", 1_000_000, "characters", "fields beyond are left out", "each is looked at")
HEADER = Limit("a line of a head", 5_000, "bytes", "its beginning is read", "as for a field; its parser is slow")
MAILS_IN_MAILS = Limit(
    "mails in a mail, and parts in a part",
    50,
    "levels",
    "the mail is not read (F4)",
    "its parser goes down a level for each",
)
QUOTED = Limit(
    "mails quoted in quoted mails", 20, "levels", "what is deeper is text of the last", "longer threads are rare"
)
SHARD = Limit(
    "a file of records, packed or not: JSON lines, WARC, parquet, zip",
    1_000_000,
    "bytes",
    "its records are read by ranges, as many as there are: what is said of one file above holds for each record",
    "a smaller one costs less than the look for what has changed in it",
)
RECORD = Limit(
    "a record of a file that is read by ranges", 50_000_000, "bytes", "it is not read (F4)", "as for a member"
)
RANGE = Limit(
    "a range of such a file",
    500,
    "records",
    "the next range begins",
    "a process that is lost loses the work of some seconds",
)
RANGE_BYTES = Limit("a range of such a file, records together", 8_000_000, "bytes", "the next range begins", "as above")
MEMBERS = Limit("members of an archive", 100_000, "files", "the first by name are read (F8)", "as for records")
MEMBER = Limit("a member of an archive, the file in a .gz", 50_000_000, "bytes", "it is not read (F4)", "as for a file")
UNPACKED = Limit(
    "all members of an archive together",
    1_000_000_000,
    "bytes",
    "the first by name are read (F8)",
    "what is packed small may be without end",
)
RATIO = Limit(
    "members of an archive, for each of its bytes",
    100,
    "bytes",
    "the first by name are read (F8), from 10 MB on",
    "text is packed to a fourth, pages to a tenth",
)
INSIDE = Limit(
    "files in files: a mail in an archive, an archive in a mail",
    3,
    "levels",
    "what is deeper is not read (F4)",
    "each level may hold a hundred times what it takes",
)
NAME = Limit(
    "the name of a member, of an attachment, of a record",
    200,
    "characters",
    "the id has so many of it",
    "it stands in every row",
)
PAGES = Limit("a PDF", 2_000, "pages", "the first are read (F8)", "the longest reports")
DOCUMENT = Limit(
    "the pages of a PDF, the parts of a Word document, unpacked",
    20_000_000,
    "bytes",
    "the document is not read (F4)",
    "what is packed small may be without end",
)
SECONDS = Limit(
    "a file",
    60,
    "CPU seconds",
    "it is not read (F4)",
    "a tenth of it reads the longest article; no enforcement where there is no timer of that kind (Windows)",
)
SECONDS_A_MEGABYTE = Limit(
    "a file, for each MB of it, more", 20, "CPU seconds", "it is not read (F4)", "other text takes two to four"
)
PROBLEMS = Limit(
    "problems of one kind in a file",
    5,
    "problems",
    "the first is told, the rest by number",
    "a thousand broken lines are one broken file",
)
# Of 243 articles the fullest have a sentence in 37 characters, a date in 79, a claim in 65; none has 160 of anything.
_SO_FAR = "it is read for claims up to there (F8)"
SENTENCES = Limit("an article", 2_000, "sentences", _SO_FAR, "each is parsed; no prose has so many", each=40)
DATES = Limit("an article", 2_000, "dates", _SO_FAR, "each may be that of an act", each=100)
CLAIMS = Limit("an article", 2_000, "claims", _SO_FAR, "each is gathered with others", each=200)
SENTENCE = Limit("a sentence", 2_000, "characters", "it is read in pieces", "clauses are looked for in all of it")
DATES_OF_SENTENCE = Limit("a sentence", 20, "dates", "it is read in pieces", "the fullest of 5,400 has 6")
SAYING = Limit(
    "a sentence", 16, "words of saying", "all but the last are read up to there", "the fullest of 5,300 has 6"
)
HEADLINE = Limit(
    "a sentence that becomes a headline",
    600,
    "characters",
    "its first words are the headline",
    "each cut is tried with each other",
)
DECISIONS = Limit(
    "overrides.yaml, timeline.yaml",
    20_000_000,
    "bytes",
    "an error, nothing is changed",
    "some 80,000 decisions, half a minute of reading",
)
FILTER = Limit("a value of a filter", 10_000, "characters", "an error", "no name has so many")
FILTERS = Limit("values of one filter", 300, "values", "an error", "each is a condition of one question")
LIMITS: tuple[Limit, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Limit))


def seconds(size: int) -> int:
    """CPU seconds that reading a file of `size` bytes may take."""
    return SECONDS.number + SECONDS_A_MEGABYTE.number * (size // 1_000_000)


def page() -> str:
    """The table as a page of markdown: `docs/limits.md`."""
    rows = [f"| {each.name} | {_most(each)} | {each.then} | {each.why} |" for each in LIMITS]
    return "\n".join([*_HEAD, *rows, ""])


def _most(limit: Limit) -> str:
    more = f", and one for {limit.each} characters" if limit.each else ""
    return f"{limit.number:,} {limit.unit}{more}"


_HEAD = (
    "# Limits",
    "",
    "How much of a file is read. Made from `timeline/limits.py` by `python tools/limits.py`.",
    "",
    "A file that is beyond a limit costs nothing but itself, or its end; `timeline check` names it (F4, F5, F8).",
    "",
    "```console",
    "$ timeline check --explain F8",
    "F8 left out (problem)",
    "  It is longer than what is read; its beginning is.",
    "  fix: divide it, or see docs/limits.md",
    "```",
    "",
    "Which formats are read: [README](../README.md).",
    "",
    "| of | at most | beyond | why |",
    "|---|---|---|---|",
)
