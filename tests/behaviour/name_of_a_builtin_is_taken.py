# The name of the builtin that a rewrite would call is another function's, or a parameter's.
def bool(value):
    return "own", value


def truths(pairs):
    found = []
    for first, second in pairs:
        either = any([first, second])
        found.append(either)
        found.append(all((first, second)))
        if any([first, second]):
            found.append("either")
    return found


def sieve(n, len=None):
    flags = [True] * (n + 1)
    for i in range(2, n + 1, 2):
        flags[i] = False
    return flags, len


def cleared(n, bytes=8):
    data = bytearray(n * bytes)
    data[0] = 1
    for i in range(n):
        data[i] = 0
    return data


def product(xs, ys, map="here"):
    return sum(x * y for x, y in zip(xs, ys)), map


def weights(xs, enumerate=1):
    found = []
    for i in range(len(xs)):
        if xs[i] > enumerate and xs[i] < 9 and xs[i] != 3:
            found.append((i, xs[i]))
    return found


print(sieve(6), cleared(3), product([1, 2], [3, 4]), weights([1, 2, 3, 4]))
print(bool(1), truths([(0, 1), ("", 0.0), ("a", [2])]))
