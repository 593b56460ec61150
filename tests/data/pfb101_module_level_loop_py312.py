"""Marked lines for PFB101 in the syntax of Python 3.12 (PEP 695, PEP 701)."""
import sys

names = sys.argv
table: dict[str, str] = {}


class Box[T]:
    for name in names:  # PFB101: 4
        table[name] = f"{name + f"{"," * 3}"}"

    def items[K](self, keys: list[K]) -> list[T]:
        for key in keys:
            print(key)
        return []

    class Inner[K: (int, str)]:
        while table:  # PFB101: 8
            table.popitem()


def first[T](items: list[T]) -> T:
    for item in items:
        return item

    class Local[U]:
        for item in names:  # PFB101: 8
            print(item)

    return items[0]


for name in names:
    def generic[T](value: T) -> T:
        return value

    class Holder[T]:
        pass

for name in names:  # PFB101: 0
    def generic[T](value: T) -> T:
        return value
    table[name] = f"{generic("x")}"

for name in names: type_of = f"{table["x"]}"  # PFB101: 0

if 0:
    for name in names:  # PFB101: refuted
        type Alias = list[str]
