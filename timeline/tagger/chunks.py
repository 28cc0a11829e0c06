"""What stands between two blanks, and the words in it that count: looked at once, for texts repeat most of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import accumulate, compress, count

from timeline.tagger.tokens import SPLIT, Entry, parts
from timeline.text.remembered import Remembered

_AROUND = ".,;:!?\"'()[]“”‘’…—–"  # what may stand around a word of letters, and is no part of any word
Found = tuple[int, int, Entry | None, str]  # where a word begins and ends in its chunk, its entry if it has one, it


Chunks = Remembered[tuple[Found, ...]]


def chunks_of(known: Mapping[str, Entry]) -> Chunks:
    """The words of a chunk that are in a dictionary or begin with a digit; of two thirds of all chunks none.

    No word goes over a blank, and none is read otherwise for what stands behind one.
    """
    return Remembered(partial(_read, known))


def _read(known: Mapping[str, Entry], chunk: str) -> tuple[Found, ...]:
    word = chunk.strip(_AROUND)
    if not (word.isascii() and word.isalpha()):
        return tuple(_found(known, chunk))
    entry = known.get(word)  # most
    start = chunk.index(word)
    return () if entry is None else ((start, start + len(word), entry, word),)


def _found(known: Mapping[str, Entry], chunk: str) -> Iterator[Found]:
    pieces = SPLIT.split(chunk)  # what is no word and words in turn
    places = list(accumulate(map(len, pieces), initial=0))
    for at in range(1, len(pieces), 2):
        word = pieces[at]
        entry = known.get(word)
        if entry is not None or word < ":":
            yield places[at], places[at + 1], entry, word


def scanned(chunks: Chunks, text: str) -> Iterator[tuple[int, int, tuple[Found, ...]]]:
    """The chunks of a text in which such words stand: two numbers whose sum is its place, and the words."""
    for base, part in parts(text):
        each = part.replace("\n", " ").split(" ")
        found = [*map(chunks.__getitem__, each)]
        yield from compress(zip(accumulate(map(len, each), initial=base), count(), found), found)
