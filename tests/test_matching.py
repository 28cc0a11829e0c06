"""Many phrases in one scan: what is found is what each set of phrases finds alone."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.lang.fold import fold
from timeline.text import phrases

FIRST = phrases.compile_phrases(
    [("New York", 0), ("new", 1), ("York", 2), ("port of call", 3), ("a port", 4)], overlapping=True
)
SECOND = phrases.compile_phrases(
    [("new york city", 0), ("port", 1), ("call", 2), ("New", 3), ("u.s.", 4), ("a - x", 5), ("@york", 6), ("x", 7)],
    overlapping=True,
)
SCAN = phrases.together((FIRST, SECOND))
PLACES = ["New York", "new", "york City", "NEW  YORK", "port", "a", "of\n", "call", "x", "U.S.", "u", "s", "a -"]
SIGNS = ["é", "-", "'s", " ", "\n", "İ", "_", ".", "@", "    "]
PIECES = st.sampled_from([*PLACES, *SIGNS])


@given(st.lists(PIECES, max_size=14).map("".join))
def test_one_scan_finds_what_each_set_finds_alone(text: str) -> None:
    folded = fold(text)
    assert SCAN.find(text, folded) == [FIRST.find(text, folded), SECOND.find(text, folded)]


def test_a_hit_knows_its_place_and_its_phrase() -> None:
    text = "A  port in New\nYork City"
    first, second = SCAN.find(text, fold(text))
    assert [text[h.start : h.end] for h in first] == ["A  port", "New\nYork", "York"]
    assert [h.phrase for h in first] == ["a port", "new york", "york"]
    assert [text[h.start : h.end] for h in second] == ["port", "New\nYork City"]


def test_capitals_in_a_phrase_are_capitals_in_the_text() -> None:
    assert [h.keys for h in FIRST.find("NEW york", "new york")] == []
    assert [h.keys for h in FIRST.find("NEW YORK", "new york")] == [(0,), (2,)]
