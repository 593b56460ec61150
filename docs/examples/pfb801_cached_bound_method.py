"""PFB801: a bound method is kept in a local for the loop to call. Calling it on the list is faster."""


def doubled(numbers):
    found = []
    append = found.append
    for number in numbers:
        append(2 * number)
    return found
