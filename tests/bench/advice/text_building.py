"""Texts that are put together piece by piece."""

import html

from case import Case
from samples import integers, rows, sentences, words

_transcript = ""


def escape(value):
    return html.escape(str(value), quote=False)


def initials(name):
    return name[:1].upper() + name[-1:].upper()


def order_report_before(orders):
    report = "id,name,amount\n"
    for order in orders:
        if order["status"] == "returned":
            continue
        report += str(order["id"]) + "," + escape(order["name"]) + ","
        report += "%.2f\n" % (order["amount"] / 100)
    return report


def order_report_after(orders):
    parts = ["id,name,amount\n"]
    for order in orders:
        if order["status"] == "returned":
            continue
        parts.append(str(order["id"]) + "," + escape(order["name"]) + ",")
        parts.append("%.2f\n" % (order["amount"] / 100))
    return "".join(parts)


def order_report_arguments(size):
    return (rows(size),)


order_report = Case((1_000, 30, 100_000), "most guides to Python speed: collect the pieces in a list and join them once")


class Page:
    def __init__(self, title, items):
        self.title = title
        self.items = items
        self.html = ""

    def item_list_before(self):
        self.html = "<h1>" + escape(self.title) + "</h1>\n<ul>\n"
        for item in self.items:
            self.html += "  <li>"
            self.html += escape(item)
            self.html += "</li>\n"
        self.html += "</ul>\n"
        return self.html

    def item_list_after(self):
        parts = ["<h1>", escape(self.title), "</h1>\n<ul>\n"]
        for item in self.items:
            parts.append("  <li>")
            parts.append(escape(item))
            parts.append("</li>\n")
        parts.append("</ul>\n")
        self.html = "".join(parts)
        return self.html


def item_list_arguments(size):
    return (Page("Stock & orders", words(size)),)


item_list = Case((1_000, 30, 3), "answers about slow string concatenation on an attribute: build a list, join, assign once")


def transcript_before(messages):
    global _transcript
    _transcript = ""
    for number, message in enumerate(messages):
        _transcript += f"[{number}] {message}\n"
    return _transcript


def transcript_after(messages):
    global _transcript
    lines = []
    for number, message in enumerate(messages):
        lines.append(f"[{number}] {message}\n")
    _transcript = "".join(lines)
    return _transcript


def transcript_arguments(size):
    return (sentences(size),)


transcript = Case((1_000, 30), "articles on quadratic concatenation: never add to a global string in a loop")


def query_string_before(parameters):
    query = ""
    for name, value in parameters:
        if query:
            query += "&"
        query += name + "=" + value
    return "?" + query


def query_string_after(parameters):
    pieces = []
    for name, value in parameters:
        pieces.append(name + "=" + value)
    return "?" + "&".join(pieces)


def query_string_arguments(size):
    return (list(zip(words(size), words(size), strict=True)),)


query_string = Case((3, 30), "the usual advice on +=, applied to a handful of URL parameters")


def breadcrumbs_before(parts):
    path = ""
    for part in parts:
        path += "/" + part
        yield path, initials(part)


def breadcrumbs_after(parts):
    seen = []
    for part in parts:
        seen.append(part)
        yield "/" + "/".join(seen), initials(part)


def breadcrumbs_arguments(size):
    return (words(size),)


breadcrumbs = Case(
    (3, 30),
    "the usual advice on +=, in a generator that yields each prefix",
    "each prefix is needed, so each is joined anew",
)


class Ledger:
    def __init__(self, amounts):
        self.amounts = amounts
        self.total = 0
        self.text = ""

    def add_line(self, amount):
        self.total += amount
        return f"{amount:>10} {self.total:>12}\n"

    def statement_before(self):
        text = ""
        for amount in self.amounts:
            text = text + self.add_line(amount)
            if self.total > 10**12:
                text = text + "LIMIT\n"
                break
        return text

    def statement_after(self):
        parts = []
        for amount in self.amounts:
            parts.append(self.add_line(amount))
            if self.total > 10**12:
                parts.append("LIMIT\n")
                break
        return "".join(parts)


def statement_arguments(size):
    return (Ledger(integers(size)),)


statement = Case((30, 1000), "perflint-like advice on `s = s + part`")
