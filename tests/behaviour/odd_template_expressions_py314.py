# A template string holds its expressions as they are written.
def parts(xs):
    out = []
    for x in xs:
        made = t"{set([x, 1])} and {dict(a=x)!r}"
        out.append([(part.expression, part.value) for part in made.interpolations])
        out.append(len(set([x, 1])))
    return out


print(parts([1, 2]))
