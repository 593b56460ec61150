"""The greatest and the least by a key."""


def by_length(words: list[str], start):
    best = None
    for word in words:  # PFB505: 4
        if best is None or len(word) > len(best):
            best = word
    least = words[0]
    for word in words:  # PFB505: 4 likely
        if len(word) < len(least):
            least = word
    mirrored = words[0]
    for word in words[1:]:  # PFB505: 4 likely
        if len(mirrored) < len(word):
            mirrored = word
    empty = ""
    for word in words:  # PFB505: 4
        if len(word) > len(empty):
            empty = word
    given = start
    for word in words:  # PFB505: 4
        if len(word) > len(given):
            given = word
    chosen = ""
    for word in words:  # PFB505: 4
        chosen = word if len(word) > len(chosen) else chosen
    return best, least, mirrored, empty, given, chosen


def by_items(counts: dict[str, int], sizes, numbers: list[float], words: list[str], maybe: dict | None):
    best = ""
    for word in words:  # PFB505: 4
        if counts[word] > counts[best]:
            best = word
    other = ""
    for word in words:  # PFB505: 4
        if counts.get(word) > counts.get(other):
            other = word
    unknown = ""
    for word in words:  # PFB505: 4 likely
        if sizes[word] < sizes[unknown]:
            unknown = word
    optional = ""
    for word in words:  # PFB505: 4 likely
        if maybe[word] < maybe[optional]:
            optional = word
    none = None
    for word in sizes:  # PFB505: 4 likely
        if none is None or counts[word] < counts[none]:
            none = word
    first = None
    for word in words:  # PFB505: 4
        if first is None or counts[word] < counts[first]:
            first = word
    return best, other, unknown, optional, none, first


def by_index(numbers: list[float], values, at: int):
    best = 0
    for i in range(1, len(numbers)):  # PFB505: 4
        if numbers[i] > numbers[best]:
            best = i
    whole = 0
    for i in range(len(numbers)):  # PFB505: 4
        if numbers[i] < numbers[whole]:
            whole = i
    behind = at
    for i in range(at + 1, len(numbers)):  # PFB505: 4
        if numbers[i] < numbers[behind]:
            behind = i
    unknown = 0
    for i in range(1, len(values)):  # PFB505: 4 likely
        if values[i] > values[unknown]:
            unknown = i
    third = 0
    for i in range(3, len(numbers)):  # PFB505: 4
        if numbers[i] > numbers[third]:
            third = i
    return best, whole, behind, unknown, third


def by_part(pairs: list[tuple[str, int]], score, tool):
    best = None
    for pair in pairs:  # PFB505: 4
        if best is None or pair[1] > best[1]:
            best = pair
    last = pairs[0]
    for pair in pairs:  # PFB505: 4 likely
        if pair[-1] > last[-1]:
            last = pair
    top = pairs[0]
    for pair in pairs:  # PFB505: 4 likely
        if score(pair) > score(top):
            top = pair
    high = pairs[0]
    for pair in pairs:  # PFB505: 4 likely
        if tool.score(pair) > tool.score(high):
            high = pair
    return best, last, top, high


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def last_of_equals(words: list[str]):
    best = words[0]
    for word in words:
        if len(word) >= len(best):
            best = word
    return best


def other_keys(words: list[str], counts: dict, other: dict, nodes, i):
    a = words[0]
    for word in words:
        if counts[word] > other[a]:
            a = word
    b = words[0]
    for word in words:
        if len(word) > len(words):
            b = word
    c = words[0]
    for word in words:
        if len(word) > hash(c):
            c = word
    d = nodes[0]
    for node in nodes:
        if node.size > d.size:
            d = node
    e = words[0]
    for word in words:
        if counts[word, i] > counts[e, i]:
            e = word
    f = words[0]
    for word in words:
        if int(word, 16) > int(f, 16):
            f = word
    g = words[0]
    for word in words:
        if counts.get(word, 0) > counts.get(g, 0):
            g = word
    h = nodes
    for node in nodes:
        if h[node] > h[h]:
            h = node
    j = nodes[0]
    for node in nodes:
        if node(node) > node(j):
            j = node
    k = nodes[0]
    for node in nodes:
        if node[0] > k[1]:
            k = node
    return a, b, c, d, e, f, g, h, j, k


def without_a_start(words: list[str], best):
    for word in words:
        if len(word) > len(best):
            best = word
    other = ""
    for word in words:
        if other is None or len(word) > len(other):
            other = word
    return best, other


def shadowed(words: list[str], len, max):
    best = ""
    for word in words:
        if len(word) > len(best):
            best = word
    least = ""
    for word in words:  # PFB505: 4 likely
        if len(word) < len(least):
            least = word
    return best, least


def seen(words: list[str]):
    best = ""
    for word in words:
        if len(word) > len(best):
            best = word
    return best, word


def shared(words: list[str]):
    best = ""
    for word in words:
        if len(word) > len(best):
            best = word
    return lambda: best


def more_in_the_body(words: list[str], counts: dict[str, int]):
    best, count = "", 0
    for word in words:
        if len(word) > len(best):
            best = word
            count += 1
    for word in words:
        if len(word) > len(best):
            best = word
        counts[word] = 1
    for word in words:
        if len(word) > len(best):
            best = word
        elif word:
            count = 1
    return best, count


def never_run(words: list[str]):
    best = None
    if 0:
        best = ""
        for word in words:  # PFB505: refuted
            if len(word) > len(best):
                best = word
    return best


def with_a_local(rows: list[str], use):
    found, size = None, -1
    for row in rows:  # PFB505: 4
        n = len(row)
        if n > size:
            found, size = row, n
    longest, most = None, -1
    for row in rows:  # PFB505: 4
        if (length := len(row)) > most:
            most = length
            longest = row
    other, least = None, 99
    for row in rows:
        width = len(row)
        use(width)
        if width < least:
            other, least = row, width
    return found, longest, other


def by_position(numbers: list[int], unknown, last: int):
    where, top = 0, numbers[0]
    for i, number in enumerate(numbers):  # PFB505: 4 likely
        if number > top:
            top = number
            where = i
    at, low = None, 99
    for i, number in enumerate(unknown):  # PFB505: 4 likely
        if low > number:
            at, low = i, number
    for i, number in enumerate(numbers):
        if number > last:
            last = number
            where = i
    return where, at, low


def position_alone(costs: list[float], others, number):
    where = 0
    for i, cost in enumerate(costs):  # PFB505: 4 likely
        if cost < costs[where]:
            where = i
    least = 0
    for i, other in enumerate(others):  # PFB505: 4 likely
        if others[least] > other:
            least = i
    second = 1
    for i, cost in enumerate(costs):
        if cost > costs[second]:
            second = i
    for i, cost in enumerate(costs):
        if cost > costs[number]:
            number = i
    elsewhere = last = behind = 0
    for i, cost in enumerate(costs):
        if cost > others[elsewhere]:
            elsewhere = i
    for i, cost in enumerate(costs):
        if cost >= costs[last]:
            last = i
    for i, cost in enumerate(costs, 1):
        if cost > costs[behind]:
            behind = i
    return where, least, second, number, elsewhere, last, behind
