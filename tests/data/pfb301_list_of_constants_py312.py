"""Marked lines for PFB301 in the syntax of Python 3.12 (PEP 695, PEP 701)."""

type Names = list["a", "b"]
type Sizes[T] = tuple[T, *[1, 2]]

def f_strings(i, words):
    print(f"{"é"}: {", ".join(["a", "b"])} {[1, 2, 3][i]}")  # PFB301: 31; 45
    print(f"{sum([1, 2]):>{[8, 9][i]}} {[1, 2]} {[1, 2]!r} {i in [1, 2]}")  # PFB301: 17; 27
    return f"{", ".join(f"{["é", "ü"]}")}{words == [1, 2]}"

def generic[T: (int, str)](words: list[T], i: T) -> T:
    a, b = [1, 2]  # PFB301: 11
    stop = ["a", "b"]  # PFB301: 11
    for word in [1, 2]:  # PFB301: refuted
        print(word, a, b)
    return [word for word in words if word in stop][0]

class Box[T]:
    fields = ["a", "b"]

    def method[U](self, i: U) -> list[U]:
        xs = [1, 2, 3]  # PFB301: 13
        for x in xs:
            print(x)
        ys = [1, 2, 3]
        type Local = tuple[ys]
        return sum([1, 2]), Local  # PFB301: 19

    def bare(self, *names: *tuple[int, ...]):
        return [n for n in [1, 2, 3]], i in [1, 2], [1, 2] in names  # PFB301: 27 (>=3.15)
