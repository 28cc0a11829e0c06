"""What a piece of work may take: what was remembered for other work is forgotten."""

from timeline import budget, pipeline, topic
from timeline.lang.fold import folded

TEXT = "Moscow, 22 August 2018\n\nRussian envoys met Taliban leaders in Oslo on Monday.\n"


def test_what_was_forgotten_is_worked_out_again() -> None:
    before = pipeline.extract_file(TEXT.encode(), "a.txt", "a", topic.default())
    assert folded.cache_info().currsize
    budget.forget()
    assert not folded.cache_info().currsize
    assert pipeline.extract_file(TEXT.encode(), "a.txt", "a", topic.default()) == before and before[0][0].claims
