# Dicts whose missing keys a loop handles by hand: read otherwise, returned, printed, filled half-way, with odd values.
class Odd:
    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __iadd__(self, other):
        print("changed in place")
        return self

    def __add__(self, other):
        return "added"


def counted(words):
    counts, total = {}, 0
    for word in words:
        total += 1
        counts[word] = counts.get(word, 0) + 1
    return total, sorted(counts.items()), counts.get("none"), "none" in counts, len(counts)


def grouped(words):
    groups = {}
    for word in words:
        groups.setdefault(word[:1], []).append(word)
        groups.setdefault(len(word), []).append(word)
    return [(key, value) for key, value in groups.items()], list(groups)


def returned(words):
    groups = {}
    for word in words:
        groups.setdefault(word[:1], set()).add(word)
    return groups


def probed(words):
    counts, out = {}, []
    for word in words:
        try:
            out.append(counts[word])
        except KeyError:
            out.append("new")
        counts[word] = counts.get(word, 0) + 1
    return out


def failing(values):
    counts = {}
    for value in values:
        try:
            counts[value] = counts.get(value, 0) + 12 // value
        except ZeroDivisionError:
            print(sorted(counts))
    return sorted(counts.items())


def odd(values):
    counts = {}
    for value in values:
        print(len(counts))
        counts["all"] = counts.get("all", 0) + value
    return [str(value) for value in counts.values() if not isinstance(value, Odd)]


for words in ([], ["a", "b", "ab", "a"]):
    print(counted(words), grouped(words), sorted(returned(words)), type(returned(words)).__name__, probed(words))
print(failing([1, 2, 0, 2]), odd([Odd(), Odd()]), odd([1, 2]))
