"""Calls that give the same in every iteration, in every place of a loop; some must stay where they are."""


def tried(function, *arguments):
    try:
        result = function(*arguments)
        return list(result) if hasattr(result, "__next__") else result
    except Exception as error:
        return type(error).__name__


def unbound(xs, ready):
    if ready:
        names = ["a", "b"]
    total = 0
    for x in xs:
        total += x % len(names)
    return total


def deleted(xs, gone):
    names = ["a", "b"]
    if gone:
        del names
    total = 0
    for x in xs:
        total += x % len(names)
    return total


def assigned_in_the_header(xs):
    names = ["a"]
    total = 0
    for x in (names := ["a", "b", "c"]) and xs:
        total += x + len(names)
    return total


def assigned_in_the_statement(xs):
    names = ["a"]
    return (names := [1, 2, 3]) and [x + len(names) for x in xs]


def changed_in_the_header(xs):
    names = ["a"]
    total = 0
    for x in (names.append("b"), *xs):
        total += (x or 0) + len(names)
    return total


def changed_in_the_statement(xs):
    names = ["a"]
    return names.append("b") or [x + len(names) for x in xs]


def in_the_test_of_a_while(xs):
    names = ["a"]
    while any(len(names) < x for x in xs):
        names.append("b")
    return names


def in_an_elif(xs):
    names = ["a"]
    if names.append("b"):
        return None
    elif any(len(names) == x for x in xs):
        return "found"
    return names


def in_a_with(xs, entered):
    names = ["a"]
    with entered as names, entered:
        return [x + len(names) for x in xs]


def in_a_case(xs, given):
    names = ["a"]
    match given:
        case [*names] if any(len(names) < x for x in xs):
            return names, "longer"
    return names


def by_an_inner_function(xs):
    names = ["a"]

    def more():
        names.append("b")
        return names

    total = []
    for x in xs:
        more()
        total.append(x + len(names))
    return total


def by_the_iterator(names: list, n):
    def rows():
        for i in range(n):
            names.append(i)
            yield i

    total = []
    for row in rows():
        total.append(row + len(names))
    return total


def by_the_caller(names: list, n):
    for i in range(n):
        yield i + len(names)


def by_a_callback(names: list, n, call):
    total = 0
    for _ in range(n):
        call()
        total += len(names)
    return total


def through_another_name(names: list, others: list, n):
    total = 0
    for i in range(n):
        others.append(i)
        total += len(names)
    return total


def of_an_element(rows: list[list], n):
    found = []
    for i in range(n):
        rows[0].append(i)
        found.append(any(rows))
    return found


def of_another_class(value, n):
    found = []
    for _ in range(n):
        found.append(isinstance(value, Open))
        value.__class__ = Closed
    return found


class Open:
    pass


class Closed:
    pass


def in_the_frame(xs):
    names = ["a"]
    found = []
    for x in xs:
        found.append((x, len(names), sorted(locals())))
    return found


def in_a_lambda(xs):
    names = ["a"]
    makers = []
    for x in xs:
        makers.append(lambda: [len(names) + y for y in range(3)])
        names = [x, x]
    return [make() for make in makers]


def later(xs):
    names = ["a"]
    made = (x + len(names) for x in xs)
    names.append("b")
    return list(made)


def short_circuit(xs):
    text = None
    if xs:
        text = "abc"
    total = 0
    for x in xs:
        if text is not None and x:
            total += len(text)
    return total


def of_nothing(xs: list[int], n):
    total = 0
    for _ in range(n):
        total += max(xs)
    return total


class Entered(list):
    def __enter__(self):
        return [1, 2, 3]

    def __exit__(self, *_):
        return False


for xs in ([], [1, 2, 3], [5]):
    for ready in (False, True):
        print(tried(unbound, xs, ready), tried(deleted, xs, ready))
    print(assigned_in_the_header(xs), assigned_in_the_statement(xs), changed_in_the_header(xs))
    print(changed_in_the_statement(xs), in_the_test_of_a_while(xs), in_an_elif(xs), in_a_with(xs, Entered()))
    print(in_a_case(xs, [1, 2]), in_a_case(xs, 1), by_an_inner_function(xs), in_the_frame(xs), in_a_lambda(xs), later(xs))
    print(short_circuit(xs), tried(of_nothing, xs, 0), tried(of_nothing, xs, 2))
names = ["a"]
print(by_the_iterator(names, 3), by_a_callback(names, 3, lambda: names.append(1)), through_another_name(names, names, 3))
for given in by_the_caller(names, 3):
    names.append(given)
    print(given, end=" ")
print(names, of_an_element([[], []], 2), of_another_class(Open(), 3))
