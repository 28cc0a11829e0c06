"""`docs/profile.md`: every key of a profile stands there with an example, and every example loads."""

import re
from pathlib import Path

import pytest

from timeline import topic
from timeline.topic import keys

PAGE = (Path(__file__).parent.parent / "docs" / "profile.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.M | re.S)
INNER = (*keys.ACTOR_KEYS, *keys.NAME_KEYS, *keys.EVENT_KEYS, *keys.OUTLET_KEYS, *keys.FACT_KEYS)


def test_every_key_has_a_section_with_an_example() -> None:
    sections = dict(re.findall(r"^## `(\w+)`\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S))
    assert sorted(sections) == sorted(keys.KEYS)
    assert [key for key, text in sections.items() if not re.search(rf"^```yaml\n(?:.*\n)*?{key}:", text, re.M)] == []


@pytest.mark.parametrize("key", INNER)
def test_every_key_inside_is_explained_and_shown(key: str) -> None:
    assert re.search(rf"`{key}(?:: yes)?`", PAGE), "explained"
    assert any(re.search(rf"\b{key}:", each) for each in EXAMPLES), "shown"


@pytest.mark.parametrize("text", EXAMPLES, ids=range(len(EXAMPLES)))
def test_every_example_loads(text: str, tmp_path: Path) -> None:
    path = tmp_path / "timeline.yaml"
    path.write_text(text, encoding="utf-8")
    profile = topic.load(path)
    assert len(profile.sides) in (1, 2) and all(side.names for side in profile.sides)
