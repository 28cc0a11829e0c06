"""What stands between two blanks, and the words in it that count: looked at once, for texts repeat most of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate, compress, count

from timeline.tagger.tokens import SPLIT, Entry, parts

_REMEMBERED = 20_000  # chunks whose words are kept, until so many are known,
_LENGTH = 40  # of so many characters at most
_AROUND = ".,;:!?\"'()[]“”‘’…—–"  # what may stand around a word of letters, and is no part of any word
Found = tuple[int, int, Entry | None, str]  # where a word begins and ends in its chunk, its entry if it has one, it


class Chunks(dict[str, tuple[Found, ...]]):
    """The words of a chunk that are in a dictionary or begin with a digit; of two thirds of all chunks none.

    No word goes over a blank, and none is read otherwise for what stands behind one.
    """

    def __init__(self, known: Mapping[str, Entry]) -> None:
        self._known = known

    def __missing__(self, chunk: str) -> tuple[Found, ...]:
        found: tuple[Found, ...]
        word = chunk.strip(_AROUND)
        if word.isascii() and word.isalpha():  # most
            entry = self._known.get(word)
            start = chunk.index(word)
            found = () if entry is None else ((start, start + len(word), entry, word),)
        else:
            found = tuple(self._found(chunk))
        if len(chunk) <= _LENGTH:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[chunk] = found
        return found

    def _found(self, chunk: str) -> Iterator[Found]:
        pieces = SPLIT.split(chunk)  # what is no word and words in turn
        places = list(accumulate(map(len, pieces), initial=0))
        for at in range(1, len(pieces), 2):
            word = pieces[at]
            entry = self._known.get(word)
            if entry is not None or word < ":":
                yield places[at], places[at + 1], entry, word

    def of(self, text: str) -> Iterator[tuple[int, int, tuple[Found, ...]]]:
        """The chunks of a text in which such words stand: two numbers whose sum is its place, and the words."""
        for base, part in parts(text):
            chunks = part.replace("\n", " ").split(" ")
            found = [*map(self.__getitem__, chunks)]
            yield from compress(zip(accumulate(map(len, chunks), initial=base), count(), found), found)
