"""PFB501: a loop that only appends to a list made just before it. A comprehension does the same."""


def widths(columns):
    found = []
    for column in columns:
        found.append(column.width + 2)
    return found
