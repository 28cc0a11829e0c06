"""Days: half-open intervals and EDTF, other calendars, and the dates that a person types."""
