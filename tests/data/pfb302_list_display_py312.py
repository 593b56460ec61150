"""Marked lines for PFB302 in the syntax of Python 3.12 (PEP 695, PEP 701)."""

def f_strings(rows, x):
    for row in rows:
        print(f"{"é"}: {", ".join([row, "b"])} {[row, x][0]}")  # PFB302: 35; 49
        print(f"{sum([row, x]):>{[8, x][0]}} {[row, x]} {[row, x]!r} {x in [row, x]}")  # PFB302: 21; 33
    return f"{", ".join([x, f"{"a"}"])}"

def generic[T: (int, str)](rows: list[T], x: T) -> T:
    for row in rows:
        a, b = [row, x]  # PFB302: 15
        for part in [row, a, b]:  # PFB302: refuted
            print(part)
    return x

class Box[T]:
    def method[U](self, rows: list[U], x: U) -> list[U]:
        for row in rows:
            pair = [row, x]  # PFB302: 19
            print(sum(pair))
        return [n for row in rows for n in sorted([row, x])], [n for n in [x, rows]]  # PFB302: 50
