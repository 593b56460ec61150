"""Rows, columns and matrices."""

from itertools import accumulate, combinations, product

from case import Case
from samples import integers, rng, rows, words


class Board:
    def __init__(self, cells):
        self.cells = cells
        self.height = len(cells)
        self.width = len(cells[0])

    def alive_before(self):
        alive = 0
        for y in range(self.height):
            for x in range(self.width):
                if self.cells[y][x] == "#":
                    alive += 1
        return alive

    def alive_after(self):
        alive = 0
        for row in self.cells:
            alive += row.count("#")
        return alive


def board(size):
    draw = rng(size)
    return [[draw.choice(".#") for _ in range(size)] for _ in range(size)]


def alive_arguments(size):
    return (Board(board(size)),)


alive = Case((30, 3), "count in each row instead of indexing each cell")


def city_total_before(orders, city):
    total = 0
    for order in orders:
        if order["city"] == city and order["status"] != "returned":
            total += order["amount"]
    return total


def city_total_after(orders, city):
    return sum(order["amount"] for order in orders if order["city"] == city and order["status"] != "returned")


def city_total_arguments(size):
    return rows(size), "Ghent"


city_total = Case(
    (30, 1_000), "sum() of a generator instead of a loop", "a generator is resumed for each, and one in eight is added"
)


def joined_before(orders, customers):
    result = []
    for order in orders:
        for customer in customers:
            if customer["id"] == order["id"]:
                result.append((order["amount"], customer["name"]))
                break
    return result


def joined_after(orders, customers):
    by_id = {}
    for customer in customers:
        by_id.setdefault(customer["id"], customer)
    result = []
    for order in orders:
        customer = by_id.get(order["id"])
        if customer is not None:
            result.append((order["amount"], customer["name"]))
    return result


def joined_arguments(size):
    return rows(size)[::-1], rows(size)


joined = Case((30, 3, 1_000), "an index instead of nested loops")


def column_widths_before(table):
    widths = [0] * len(table[0])
    for row in table:
        for i in range(len(row)):
            if len(str(row[i])) > widths[i]:
                widths[i] = len(str(row[i]))
    return widths


def column_widths_after(table):
    return [max([len(str(value)) for value in column]) for column in zip(*table)]


def column_widths_arguments(size):
    return ([list(row.values()) for row in rows(size)],)


column_widths = Case((30, 3, 1_000), "work on columns with zip instead of indexes")


def balances_before(movements, start):
    balances = []
    balance = start
    for movement in movements:
        balance += movement
        balances.append(balance)
    return balances


def balances_after(movements, start):
    return list(accumulate(movements, initial=start))[1:]


def balances_arguments(size):
    return integers(size), 100


balances = Case((30, 3, 1_000), "itertools.accumulate instead of a loop")


def pages_before(items, size):
    pages = []
    page = []
    for item in items:
        page.append(item)
        if len(page) == size:
            pages.append(page)
            page = []
    if page:
        pages.append(page)
    return pages


def pages_after(items, size):
    return [items[start : start + size] for start in range(0, len(items), size)]


def pages_arguments(size):
    return words(size), 10


pages = Case((30, 3, 1_000), "slices instead of collecting element by element")


def conflicts_before(slots):
    conflicts = 0
    for i in range(len(slots)):
        for j in range(i + 1, len(slots)):
            if slots[i][0] < slots[j][1] and slots[j][0] < slots[i][1]:
                conflicts += 1
    return conflicts


def conflicts_after(slots):
    conflicts = 0
    for (start, end), (other_start, other_end) in combinations(slots, 2):
        if start < other_end and other_start < end:
            conflicts += 1
    return conflicts


def conflicts_arguments(size):
    return ([(number, number + 1000) for number in integers(size, most=10_000)],)


conflicts = Case((30, 3), "itertools.combinations instead of two indexes")


def cells_before(xs, ys):
    cells = []
    for x in xs:
        for y in ys:
            cells.append((x, y))
    return cells


def cells_after(xs, ys):
    return list(product(xs, ys))


def cells_arguments(size):
    return integers(size), [1, 2, 3]


cells = Case((30, 3), "itertools.product instead of nested loops")


def checked_before(orders):
    problems = []
    for order in orders:
        if order.get("amount") is None or order.get("amount") < 1000:
            problems.append((order.get("id"), "amount"))
        elif order.get("weight") is None or order.get("weight") > 29:
            problems.append((order.get("id"), "weight"))
    return problems


def checked_after(orders):
    problems = []
    for order in orders:
        amount = order.get("amount")
        if amount is None or amount < 1000:
            problems.append((order.get("id"), "amount"))
            continue
        weight = order.get("weight")
        if weight is None or weight > 29:
            problems.append((order.get("id"), "weight"))
    return problems


def checked_arguments(size):
    return (rows(size),)


checked = Case((30, 3, 1_000), "keep the result of a repeated get in a local")
