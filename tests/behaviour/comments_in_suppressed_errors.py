# Comments stand in a try statement that only passes.
def numbers(texts):
    found = []
    for text in texts:
        # not all are numbers
        try:  # so try
            # convert
            found.append(int(text))  # noqa: PERF203
        except ValueError:  # not a number
            # leave it
            pass  # next
    return found


from contextlib import suppress


def numbers_by_suppress(texts):
    found = []
    for text in texts:
        # not all are numbers
        with suppress(ValueError):  # leave them
            found.append(int(text))  # convert
    return found


print(numbers(["1", "x"]), numbers_by_suppress(["x", "2"]))
