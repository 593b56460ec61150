"""Counts of the elements that equal a value."""

LIMIT = 3


def of_characters(text: str):
    found = 0
    for letter in text:  # PFB529: 4
        if letter == "a":
            found += 1
    for letter in text:  # PFB529: 4
        if "b" == letter:
            found = found + 1
    found = 0
    for letter in text:  # PFB529: 4
        if letter != "c":
            continue
        found += 1
    found = 0
    for letter in text:  # PFB529: 4
        found += letter == "d"
    found = 0
    for letter in text:  # PFB529: 4
        found += 1 if letter == "e" else 0
    found = 0
    for letter in text:  # PFB529: 4
        found += int(letter == "f")
    found = 0
    for i in range(len(text)):  # PFB529: 4
        if text[i] == "g":
            found += 1
    return found


def of_elements(words: list[str], numbers: tuple[int, ...], data: bytes, wanted: str):
    found = 0
    for word in words:  # PFB529: 4
        if word == "red":
            found += 1
    other = 5
    for word in words:  # PFB529: 4
        if word == wanted:
            other += 1
    for number in numbers:  # PFB529: 4
        if number == -1:
            other += 1
    for byte in data:  # PFB529: 4
        if byte == 10:
            other += 1
    none = 0
    for word in words:  # PFB529: 4
        if word == None:
            none += 1
    return found, other, none


def by_comprehension(words: list[str], text: str):
    a = sum(1 for word in words if word == "red")  # PFB529: 11
    b = sum([1 for word in words if word == "red"])  # PFB529: 12
    c = sum(word == "red" for word in words)  # PFB529: 11
    d = len([word for word in words if word == "red"])  # PFB529: 12
    e = sum(1 if word == "red" else 0 for word in words)  # PFB529: 11
    f = sum(1 for letter in text if letter == "a")  # PFB529: 11
    g = sum(text[i] == "a" for i in range(len(text)))  # PFB529: 11
    return a, b, c, d, e, f, g


def of_bits(n: int, m: int, unknown, maybe: int | None):
    a = bin(n).count("1")  # PFB529: 8
    b = bin(n ^ m).count("1")  # PFB529: 8 likely
    c = bin(n)[2:].count("1")  # PFB529: 8
    d = f"{n:b}".count("1")  # PFB529: 8
    e = f"{n:032b}".count("1")  # PFB529: 8
    f = format(n, "b").count("1")  # PFB529: 8
    g = bin(unknown).count("1")  # PFB529: 8 likely
    h = bin(maybe).count("1")  # PFB529: 8 likely
    return a, b, c, d, e, f, g, h


class Board:
    def __init__(self):
        self.cells = [0] * 100
        self.empty = 0

    def count(self, rows, other):
        found = 0
        for cell in self.cells:  # PFB529: 8
            if cell == self.empty:
                found += 1
        for row in rows:  # PFB529: 8 likely
            if row == 1:
                found += 1
        for cell in self.cells:  # PFB529: 8 likely
            if cell == other.value:
                found += 1
        return found


def of_floats(numbers: list[float]):
    found = 0
    for number in numbers:  # PFB529: 4
        if number == 0.5:
            found += 1
    return found


def likely(words: list[str], text: str, value, start, numbers: list[float], data: bytes, flag):
    found = 0
    for word in words:  # PFB529: 4 likely
        if word == value:
            found += 1
    for letter in text:  # PFB529: 4 likely
        if letter == value:
            found += 1
    for byte in data:  # PFB529: 4 likely
        if byte == value:
            found += 1
    for number in numbers:  # PFB529: 4 likely
        if number == value:
            found += 1
    for word in words:  # PFB529: 4 likely
        if word == "red":
            start += 1
    if flag:
        late = 0
    for word in words:  # PFB529: 4 likely
        if word == "red":
            late += 1
    return found, start, late


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def other_types(d: dict, s: set, text: str, data: bytes, f, path):
    found = 0
    for key in d:
        if key == 1:
            found += 1
    for item in s:
        if item == 1:
            found += 1
    for value in d.values():
        if value == 1:
            found += 1
    for letter in text:
        if letter == "ab":
            found += 1
    for letter in text:
        if letter == 1:
            found += 1
    for byte in data:
        if byte == 300:
            found += 1
    for byte in data:
        if byte == "a":
            found += 1
    for item in f():
        if item == 1:
            found += 1
    with open(path) as lines:
        for line in lines:
            if line == "\n":
                found += 1
    numbers = (int(line) for line in text)
    for number in numbers:
        if number == 1:
            found += 1
    return found


