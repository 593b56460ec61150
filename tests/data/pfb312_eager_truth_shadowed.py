"""Marked lines for PFB312, eager-truth, where `bool` is a name of the file. Only ever compiled, never run."""
bool = int


def displays(xs, a, b):
    for x in xs:
        y = any([a, b])  # `bool(a or b)` would be another call
        if any([a, b]):  # PFB312: 11
            print(x, y)
        z = any([x is None, a is b])  # PFB312: 12
        print(z)
