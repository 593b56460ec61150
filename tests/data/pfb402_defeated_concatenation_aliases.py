"""What keeps the string, and what no longer does when the next pass adds to it: each timed by tests/bench/append_in_place.py."""


def kept(words, out, table, keeper):
    s = ""
    for word in words:
        s += word
        t, n = s, 1
    for word in words:
        s += word
        t = (s, 1)
    for word in words:
        s += word
        t = {"k": s}
    for word in words:
        s += word
        out.append((1, s))
    for word in words:
        s += word
        out.extend([s])
    for word in words:
        s += word
        out += [s]
    for word in words:
        s += word
        table.setdefault(1, s)
    for word in words:
        s += word
        t = s[:]
    for word in words:
        s += word
        t = str(s)
    for word in words:
        s += word
        t = f"{s}"
    for word in words:
        s += word
        yield 1, s


def perhaps_kept(words):
    s = ""
    for word in words:
        s += word
        t = s if word else word
    for word in words:
        s += word
        t = word or s
    for word in words:
        s += word
        t = s.strip()
    for word in words:
        s += word
        if word:
            t = s
    for word in words:
        s += word
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
        s += word
        pages().append(s)
        print(word, end="", file=pages)
    return s
