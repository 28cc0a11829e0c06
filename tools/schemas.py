"""Write the JSON Schemas to `docs/schema`: `python tools/schemas.py`; `make golden` does it too."""

from __future__ import annotations

import json
from pathlib import Path

from timeline import fields
from timeline.corpus import handed

DECISIONS = "decisions"
NAMES = (*fields.RECORDS, DECISIONS)
FOLDER = Path(__file__).parent.parent / "docs" / "schema"


def written(name: str) -> str:
    """The schema file of the record `name`, or of the decisions that a page saves."""
    schema = handed.schema() if name == DECISIONS else fields.schema(name)
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name in NAMES:
        (FOLDER / f"{name}.json").write_text(written(name), encoding="utf-8")


if __name__ == "__main__":
    main()
