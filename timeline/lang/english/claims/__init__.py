"""English words of claims: what happens, who says so, whether it did."""

from timeline.lang.claim_rows import Captions, Cues, Dates, Gists, Kinds, Scopes, Status
from timeline.lang.english.claims import (
    acts,
    captions,
    dates,
    gists,
    governors,
    kinds,
    neutral,
    parties,
    scopes,
    speakers,
    status,
    subjects,
    views,
)
from timeline.lang.english.grammar import LANGUAGE as GRAMMAR
from timeline.lang.rows import Claims, gathered
from timeline.lang.speaker_rows import Parties, Speakers

LANGUAGE = Claims(
    "en",
    cues=gathered(Cues, kinds, neutral, speakers, status, views),
    kinds=gathered(Kinds, kinds, status),
    dates=gathered(Dates, dates, speakers),
    captions=gathered(Captions, captions),
    status=gathered(Status, status),
    speakers=gathered(Speakers, speakers, subjects, views),
    parties=gathered(Parties, parties),
    scopes=gathered(Scopes, governors, scopes, acts),
    gists=gathered(Gists, gists),
    grammar=GRAMMAR,
)
