"""The codes of `check`: what each stands for and what to do about it, and a finding of one."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.text import shell


@dataclass(frozen=True, slots=True)
class Code:
    """What a code stands for. A `note` is worth knowing but is a problem only under `--strict`; what `is_usual` is only
    told who asks for it or for more.
    """

    title: str
    explanation: str
    fix: str
    note: bool = False
    is_usual: bool = False


CODES = {
    "D1": Code("undated", "The text does not say when it was written.", "timeline review {doc} --date DATE"),
    "D2": Code(
        "day and month in unknown order",
        "03/04/2017 may be 3 April or 4 March, and nothing in the text decides.",
        "timeline review {doc} --date DATE, or set date_order in timeline.yaml",
    ),
    "D3": Code(
        "weekday contradicts",
        "The printed weekday is not that of the printed date; the date was kept.",
        "look at it: timeline show {doc}; then timeline review {doc} --date DATE",
    ),
    "D4": Code(
        "implausible date", "The date lies in the future or before printing.", "timeline review {doc} --date DATE"
    ),
    "D5": Code(
        "header joined to the text",
        "A collector's date line runs into the first sentence; it was read and left out of it.",
        "nothing to do",
        note=True,
        is_usual=True,
    ),
    "D6": Code(
        "dates of header and text differ",
        "Header, dateline or metadata name different days; the more trusted one was taken.",
        *("look at it: timeline show {doc}", True),
    ),
    "D7": Code(
        "header a day early",
        "The first sentences tell of the weekday after the printed day as past; 'on Friday' counts from it.",
        *("timeline review {doc} --date DATE", True),
    ),
    "C1": Code("relative date without anchor", "'On Friday' in an article without a date.", "date the article {doc}"),
    "C2": Code(
        "plan never confirmed",
        "The day of a planned event has passed, and no document says that it happened or was put off.",
        "add later articles, or leave it",
        note=True,
    ),
    "F1": Code(
        "encoding guessed or mended",
        "The file is not clean UTF-8: it was read by a guess, or a byte of it was replaced.",
        "save it as UTF-8",
        note=True,
    ),
    "F2": Code("empty", "The file has no text.", "remove it or fetch it again"),
    "F3": Code(
        "boilerplate left out",
        "Legal notices, appeals or page furniture that make no claims.",
        "see them: timeline show {doc}",
        note=True,
    ),
    "F4": Code("unreadable", "The file could not be read.", "mend it or take it away"),
    "F5": Code(
        "not an article",
        "A file of the folder, or one in a mail or an archive, of a kind that is not read.",
        "save it in a format that is read, or leave it",
        note=True,
    ),
    "F6": Code(
        "own output",
        "An export or a list that timeline wrote lies among the articles; it is passed over.",
        "keep it elsewhere",
        note=True,
    ),
    "F7": Code(
        "copy of another file",
        "A backup or a conflicting copy, by its name, of a file beside it; only that one is read.",
        "compare the two, and remove one",
        note=True,
    ),
    "F8": Code("left out", "It is longer than what is read; its beginning is.", "divide it, or see docs/limits.md"),
    "P1": Code(
        "party that the profile does not know",
        "A name in several documents; what it does with one side may be taken for a contact of both.",
        "name it in timeline.yaml, under actors or a side",
        note=True,
    ),
    "U1": Code(
        "same text twice",
        "Documents hold the very same text. The earliest is named, with the others behind it; --json lists all.",
        "keep one of them",
    ),
    "U2": Code(
        "nearly the same text",
        "Syndicated copies count as one source. A cluster is named once, by its earliest; --json lists all.",
        "nothing to do",
        note=True,
    ),
    "O1": Code(
        "override without a target",
        "overrides.yaml speaks of words that no claim has.",
        "mend the quote in overrides.yaml, or drop it",
    ),
    "O2": Code(
        "verdict on another date",
        "The date of a claim has changed since a person accepted or rejected it; it waits in the queue again.",
        "look again: timeline review --queue",
        note=True,
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of the corpus: its code, the document or file, and the evidence; those of more `weight` first.

    `documents` are all that it is about, the earliest first, where they are several.
    """

    code: str
    where: str
    evidence: str
    weight: int = 0
    mend: str = ""  # the fix, where it is not that of the code
    documents: tuple[str, ...] = ()

    @property
    def fix(self) -> str:
        return self.mend or CODES[self.code].fix.format(doc=shell.name(self.where))
