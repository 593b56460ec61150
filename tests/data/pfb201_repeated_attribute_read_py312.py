"""Marked lines for PFB201 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


class Box[T]:
    def __init__(self, rate: T):
        self.rate = rate
        self.__key = rate

    def run[K](self, xs: list[K], use):
        for x in xs:
            use(self.rate, self.__key)  # PFB201: 16; 27

            def inner[L: self.rate](a=self.__key): pass

            type Local = dict[str, self.rate]

    def strings(self, xs, use):
        for x in xs:
            use(f"{x["k"] + f"é{self.rate}"}")  # PFB201: 33
        for x in xs:
            use(f"{
                self.rate  # PFB201: 16
            }")

    def bounds(self, xs, use):
        for x in xs:
            def inner[L: self.rate](a=self.__key): pass  # PFB201: 38


def generic[T](xs: list[T], use, item: T):
    for x in xs:
        use(item.weight)  # PFB201: 12 likely
    return [item.weight for item in xs]
