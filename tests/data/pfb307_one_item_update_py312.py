"""Marked lines for PFB307 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T], ys) -> list[T]:
    d = {}
    for x in ys:
        type Local = list[T]
        print(f"é{f"{x}"}", Local); d.update({f"{x["a"]}": x})  # PFB307: 46
        xs += [f"{x["k"]}"]  # PFB307: 14
    return xs


class Box[T]:
    def rows[K](self, xs: list[K], ys):
        while ys:
            xs.extend([ys.pop()])  # PFB307: 22
            self.xs += [xs]  # PFB307: 23 likely
