"""English: the words, phrases and cues of news, gathered from the tables of this folder."""

from timeline.lang.english import cues, dates, lengths, named, relative, words
from timeline.lang.rows import Language

ENGLISH = Language(
    words={**words.WORDS, **named.WORDS},
    suffixes=words.SUFFIXES,
    phrases=(*dates.PHRASES, *relative.PHRASES, *lengths.PHRASES, *named.PHRASES),
    before=cues.BEFORE,
    after=cues.AFTER,
    future=cues.FUTURE,
    future_pairs=cues.FUTURE_PAIRS,
    future_near=cues.FUTURE_NEAR,
    saying=cues.SAYING,
    at=cues.AT,
    until=cues.UNTIL,
    past=cues.PAST,
    not_past=cues.NOT_PAST,
    past_endings=cues.PAST_ENDINGS,
    passive=cues.PASSIVE,
    since=cues.SINCE,
    ended=cues.ENDED,
    joins=cues.JOINS,
    between=cues.BETWEEN,
    opens=cues.OPENS,
    follows=cues.FOLLOWS,
    clock_joins=cues.CLOCK_JOINS,
    future_sure=cues.FUTURE_SURE,
    before_last=frozenset(phrase.split()[-1] for phrase in cues.BEFORE),
    after_first=frozenset(phrase[:2] for phrase in cues.AFTER),
)
