"""English words of claims: what happens, who says so, whether it did."""
