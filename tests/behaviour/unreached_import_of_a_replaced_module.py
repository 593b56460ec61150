# The loop puts another module in place before it imports it.
import sys
import types


def levels(numbers):
    found = []
    for number in numbers:
        sys.modules["settings_of_the_test"] = types.SimpleNamespace(LEVEL=number)
        import settings_of_the_test

        found.append(settings_of_the_test.LEVEL)
    return found


print(levels([1, 2]))
