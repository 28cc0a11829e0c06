"""English words of the captions of pictures."""

PICTURES = (
    *("photo", "photograph", "picture", "image", "frame grab", "screen grab", "screengrab", "screenshot"),
    *("video still", "still image", "illustration", "handout"),
)
LABELS = ("file", "file photo", "file image", "file picture", "photo", "handout", "undated")  # before a dash or a colon
OPENS_CAPTION = ("in this", "in an", "in a", "this", "in the")
SEEN = ("in this", "in an", "in a")  # behind the verb: "are seen in this image taken on"
TAKEN = ("taken", "made", "shot", "captured", "released", "provided", "dated")
TAKEN_ON = ("on", "from")
