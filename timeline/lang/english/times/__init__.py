"""English: the words, phrases and cues of news, gathered from the tables of this folder."""

from timeline.lang.english.times import (
    ago,
    classes,
    clocks,
    dates,
    hijri,
    lengths,
    named,
    narrated,
    proper,
    relative,
    seasons,
    tense,
    words,
)
from timeline.lang.rows import Forms, Joins, Language, Modifiers, Names, Narration, Past, Plans, Prepositions, gathered

LANGUAGE = Language(
    classes={each.name: each for each in classes.CLASSES},
    words={**words.WORDS, **named.WORDS, **hijri.WORDS},
    suffixes=words.SUFFIXES,
    phrases=(
        *dates.PHRASES,
        *clocks.PHRASES,
        *relative.PHRASES,
        *ago.PHRASES,
        *seasons.PHRASES,
        *lengths.PHRASES,
        *named.PHRASES,
        *narrated.PHRASES,
        *hijri.PHRASES,
    ),
    people=tense.PEOPLE,
    names=gathered(Names, proper),
    modifiers=gathered(Modifiers, tense),
    joins=gathered(Joins, tense),
    prepositions=gathered(Prepositions, tense),
    plans=gathered(Plans, tense),
    past=gathered(Past, tense),
    forms=gathered(Forms, tense),
    narration=gathered(Narration, narrated),
)
