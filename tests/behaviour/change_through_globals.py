# assumption: a global that is bound once does not change while a loop runs; `globals()` binds it again.
LIMIT = 1


def raise_limit():
    globals()["LIMIT"] += 1


def limits(times):
    found = []
    for time in range(times):
        found.append(LIMIT * LIMIT)
        raise_limit()
    return found


print(limits(3))
