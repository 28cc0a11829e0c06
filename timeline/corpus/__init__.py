"""Questions and changes to a whole corpus: what is wrong, how much there is, what differs, what a person decided."""
