"""The list of crowded functions may only shrink, and the check that holds it finds what it is there for."""

import ratchet


def test_crowded_functions_are_found_and_all_known() -> None:
    found, count = ratchet.crowded()
    assert count > 900
    assert ratchet.complaints(found, ratchet.allowed()) == []


def test_a_new_a_worse_and_a_needless_entry_are_complaints() -> None:
    known = {("branches", "a.py:f"): 12, ("returns", "a.py:g"): 8}
    said = ratchet.complaints({("branches", "a.py:f"): 13, ("branches", "b.py:h"): 11}, known)
    assert [line.split(":")[1] for line in said] == ["f", "h", "g"]
    assert "13 branches, more than 12" in said[0] and "11 branches, more than 10" in said[1]
    assert ratchet.complaints({("branches", "a.py:f"): 12, ("returns", "a.py:g"): 8}, known) == []
