# The power of a float raises OverflowError, the product is infinite.
def squares(numbers: list[float]):
    found = []
    for number in numbers:
        try:
            found.append(number**2)
        except OverflowError:
            found.append("too large")
    return found


print(squares([2.0, 1e200]))
