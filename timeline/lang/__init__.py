"""Languages as data: words, phrases and cues with examples. A package here holds no logic."""
