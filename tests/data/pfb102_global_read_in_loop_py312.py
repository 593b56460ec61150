"""Marked lines for PFB102 in the syntax of Python 3.12 (PEP 695, PEP 701)."""
T = 1
LIMIT = 2
SCALE = 3
type Pair = tuple[int, int]
type Again = int
Again = None


def read[K](xs: list[K], use):
    for x in xs:
        use(Pair, Again)  # PFB102: 12
        use(K, LIMIT)  # PFB102: 15


def shadowed[T, *Ts, **P](xs: list[T], use):
    for x in xs:
        use(T, Ts, P)
    return [T for x in xs]


class Box[T, len]:
    def run(self, xs, use):
        for x in xs:
            use(T, len, LIMIT)  # PFB102: 24

    def own[LIMIT](self, xs, use):
        for x in xs:
            use(LIMIT)


def not_shadowed(xs, use):
    for x in xs:
        use(T)  # PFB102: 12


def lazy(xs, use):
    for x in xs:
        def inner[K: LIMIT](a=SCALE) -> None:  # PFB102: 30
            pass

        type Local = dict[T, LIMIT]
        use(Local, inner)


def strings(xs, use):
    for x in xs:
        use(f"{x["k"] + f"{LIMIT}"}", f"é{SCALE}")  # PFB102: 27; 43
        use(f"{
            T  # PFB102: 12
        }")


def inlined_or_not(xs, use):
    return [{LIMIT: y for y in x} for x in xs if (lambda: SCALE)]  # PFB102: 13
