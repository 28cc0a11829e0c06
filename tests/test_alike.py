"""Clusters of copies are what comparing all pairs gives, and are found without comparing them."""

from collections.abc import Sequence
from random import Random

import pytest

from timeline.corpus import alike
from timeline.text.sketch import SKETCH, sketch, words

Sketch = Sequence[int]


def by_pairs(sketches: Sequence[Sketch]) -> list[list[int]]:
    """The clusters as they are meant: whoever is nearly the same as one of them belongs to them."""
    of = list(range(len(sketches)))
    for one, first in enumerate(sketches):
        for two, second in enumerate(sketches[:one]):
            if alike.share(first, second) >= alike.NEARLY:
                of = [of[one] if each == of[two] else each for each in of]
    groups = [[n for n, each in enumerate(of) if each == number] for number in sorted(set(of))]
    return sorted(group for group in groups if len(group) > 1)


def compared(sketches: Sequence[Sketch]) -> int:
    joined = alike.Joined(sketches)
    for number in sorted(range(len(sketches)), key=lambda number: len(sketches[number])):
        joined.add(number)
    return joined.compared


def drawn(random: Random) -> list[Sketch]:
    """Sketches of all lengths that share little, half or much: parts of common pools, and changed copies."""
    pools = [random.sample(range(1 << 32), random.choice((20, 70, 200))) for _ in range(4)]
    out: list[Sketch] = []
    for _ in range(random.choice((5, 25, 60))):
        size = random.choice((0, 1, 2, 3, 9, 40, SKETCH, SKETCH, SKETCH))
        if out and random.random() < 0.3:
            found = set(random.choice(out))
        else:
            found = set()
            for pool in random.sample(pools, 2):
                found.update(random.sample(pool, min(len(pool), size // random.choice((1, 2, 2, 3)))))
        found = set(random.sample(sorted(found), min(len(found), size - size // random.choice((2, 3, 8, 99)))))
        while len(found) < size:
            found.add(random.randrange(1 << 32))
        out.append(sorted(found)[:SKETCH])
    return out


@pytest.mark.parametrize("seed", range(150))
def test_clusters_are_those_of_all_pairs(seed: int) -> None:
    found = drawn(Random(seed))
    assert alike.clusters(found) == by_pairs(found)


def test_the_draws_have_clusters_of_several_and_pairs_at_the_border() -> None:
    made = [drawn(Random(seed)) for seed in range(60)]
    clusters = [group for each in made for group in by_pairs(each)]
    assert len(clusters) > 100 and max(map(len, clusters)) > 9
    shares = {alike.share(a, b) for each in made for n, a in enumerate(each) for b in each[:n]}
    assert alike.NEARLY in shares and any(0.45 < each < alike.NEARLY for each in shares)


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_the_sketches_does_not_matter(seed: int) -> None:
    found = drawn(Random(seed))
    order = list(range(len(found)))
    Random(seed).shuffle(order)
    shuffled = alike.clusters([found[number] for number in order])
    assert sorted(sorted(order[n] for n in group) for group in shuffled) == alike.clusters(found)


def texts(count: int, own: int, common: int, random: Random) -> list[Sketch]:
    """Sketches of texts with so many words of their own, before so many that are common to all."""
    shared = [f"common{n}" for n in range(common)]
    return [sketch([f"own{random.random()}" for _ in range(own)] + shared) for _ in range(count)]


def copies(count: int, random: Random) -> list[Sketch]:
    base = [f"word{n}" for n in range(400)]
    out = []
    for _ in range(count):
        changed = base.copy()
        for _ in range(5):
            changed[random.randrange(400)] = f"other{random.random()}"
        out.append(sketch(changed))
    return out


@pytest.mark.parametrize("count", [100, 1000])
def test_copies_are_compared_about_once_each(count: int) -> None:
    found = copies(count, Random(1))
    assert len({tuple(each) for each in found}) > count * 0.9
    assert alike.clusters(found) == [list(range(count))]
    assert count - 1 <= compared(found) <= count * 1.1


@pytest.mark.parametrize("common", [0, 60, 140, 250])
def test_a_notice_that_all_texts_share_is_no_reason_to_compare_them(common: int) -> None:
    found = texts(1000, 300, common, Random(2))
    assert compared(found) <= 1000


def test_copies_and_a_notice_that_others_have_too() -> None:
    random = Random(3)
    found = [*copies(300, random), *texts(300, 300, 100, random), *copies(300, random)]
    assert alike.clusters(found) == [[*range(300), *range(600, 900)]]
    assert compared(found) <= 900


def test_words_are_those_outside_of_what_was_removed() -> None:
    assert words("Head\nOn ads MONDAY.", 5, [(8, 11)]) == ["on", "monday"]
    assert list(sketch(["é", "b", "c", "d", "e", "f", "g"])) == sorted(sketch(["é", *"bcdef"]) + sketch([*"bcdefg"]))
