"""The chronology and its counts as pictures for a report: SVG without scripts, styles, fonts or references."""
