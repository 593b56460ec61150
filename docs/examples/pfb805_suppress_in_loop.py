"""PFB805: each pass makes, enters and leaves a suppress(). A try costs nothing until something is raised."""


def converted(texts, convert, errors):
    from contextlib import suppress

    found = []
    for text in texts:
        with suppress(errors):
            found.append(convert(text))
    return found
