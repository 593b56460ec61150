"""PFB605: a format with `%` that the compiler does not turn into an f-string."""


def escapes(codes: list[int], count: int):
    for code in codes:
        yield "%(code)d of %(all)d" % {"code": code, "all": count}
