"""Lists that loops fill."""

from datetime import datetime

from case import Case
from samples import integers, log_lines, sentences, words


def normalise(name):
    return name.strip().title()


def cleaned_before(names):
    cleaned = []
    for name in names:
        cleaned.append(normalise(name))
    return cleaned


def cleaned_after(names):
    return [normalise(name) for name in names]


def cleaned_arguments(size):
    return (words(size),)


cleaned = Case((30, 1_000), "ruff PERF401, with a helper in the loop")


def due_dates_before(lines):
    dates = []
    for line in lines:
        dates.append(datetime.strptime(line[:10], "%Y-%m-%d").date())
    return dates


def due_dates_after(lines):
    return [datetime.strptime(line[:10], "%Y-%m-%d").date() for line in lines]


def due_dates_arguments(size):
    return (log_lines(size),)


due_dates = Case((30, 1_000), "ruff PERF401 around a parser of dates", "strptime costs a hundred times the append")


def header_before(title, width):
    lines = []
    lines.append("=" * width)
    lines.append(title.center(width))
    lines.append("=" * width)
    lines.append("")
    return lines


def header_after(title, width):
    lines = []
    lines.extend(("=" * width, title.center(width), "=" * width, ""))
    return lines


def header_arguments(size):
    return "Monthly report", size


header = Case(
    (30, 3),
    "ruff FURB113: one extend instead of several appends",
    "a call of extend and a tuple, against four specialised appends",
)


def squares_before(numbers):
    squares = []
    for number in numbers:
        if number % 3:
            squares.append(number * number)
    return squares


def squares_after(numbers):
    squares = []
    add = squares.append
    for number in numbers:
        if number % 3:
            add(number * number)
    return squares


def squares_arguments(size):
    return (integers(size),)


squares = Case(
    (1_000, 30, 3),
    "the Python wiki and old answers: keep the bound method append in a local",
    "append is specialised since 3.11",
)


def summaries_before(texts):
    summaries = []
    for number, text in enumerate(texts):
        first, _, rest = text.partition(" ")
        summaries.append({"number": number, "first": first, "length": len(rest)})
    return summaries


def summaries_after(texts):
    def summary(number, text):
        first, _, rest = text.partition(" ")
        return {"number": number, "first": first, "length": len(rest)}

    return [summary(number, text) for number, text in enumerate(texts)]


def summaries_arguments(size):
    return (sentences(size),)


summaries = Case(
    (30, 1_000),
    "PERF401 for a body of several statements: move it to a function",
    "a call per element costs more than append",
)
