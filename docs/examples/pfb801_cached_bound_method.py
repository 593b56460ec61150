"""PFB801: a bound method is stored in a local that the loop calls. Calling it on the list is faster."""


def doubled(numbers):
    found = []
    append = found.append
    for number in numbers:
        append(2 * number)
    return found
