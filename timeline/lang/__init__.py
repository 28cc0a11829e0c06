"""Words, phrases and cues of languages, with examples; data only."""
