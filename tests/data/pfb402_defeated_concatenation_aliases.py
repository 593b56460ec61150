"""What keeps the string, and what no longer does when the next pass adds to it: each timed by tests/bench/append_in_place.py."""


def kept(words, out, table, keeper):
    s = ""
    for word in words:
        s += word  # PFB402: 8
        t, n = s, 1
    for word in words:
        s += word  # PFB402: 8
        t = (s, 1)
    for word in words:
        s += word  # PFB402: 8
        t = {"k": s}
    for word in words:
        s += word  # PFB402: 8
        out.append((1, s))
    for word in words:
        s += word  # PFB402: 8
        out.extend([s])
    for word in words:
        s += word  # PFB402: 8
        out += [s]
    for word in words:
        s += word  # PFB402: 8
        table.setdefault(1, s)
    for word in words:
        s += word  # PFB402: 8
        t = s[:]
    for word in words:
        s += word  # PFB402: 8
        t = str(s)
    for word in words:
        s += word  # PFB402: 8
        t = f"{s}"
    for word in words:
        s += word  # PFB402: 8
        yield 1, s


def perhaps_kept(words):
    s = ""
    for word in words:
        s += word  # PFB402: 8 likely
        t = s if word else word
    for word in words:
        s += word  # PFB402: 8 likely
        t = word or s
    for word in words:
        s += word  # PFB402: 8 likely
        t = s.strip()
    for word in words:
        s += word  # PFB402: 8 likely
        if word:
            t = s
    for word in words:
        s += word  # PFB402: 8 likely
        t = s
        for t in word:
            pass
    return t


def no_longer_kept(words, out, items, keeper):
    s = ""
    for word in words:
        s += word
        keeper.kept = s
        keeper.kept = None
    for word in words:
        s += word
        items[0] = s
        items[0] = None
    for word in words:
        s += word
        out.append(s)
        out.clear()
    for word in words:
        s += word
        out.append(s)
        out.pop()
    for word in words:
        s += word
        out.append(s)
        out = []
    for word in words:
        s += word
        t = s
        for t in (1, 2):
            pass
    for word in words:
        s += word
        out.extend(s)
    for word in words:
        s += word
        t = f"{s!r}", len(s), s[1:]
        print(s)
    return s


def kept_by_what_a_call_gives(words, pages):
    s = ""
    for word in words:
        s += word  # PFB402: 8
        pages().append(s)
        print(word, end="", file=pages)
    return s
