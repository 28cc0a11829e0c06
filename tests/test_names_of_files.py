"""A document is called like its file without the suffix, as long as no other file is called so."""

from pathlib import Path

import pytest

from timeline.corpus import files

NAMES = [
    (["a.txt", "b.pdf"], ["a", "b"]),
    (["a.txt", "a.pdf", "box.mbox"], ["a", "a.pdf", "box"]),
    (["a.pdf", "a.docx"], ["a.pdf", "a.docx"]),
    (["a.pdf", "deep/a.pdf"], ["a.pdf", "deep/a.pdf"]),
    (["a.txt", "deep/a.txt"], ["a", "deep/a"]),
    (["a.md", "a.txt"], ["a.md", "a.txt"]),
    (["talks.pdf", "talks.jpg"], ["talks", "talks.jpg"]),
]


@pytest.mark.parametrize(("paths", "expected"), NAMES)
def test_a_document_is_called_like_its_file(paths: list[str], expected: list[str], tmp_path: Path) -> None:
    ids = files.document_ids(paths, tmp_path)
    assert [ids[path] for path in paths] == expected
