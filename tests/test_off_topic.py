"""Articles that name both sides of the topic and tell of other things: none of their claims shows a contact."""

from pathlib import Path

import pytest

from timeline import pipeline, topic

ARTICLES = sorted((Path(__file__).parent / "off_topic").glob("*.txt"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_nothing_is_taken_for_a_contact(path: Path) -> None:
    (extraction,), _ = pipeline.extract_file(path.read_bytes(), path.name, path.stem, topic.default())
    assert len(extraction.claims) > 4
    assert [(c.text, c.reasons[2]) for c in extraction.claims if c.contact != "no"] == []
