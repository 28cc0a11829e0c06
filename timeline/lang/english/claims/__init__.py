"""English words of claims: what happens, who says so, whether it did."""

from timeline.lang.rows import Claims

LANGUAGE = Claims("en")
