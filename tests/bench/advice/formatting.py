"""Formatting and joining."""

from decimal import Decimal

from case import Case
from samples import floats, integers, rng, rows, words


def id_list_before(orders, table):
    ids = ", ".join(str(order["id"]) for order in orders if order["amount"] > 500)
    return "DELETE FROM " + table + " WHERE id IN (" + ids + ")"


def id_list_after(orders, table):
    ids = ", ".join([str(order["id"]) for order in orders if order["amount"] > 500])
    return "DELETE FROM " + table + " WHERE id IN (" + ids + ")"


def id_list_arguments(size):
    return rows(size), "orders"


id_list = Case((30, 3, 1_000, 100_000), "a known answer: join makes a list of a generator anyway, so give it a list")


def csv_line_before(values):
    return ",".join(str(value) for value in values) + "\r\n"


def csv_line_after(values):
    return ",".join(map(str, values)) + "\r\n"


def csv_line_arguments(size):
    return (floats(size),)


csv_line = Case((30, 3, 1_000), "guides that prefer map with a builtin to a generator expression")


def access_log_before(requests):
    lines = []
    for host, path, status, length in requests:
        lines.append("%s - GET %s HTTP/1.1 %d %d" % (host, path, status, length))
    return lines


def access_log_after(requests):
    lines = []
    for host, path, status, length in requests:
        lines.append(f"{host} - GET {path} HTTP/1.1 {status} {length}")
    return lines


def access_log_arguments(size):
    draw = rng(size)
    return ([(f"10.0.0.{draw.randint(1, 250)}", "/" + word, 200, draw.randint(10, 90_000)) for word in words(size)],)


access_log = Case((1_000, 30, 100_000), "ruff UP031 and many articles: f-strings are the fastest formatting")


def price_table_before(orders):
    lines = []
    for order in orders:
        lines.append("{:>8} {:<20} {:>10.2f}".format(order["id"], order["name"], order["amount"] / 100))
    return "\n".join(lines)


def price_table_after(orders):
    lines = []
    for order in orders:
        lines.append(f"{order['id']:>8} {order['name']:<20} {order['amount'] / 100:>10.2f}")
    return "\n".join(lines)


def price_table_arguments(size):
    return (rows(size),)


price_table = Case(
    (30, 1000),
    "ruff UP032: f-string instead of str.format, fields with specs",
    "str.format has a fast path for fields with a spec, an f-string has none",
)


def greetings_before(customers):
    for customer in customers:
        text = "Dear {name}, your order {number} to {city} is {status}.".format(
            name=customer["name"], number=customer["id"], city=customer["city"], status=customer["status"]
        )
        yield text


def greetings_after(customers):
    for customer in customers:
        yield f"Dear {customer['name']}, your order {customer['id']} to {customer['city']} is {customer['status']}."


def greetings_arguments(size):
    return (rows(size),)


greetings = Case((30, 1_000), "ruff UP032: str.format with keywords is the slowest way to format")


def cache_keys_before(prefix, numbers):
    keys = {}
    for number in numbers:
        keys[prefix + ":" + str(number) + ":v2"] = number
    return keys


def cache_keys_after(prefix, numbers):
    keys = {}
    for number in numbers:
        keys[f"{prefix}:{number}:v2"] = number
    return keys


def cache_keys_arguments(size):
    return "user", integers(size)


cache_keys = Case((30, 1_000), "articles: one f-string instead of a chain of + with str()")


def balances_before(accounts):
    lines = []
    for name, balance in accounts:
        lines.append("%s: %s" % (name, balance.quantize(Decimal("0.01"))))
    return lines


def balances_after(accounts):
    lines = []
    for name, balance in accounts:
        lines.append(f"{name}: {balance.quantize(Decimal('0.01'))}")
    return lines


def balances_arguments(size):
    return ([(name, Decimal(cents) / 7) for name, cents in zip(words(size), integers(size), strict=True)],)


balances = Case((30, 1_000), "ruff UP031 on Decimals", "quantize and the Decimal's text cost most of the time")
