"""`review --tui`: the queue, the article and the claim with its rivals, side by side. Needs the extra `tui`."""
