"""English: data with examples for times, claims and plain reading."""