def other_tests(words: list[str], f, pairs: list[tuple[int, int]]):
    found = 0
    for word in words:
        if word != "red":
            found += 1
    for word in words:
        if word is None:
            found += 1
    for word in words:
        if word == f():
            found += 1
    for word in words:
        if word == word.lower():
            found += 1
    for word in words:
        if word.lower() == "red":
            found += 1
    for word in words:
        if word == "red" or word == "blue":
            found += 1
    for word in words:
        if word == "red":
            if f(word):
                found += 1
    for word in words:
        if "a" < word == "red":
            found += 1
    for first, second in pairs:
        if first == 1:
            found += 1
    for i, word in enumerate(words):
        if word == "red":
            found += 1
    for word in words:
        if word not in ("red",):
            found += 1
    for word in words:
        if found == word:
            found += 1
    for i in range(len(words)):
        if i == 3:
            found += 1
    return found


def other_counts(words: list[str], f, weights):
    found = 0
    for word in words:
        if word == "red":
            found += 2
    for word in words:
        if word == "red":
            found -= 1
    for word in words:
        if word == "red":
            found += 1
            f(found)
    for word in words:
        if word == "red":
            found += 1
            break
    for word in words:
        if word == "red":
            found += 1
        else:
            f(word)
    for word in words:
        if word == "red":
            found += 1
    else:
        f(found)
    for word in words:
        if word == "red":
            weights["red"] += 1
    for word in words:  # PFB529: 4 likely
        if word == "red":
            f.found += 1
    for word in words:
        if word == "red":
            found = word + 1
    return found


def seen(words: list[str]):
    found = 0
    for word in words:
        if word == "red":
            found += 1
    return found, word


def shared(words: list[str]):
    found = 0
    for word in words:
        if word == "red":
            found += 1
    return lambda: found


def half_done(words: list[str]):
    found = 0
    try:
        for word in words:
            if word == "red":
                found += 1
    except TypeError:
        print(found)
    return found


def other_comprehensions(words: list[str], other, f):
    a = sum(1 for word in words if word == "red" if f(word))
    b = sum(2 for word in words if word == "red")
    c = sum((1 for word in words if word == "red"), 5)
    d = len([word for word in words if word != "red"])
    e = len({word for word in words if word == "red"})
    g = [word for word in words if word == "red"]
    h = any(word == "red" for word in words)
    i = sum(1 for word in words for word in other if word == "red")
    return a, b, c, d, e, g, h, i


def other_bits(n: int, text: str):
    a = bin(n).count("0")
    b = text.count("1")
    c = hex(n).count("1")
    d = f"{n:d}".count("1")
    e = f"{n}".count("1")
    f = bin(n).count("1", 2)
    g = bin(n)[3:].count("1")
    h = f"{n:b}{n:b}".count("1")
    i = format(n, "x").count("1")
    return a, b, c, d, e, f, g, h, i


def shadowed(words: list[str], sum, bin, n: int):
    a = sum(1 for word in words if word == "red")
    return a, bin(n).count("1")


def few():
    found = 0
    for word in ("red", "green"):
        if word == "red":
            found += 1
    return found


def never_run(words: list[str]):
    found = 0
    if 0:
        for word in words:  # PFB529: refuted
            if word == "red":
                found += 1
        found += bin(found).count("1")  # PFB529: refuted
    return found


class Tally:
    def __init__(self):
        self.failed = 0
        self.wanted = "bad"

    def feed(self, results: list[str], other, self_made):
        for result in results:  # PFB529: 8
            if result == "FAILED":
                self.failed += 1
        for result in results:  # PFB529: 8
            self.failed += result == self.wanted
        for result in results:  # PFB529: 8 likely
            if result != "FAILED":
                continue
            other.lost = other.lost + 1
        for result in results:
            if result == "FAILED":
                result.failed += 1
        for result in results:  # PFB202: 20 likely
            if result == self.failed:
                self.failed += 1
        for result in results:
            if result == "FAILED":
                self.counts[0] += 1


def nothing_equals(values: list[float], missing: float = float("nan")):
    found = 0
    for value in values:
        if value == missing:
            found += 1
    return found, sum(value == float("nan") for value in values)
