"""Date headers of articles: find the dates near the top and the foot of a text and say what each of them is."""
