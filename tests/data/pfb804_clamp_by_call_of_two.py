"""Marked lines for PFB804: the greater of two numbers that are at hand, of which none is updated."""


def at_hand(xs: list[int], ys: list[float], n: int, k: int, f: float, table):
    total, best = 0, 0.0
    for x in xs:
        total += max(x, k)  # PFB804: 17
        total += min(x, k)  # PFB804: 17
        print(max(x, 0), max(0, x))  # PFB804: 14; 25
        best = max(x, f) + 1  # PFB804: 15
        if max(x, k) > 3:  # PFB804: 11
            print(table[min(x, 9)])  # PFB804: 24
        other = max(x, k)  # PFB804: 16
        table[x] = min(k, x)  # PFB804: 19
        for z in range(min(x, k)):  # PFB804: 23
            print(max(x, z), best)  # PFB804: 18
    for y in ys:
        print(min(y, f))  # PFB804: 14
        print(max(y, 0.5))  # PFB804: 14
    while n:
        n //= min(k, 3)  # PFB804: 14
    print([max(x, 3) for x in xs])  # PFB804: 11
    return lambda x: max(x, k)


def silent(xs: list[int], ys: list[float], zs, k: int, text: str, words: list[str], maybe: int | None, table, best: int):
    print(max(k, 3))
    for x in xs:
        print(max(x, k, 3), max(x, key=abs), max(x, k, key=abs), max(*xs), max(x, *xs), max((x, k)))
        print(max(x + 1, k), max(table[x], k), max(x, k.real), max(x, len(xs)), max(-x, k))
        print(max(1, 2), max(x, None), max(x, "a"), table.max(x, k))
        print(max(x, maybe), max(x, zs))
        print(max(x, -1))
    for z in zs:
        print(max(z, k), max(z, 0))
    for word in words:
        print(max(word, text))
    for x in xs:
        if not __debug__:
            print(max(x, k))  # PFB804: refuted
        best = max(x, best)  # PFB804: 15 likely


def shadowed(xs: list[int], k: int, max):
    for x in xs:
        print(max(x, k))
