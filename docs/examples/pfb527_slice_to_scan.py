"""PFB527: the slice copies the rest of the text. `startswith` accepts positions."""


def breaks(text: str, starts):
    for start in starts:
        if text[start:].startswith("<br>"):
            yield start
