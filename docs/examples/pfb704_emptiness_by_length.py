"""PFB704: a list whose length is asked for to see whether it is empty. The list itself says so."""


def emptied(source):
    stack, total = list(source), 0
    while len(stack) > 0:
        total += stack.pop()
    return total
