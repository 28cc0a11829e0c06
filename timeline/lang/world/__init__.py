"""Words of every language that heads of articles are read in: names of the calendar, labels."""
