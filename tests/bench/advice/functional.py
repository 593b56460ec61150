"""map, filter, any, all and generators."""

from functools import reduce

from case import Case
from samples import floats, integers, log_lines, rows, sentences


class Inventory:
    def __init__(self, items):
        self.items = items

    def all_in_stock_before(self):
        return all(item["amount"] > 0 for item in self.items)

    def all_in_stock_after(self):
        for item in self.items:
            if item["amount"] <= 0:
                return False
        return True


def all_in_stock_arguments(size):
    return (Inventory(rows(size)),)


all_in_stock = Case((30, 3, 1_000), "a loop with return is faster than all() with a generator")


def is_large(order):
    return order["amount"] > 50_000


def grosses_before(amounts, rate):
    return list(map(lambda amount: round(amount * rate, 2), amounts))


def grosses_after(amounts, rate):
    return [round(amount * rate, 2) for amount in amounts]


def grosses_arguments(size):
    return floats(size), 1.19


grosses = Case((30, 3, 1_000), "ruff C417: comprehension instead of map with a lambda")


def lengths_before(texts):
    return max(map(lambda text: len(text), texts))


def lengths_after(texts):
    return max(map(len, texts))


def lengths_arguments(size):
    return (sentences(size),)


lengths = Case((30, 3, 1_000), "pylint unnecessary-lambda: pass the function itself")


def large_ids_before(orders):
    return [order["id"] for order in orders if is_large(order)]


def large_ids_after(orders):
    return [order["id"] for order in filter(is_large, orders)]


def large_ids_arguments(size):
    return (rows(size),)


large_ids = Case((30, 1_000), "filter with a named function instead of a condition")


def has_failure_before(lines):
    return any([line[20:25] == "ERROR" or " failed " in line for line in lines])


def has_failure_after(lines):
    return any(line[20:25] == "ERROR" or " failed " in line for line in lines)


def has_failure_arguments(size):
    return (["2024-01-02 12:00:00 ERROR host1 down", *log_lines(size)],)


has_failure = Case((1_000, 30), "ruff C419: a generator in any(), which can stop early")


def any_negative_before(amounts):
    return any([amount < 0 for amount in amounts])


def any_negative_after(amounts):
    return any(amount < 0 for amount in amounts)


def any_negative_arguments(size):
    return (integers(size),)


any_negative = Case(
    (3, 30, 1_000),
    "ruff C419, where hardly ever one is found",
    "it is never found, so the whole sequence is read anyway",
)


def is_comment_before(line):
    return any(line.lstrip().startswith(mark) for mark in ("#", "//", ";"))


def is_comment_after(line):
    stripped = line.lstrip()
    for mark in ("#", "//", ";"):
        if stripped.startswith(mark):
            return True
    return False


def is_comment_arguments(size):
    return ("    " + sentences(size)[0],)


is_comment = Case((3,), "a loop instead of any() over a few, and no repeated lstrip")


def stripped_before(lines):
    result = []
    for line in lines:
        result.append(line.strip())
    return result


def stripped_after(lines):
    return list(map(str.strip, lines))


def stripped_arguments(size):
    return ([f"  {text}\n" for text in sentences(size)],)


stripped = Case((30, 1_000), "map with an unbound method instead of a loop")


def paid_count_before(orders):
    return sum(1 for order in orders if order["status"] == "paid")


def paid_count_after(orders):
    return len([order for order in orders if order["status"] == "paid"])


def paid_count_arguments(size):
    return (rows(size),)


paid_count = Case((30, 3, 1_000), "len of a list instead of summing ones of a generator")


def product_before(factors):
    return reduce(lambda product, factor: product * factor % 1_000_003, factors, 1)


def product_after(factors):
    product = 1
    for factor in factors:
        product = product * factor % 1_000_003
    return product


def product_arguments(size):
    return (integers(size),)


product = Case((30, 3, 1_000), "a loop instead of reduce with a lambda")


def zeros_before(readings):
    return sum(reading == 0 for reading in readings)


def zeros_after(readings):
    return readings.count(0)


def zeros_arguments(size):
    return (integers(size, most=5),)


zeros = Case((30, 3, 1_000), "list.count instead of a sum over comparisons")
