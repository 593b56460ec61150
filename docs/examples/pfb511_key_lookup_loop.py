"""PFB511: each key is looked up again in the dict that hands it out. `items()` hands out both."""


def wrong_ones(**options):
    found = ""
    for name in options:
        if options[name] is None:
            found = name
    return found
