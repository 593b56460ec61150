"""Show counts as a table."""


def bar(count, most):
    width = 40 * count // max(most, 1)
    return "#" * width


def table(pairs):
    out = ""
    most = max(count for _, count in pairs)
    for word, count in pairs:
        out = "".join([out, f"{word:20} {count:6} {bar(count, most)}\n"])
    return out


def drain(queue):
    total = 0
    while queue:
        total += len(queue.pop(0))
    return total
