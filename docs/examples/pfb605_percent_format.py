"""PFB605: a format by `%` of which the compiler makes no f-string."""


def escapes(data: bytes):
    found = []
    for char in data:
        found.append("%02X" % (ord(char),))
    return found
