"""map, filter, any, all and generators."""

from case import Case
from samples import log_lines, rows, words


class Tag(str):
    def strip(self, chars=None):
        return super().strip(chars or "<>")


def with_errors_before(lines):
    errors = list(filter(lambda line: " ERROR " in line, lines))
    return len(errors), errors[:5]


def with_errors_after(lines):
    errors = [line for line in lines if " ERROR " in line]
    return len(errors), errors[:5]


def with_errors_arguments(size):
    return (log_lines(size),)


with_errors = Case((1_000, 30), "comprehension instead of filter with a lambda")


def row_ids_before(orders):
    ids = set(order["id"] for order in orders)
    names = list(order["name"] for order in orders)
    return len(ids) == len(names)


def row_ids_after(orders):
    ids = {order["id"] for order in orders}
    names = [order["name"] for order in orders]
    return len(ids) == len(names)


def row_ids_arguments(size):
    return (rows(size),)


row_ids = Case((30, 3, 1_000), "ruff C400 and C401: comprehension instead of list() or set() of a generator")


def trimmed_before(tags):
    result = []
    for tag in tags:
        result.append(tag.strip())
    return result


def trimmed_after(tags):
    return list(map(str.strip, tags))


def trimmed_arguments(size):
    return ([Tag(f"<{word}>") for word in words(size)],)


trimmed = Case((3, 30), "map with an unbound method instead of a loop", "a subclass of str with its own strip", same=False)


def total_weight_before(orders):
    return sum([order["amount"] * 3 for order in orders])


def total_weight_after(orders):
    return sum(order["amount"] * 3 for order in orders)


def total_weight_arguments(size):
    return (rows(size),)


total_weight = Case((30, 3, 1_000), "generators instead of lists in sum()", "a list is faster; a generator only saves memory")


def first_returned_before(orders):
    returned = [order for order in orders if order["status"] == "returned"]
    return returned[0] if returned else None


def first_returned_after(orders):
    return next((order for order in orders if order["status"] == "returned"), None)


def first_returned_arguments(size):
    return (rows(size),)


first_returned = Case((1_000, 30, 3), "ruff RUF015: next() of a generator instead of a list's first")
