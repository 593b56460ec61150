# The dictionary is None, and there is nothing to store.
def store(pairs, table: dict[str, int] | None = None):
    for key, value in pairs:
        table[key] = value
    return table


print(store([]), store([("a", 1)], {}))
