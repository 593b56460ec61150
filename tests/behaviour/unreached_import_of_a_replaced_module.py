# The loop puts another module in place before it imports it.
import sys
import types


def levels(numbers):
    found = []
    for number in numbers:
        sys.modules["colorsys"] = types.SimpleNamespace(LEVEL=number)
        import colorsys

        found.append(colorsys.LEVEL)
    return found


print(levels([1, 2]))
