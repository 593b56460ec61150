# Lists that grow at their front: made empty or not, changed before the loop, shared, read half-way.
def plain(xs):
    found = []
    for x in xs:
        found.insert(0, x + 1)  # the newest first
    return found


def copied(xs):
    found = []
    for x in xs:
        found.insert(0, x)
    return found, list(xs)


def branches(xs):
    found = [0]
    for x in xs:
        if x == 2:
            found.insert(0, "two")
        elif found:
            found.insert(
                0,  # in front
                x,
            )
        if x == 3:
            break
    return found


def nested(rows):
    out = []
    for row in rows:
        found = []
        for x in row:
            for y in (x, -x):
                found.insert(0, y)
        out.append(found)
    return out


def changed_before(xs):
    found = []
    found.append("a")
    found.append("b")
    for x in xs:
        found.insert(0, x)
    return found


def two_elements(xs):
    found = ["a", "b"]
    for x in xs:
        found.insert(0, x)
    return found


def two_loops(xs):
    found = []
    for x in xs:
        found.insert(0, x)
    for x in xs:
        found.insert(0, -x)
    return found


def shared(xs):
    other = found = []
    for x in xs:
        found.insert(0, x)
        print(other)
    return found


def reads_the_first(xs):
    found = [0]
    for x in xs:
        found.insert(0, x + found[0])
    return found


def of_itself(xs):
    found = [1]
    for x in [*found, *xs]:
        found.insert(0, x)
    return found


def left(xs):
    found = []
    for x in xs:
        found.insert(0, x)
        if x == 2:
            return found
    return found


def with_an_else(xs):
    found = []
    for x in xs:
        found.insert(0, x)
    else:
        print(found)
    return found


def handled(xs):
    found = []
    try:
        for x in xs:
            found.insert(0, 12 // x)
    except ZeroDivisionError:
        found.append("error")
    finally:
        print(found)
    return found


def inner_handler(rows):
    out = []
    for row in rows:
        try:
            found = []
            for x in row:
                found.insert(0, 12 // x)
        except ZeroDivisionError:
            out.append(found)
    return out


def generated(xs):
    found = []
    for x in xs:
        found.insert(0, x)
        yield found


for xs in ([], [1, 2, 3, 4], [1, 0, 2]):
    for function in (plain, copied, branches, changed_before, two_elements, two_loops, shared, reads_the_first, of_itself, left):
        print(function.__name__, function(xs))
    print(with_an_else(xs), handled(xs), nested([xs, xs]), inner_handler([xs, xs]))
    print([list(found) for found in generated(xs)])
