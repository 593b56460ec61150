"""PFB807: a dict is created only to be copied into another dict. A loop stores each pair directly."""


def merged(defaults, pairs):
    settings = dict(defaults)
    settings.update({key.lower(): value for key, value in pairs})
    return settings
