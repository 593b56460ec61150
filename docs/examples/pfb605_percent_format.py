"""PFB605: a format by `%` of which the compiler makes no f-string."""


def escapes(codes: list[int]):
    for code in codes:
        yield "%02X" % (code,)
