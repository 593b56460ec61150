"""PFB605: a format with `%` that the compiler does not turn into an f-string."""


def escapes(codes: list[int]):
    for code in codes:
        yield "%02X" % (code,)
