"""Write the JSON Schemas of the records to `docs/schema`: `python tools/schemas.py`; `make golden` does it too."""

from __future__ import annotations

import json
from pathlib import Path

from timeline import fields

FOLDER = Path(__file__).parent.parent / "docs" / "schema"


def written(name: str) -> str:
    """The schema file of the record `name`."""
    return json.dumps(fields.schema(name), indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name in fields.RECORDS:
        (FOLDER / f"{name}.json").write_text(written(name), encoding="utf-8")


if __name__ == "__main__":
    main()
