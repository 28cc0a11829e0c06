"""What of a folder was not read is told in a line a sort, however many files there are."""

from collections.abc import Iterator

from timeline.cli import strict, unread
from timeline.model import Problem

NOT_READ = "is a PDF: timeline[documents] reads pdf and docx"


def many(count: int) -> Iterator[Problem]:
    for number in range(count):
        yield Problem(f"{number:05}.pdf", NOT_READ, "F5")
        yield Problem(f"{number:05}.pdf", "is a copy", "F7")
    yield Problem("x.jpg", "is a picture", "F5")
    yield Problem("y.txt", "is empty", "F2")


def test_a_file_counts_once_and_as_what_its_last_problem_says() -> None:
    words = "4 files are not articles: 3 backup or copy, 1 jpg; timeline[documents] reads pdf and docx"
    assert unread.told(many(3)) == [
        "y.txt: is empty",
        f"{words} (timeline check --select F)",
    ]


def test_few_are_named_and_others_are_told_one_by_one() -> None:
    problems = [Problem("a.jpg", "is a picture", "F5"), Problem("b.txt", "odd", "D1"), Problem("c.bak", "is one", "F7")]
    named = "2 files are not articles: a.jpg, c.bak (backup or copy) (timeline check --select F)"
    assert unread.told(problems) == [named, "b.txt: odd"]


def test_no_problem_is_held_but_those_that_are_told() -> None:
    alive: set[int] = set()
    most = 0

    class Watched(Problem):
        def __del__(self) -> None:
            alive.discard(id(self))

    def watched() -> Iterator[Problem]:
        nonlocal most
        for each in many(300):
            made = Watched(each.path, each.message, each.code)
            alive.add(id(made))
            most = max(most, len(alive))
            yield made
            del made

    told = unread.told(watched())
    assert len(told) == 2
    assert 0 < most < 10


def test_files_that_could_not_be_read_are_noted_as_they_pass() -> None:
    noted: set[str] = set()
    passed = list(strict.noted(many(2), noted))
    assert passed == list(many(2))
    assert noted == {"00000.pdf", "00001.pdf", "y.txt"}
