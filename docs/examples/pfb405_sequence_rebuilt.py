"""PFB405: every iteration copies the whole list to add one element. Append to it."""


def squares(numbers):
    found = []
    for number in numbers:
        found = found + [number * number]
    return found
