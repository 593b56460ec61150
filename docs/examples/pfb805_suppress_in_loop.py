"""PFB805: every iteration creates, enters and leaves a suppress(). A try costs nothing until an exception is raised."""


def converted(texts, convert, errors):
    from contextlib import suppress

    found = []
    for text in texts:
        with suppress(errors):
            found.append(convert(text))
    return found
