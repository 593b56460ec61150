"""PFB807: a dict is made only to be copied into another. A loop puts each pair there at once."""


def merged(defaults, pairs):
    settings = dict(defaults)
    settings.update({key.lower(): value for key, value in pairs})
    return settings
