# assumption: a builtin's name that the module never binds is the builtin.
import builtins


def absolute(numbers):
    found = []
    for number in numbers:
        found.append(abs(number))
        builtins.abs = lambda number: "replaced"
    return found


original = abs
print(absolute([-1, -2]))
builtins.abs = original
