"""Marked lines for PFB805: what is suppressed, and imports that only a function sees. Only ever compiled, never run."""
import contextlib
from contextlib import suppress


def exceptions(rows, errors):
    for row in rows:
        with suppress(*errors):  # PFB805: 13
            row.a()
        with suppress(errors.Gone, (KeyError, errors.Late)):  # PFB805: 13
            row.b()
        with suppress(errors()):  # PFB805: 13 likely
            row.c()
        with suppress(KeyError, errors[0]):  # PFB805: 13 likely
            row.d()
        with suppress(KeyError | errors):  # PFB805: 13 likely
            row.e()


# of nothing, with a name for the body to use, with what it does not take
def others(rows):
    for row in rows:
        with suppress():
            row.a()
        with suppress(KeyError) as nothing:
            row.b(nothing)
        with suppress(KeyError) as row.nothing, contextlib.suppress(IndexError):  # PFB805: 48
            row.c()
        with suppress(KeyError, reraise=False):
            row.d()


def local_imports(rows):
    from contextlib import suppress as quiet
    import contextlib as context
    from contextlib import suppress as either
    if rows:
        from shop import suppress as either
    from shop import suppress as another

    def inner():
        for row in rows:
            with quiet(KeyError):  # PFB805: 17
                row.a()

    for row in rows:
        with quiet(KeyError):  # PFB805: 13
            row.a()
        with context.suppress(KeyError):  # PFB805: 13
            row.b()
        with either(KeyError):
            row.c()
        with another(KeyError):
            row.d()
    return inner
