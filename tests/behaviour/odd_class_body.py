# A name of the class body hides the global in a loop, but not in a comprehension.
SIZE = 2


class Table:
    SIZE = 3
    rows = []
    for index in range(2):
        rows.append(SIZE + index)
    cells = [SIZE for index in range(2)]


print(Table.rows, Table.cells, sorted(name for name in vars(Table) if not name.startswith("_")))
