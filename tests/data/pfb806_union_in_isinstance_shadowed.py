"""Marked lines for PFB806: the module binds `isinstance` itself. Nothing is reported."""
try:
    from speedups import isinstance
except ImportError:
    pass


def run(xs):
    for x in xs:
        if isinstance(x, int | str):
            print(x)
    return [x for x in xs if isinstance(x, list | tuple)]


while isinstance(run, int | str):
    run = run()
