"""Great floats raise OverflowError as powers, and classes may define one operator alone."""


class Unit:
    def __pow__(self, exponent):
        return self


def powers(xs: list[float], ys: list[int]):
    for x in xs:
        try:
            print(x**2)
        except OverflowError:
            print(x)
        try:
            print(x**2)  # PFB703: 18 likely
        except Exception:
            print(x)
        print(x**2)  # PFB703: 14 likely
    for y in ys:
        print(y**2)  # PFB703: 14


def units(found):
    for unit in found:
        print(unit**2)  # PFB703: 14 likely
