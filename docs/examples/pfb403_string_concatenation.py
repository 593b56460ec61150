"""PFB403: a local string grows in place: linear on CPython, but ''.join() of a comprehension is faster."""


def listed(names):
    text = ""
    for name in names:
        text += f"{name}, "
    return text
