"""Arguments without annotation that are looked up by their own elements."""


def looked_up_twice(table, other, f):
    total = 0
    for key in table:  # PFB511: 4 likely
        total += table[key] + f(table[key])
    for key in table:  # PFB511: 4 likely
        if table[key] > 3:
            total += key
        total -= table[key]
    found = [key for key in other if other[key] and f(key, other[key])]  # PFB511: 21 likely
    both = {key: (other[key], f(other[key])) for key in other}  # PFB511: 49 likely
    for key in other:  # PFB511: 4 likely
        total += other[key].first
        total += other[key].second
        total += other[key].third
    for key in other:  # PFB511: 4 likely
        total += len(other[key]) * len(other[key])
    return total, found, both


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def once(table, f):
    total = 0
    for key in table:
        total += table[key]
    for key in table:
        if f(key):
            total += table[key] + table[key]
    return total


def of_other_types(xs: list[int], unknown: "Table", made_of, f):
    total = 0
    for x in xs:
        total += xs[x] + xs[x]
    for key in unknown:
        total += unknown[key] + unknown[key]
    made = f(made_of)
    for key in made:
        total += made[key] + made[key]
    for key in f.table:
        total += f.table[key] + f.table[key]
    rebound = made_of
    rebound = f(rebound)
    for key in rebound:
        total += rebound[key] + rebound[key]
    return total


def changing(table, other, f):
    for key in table:
        table[key] = table[key] + f(table[key])
    for key in other:
        key = f(key)
        f(other[key], other[key])


def of_a_graph(graph):
    total = 0
    for node in graph:
        total += len(graph[node]) + len(graph[node])
    return total + graph.order()


class Table:
    def total(self):
        total = 0
        for key in self:
            total += self[key] + self[key]
        return total


def passed_on(table, other, refresh):
    total = 0
    for key in table:
        total += table[key]
        refresh(table, key)
        total += table[key]
    for key in other:
        total += other[key]
        refresh(key, cache=other)
        total += other[key]
    return total
