# The list grows after `map` is called and before it is consumed.
def doubled(values):
    lazy = map(lambda value: value * 2, values)
    values.append(10)
    return list(lazy)


print(doubled([1, 2]))
