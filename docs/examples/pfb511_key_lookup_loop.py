"""PFB511: each key is looked up in the dict that the loop iterates over. `items()` returns both key and value."""


def wrong_ones(options: dict[str, object]):
    found = ""
    for name in options:
        if options[name] is None:
            found = name
    return found
