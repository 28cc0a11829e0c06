"""English words of claims: what happens, who says so, whether it did."""

from timeline.lang.claim_rows import Cues, Dates, Kinds, Status
from timeline.lang.english.claims import dates, kinds, neutral, parties, speakers, status
from timeline.lang.rows import Claims, gathered
from timeline.lang.speaker_rows import Parties, Speakers

LANGUAGE = Claims(
    "en",
    cues=gathered(Cues, kinds, neutral, speakers, status),
    kinds=gathered(Kinds, kinds, status),
    dates=gathered(Dates, dates, speakers),
    status=gathered(Status, status),
    speakers=gathered(Speakers, speakers),
    parties=gathered(Parties, parties),
)
