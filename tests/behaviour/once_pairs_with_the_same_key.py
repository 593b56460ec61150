# A key is written twice, which is no display that a reader expects.
def tables(xs):
    out = []
    for x in xs:
        out.append(dict([("a", x), ("b", 2), ("a", 3)]))
        out.append(dict([("a", x), ("b", 2)]))
    return out


print(tables([1, 2]))
