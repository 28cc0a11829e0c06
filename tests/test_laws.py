"""Laws of reading over a sample: what is only written otherwise claims the same. `make laws` prints the rates of all.

A rate over `laws.MOST` fails; the sample is the same on every run.
"""

from __future__ import annotations

from pathlib import Path

import laws
import pytest

ROOT = Path(__file__).parent.parent

EVERY = {ROOT / "tests" / "laws": 2, ROOT / "tests" / "fresh": 8, ROOT / "corpus": 2}  # every n-th article


@pytest.fixture(scope="module")
def tallies() -> dict[str, laws.Tally]:
    return laws.over(EVERY, errors=True)


@pytest.mark.parametrize("law", [*laws.WRITTEN, "years shifted", "header removed", *laws.FOLDER_LAWS])
def test_a_law_holds_over_the_sample(law: str, tallies: dict[str, laws.Tally]) -> None:
    tally = tallies[law]
    assert tally.rows > 30 or law == "NFD", f"{law}: looked at {tally.rows} rows"
    assert tally.rate <= laws.MOST, "\n".join(tally.errors or ())


def test_a_law_can_fail() -> None:
    article = laws.Written("a.txt", "12 March 2019\n\nThe board met the crews on Monday, and left on Tuesday.\n")
    profile = laws.engine.load_profile(ROOT / "tests" / "laws")
    before, tally = laws.read(article, profile), laws.Tally(errors=[])
    changed = laws.replace(article, text=article.text.replace("Monday", "Friday"))
    tally.add("a.txt", laws.rows(before), laws.rows(laws.read(changed, profile)))
    assert tally.differ >= 1 and tally.rate > laws.MOST and tally.errors


def test_the_changes_change_what_they_say() -> None:
    text = 'The minister\'s envoy said "no" to the café in Oslo. ' * 3 + "\n"
    assert len(laws.WRITTEN) > 12
    assert [
        law for law, change in laws.WRITTEN.items() if change(change(text)) == text and law != "straight quotes"
    ] == []
    assert laws.back("In 2019, since 1991, not the 1990s.") == "In 1991, since 1963, not the 1990s."
