# What a loop fills is made beside other names, in one statement or on one line.
def quotients(rows):
    calls, found = 1, []
    for row in rows:
        found.append(row / calls)
    return found


def copies(rows):
    found = []; calls = len(rows)  # as many
    for row in rows:
        found.append(row)
    return found, calls


def doubled(rows):
    # all of them
    calls, found, rest = 2, set(), "rest"
    for row in rows:
        found.add(row * calls)
    return sorted(found), rest


def total(rows: list[int]):
    swapped, total = rows, 0
    for row in rows:
        total += row
    return total, swapped


def greatest(rows: list[int]):
    calls = 0; best = 0; more = 1;
    for row in rows:
        if row > best:
            best = row
    return best, calls, more


def found_in(rows: list[int], wanted: int):
    calls, found = 0, False
    for row in rows:
        if row == wanted:
            found = True
            break
    return found, calls


def distinct(rows):
    seen, found = set(), []
    for row in rows:
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found


def distinct_and_more(rows):
    calls = 1; seen = set()
    found, rest = [], (calls, 2)
    for row in rows:
        if row not in seen: seen.add(row); found.append(row)
    return found, rest, calls


def products(xs: list[int], ys: list[int]):
    (calls, total) = (1, 0)
    for x, y in zip(xs, ys): total += x * y
    return total, calls


def table(rows):
    found, calls = {}, 0
    for row in rows: found = {**found, row: calls}; calls += 1
    return found, calls


print(quotients([1, 2]), copies("ab"), doubled([1, 2, 1]), total([1, 2]), greatest([1, 3, 2]), found_in([1, 2], 2))
print(distinct("abca"), distinct_and_more([1, 1]), products([1, 2], [3, 4]), table("ab"))
