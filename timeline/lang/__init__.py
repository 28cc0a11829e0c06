"""What the program knows of languages and calendars: words, phrases, cues and names. Data with examples, no engine."""
