"""A footer tells how much is shown of how much, and which option holds the rest back."""

from dataclasses import replace

import pytest

from timeline.cli.footers import Held, text

ROWS = Held(shown=7, word="event", whole=30, documents=3, corpus=5, years=("2017", "2019"))


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (ROWS, "7 events of 30, 3 of 5 documents, 2017 to 2019."),
        (replace(ROWS, shown=1, years=("2017",)), "1 event of 30, 3 of 5 documents, 2017."),
        (replace(ROWS, shown=0, documents=0), "0 events of 30."),
        (replace(ROWS, limited=1), "7 events of 30, 3 of 5 documents, 2017 to 2019. 1 more matches: without --limit."),
        (replace(ROWS, shown=0, documents=0, dateless=2), "0 events of 30. 2 more match but for a date: --undated."),
        (replace(ROWS, shown=0, documents=0, others=12), "0 events of 30. 12 more are off the topic: --all."),
        (
            replace(ROWS, documents=0, limited=12, lower=1, exact=False),
            "7 events of 30. At least 12 more match: without --limit. "
            "At least 1 more is of a lower level: --level 3; --near tells why.",
        ),
        (replace(ROWS, word="rejected claim", documents=0), "7 rejected claims."),
        (Held(shown=2, word="document", whole=0, corpus=5), "2 of 5 documents."),
        (
            Held(shown=5, word="document", whole=0, corpus=5, undated=1),
            "5 of 5 documents. 1 document has no date: timeline list --docs --undated",
        ),
    ],
)
def test_a_footer_says_what_is_held_back(held: Held, said: str) -> None:
    assert text(held) == said
