# Lists that lose their first element: local ones, shared ones, ones whose type or slices matter.
def walk(graph, start):
    queue, seen = [start], {start}
    while queue:
        node = queue.pop(0)
        for other in graph.get(node, ()):
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return sorted(seen)


def of_all(xs):
    queue = list(xs)
    out = []
    while len(queue) > 0:
        out.append((queue.pop(0), len(queue), queue[0] if queue else None, 3 in queue))
    queue += xs
    while queue:
        x = queue.pop(0)
        if x > 2:
            queue.insert(0, x - 1)
    return out


def of_the_caller(xs):
    queue = xs
    while queue:
        queue.pop(0)
    return queue


def returned(xs):
    queue = sorted(xs)
    while queue:
        if queue.pop(0) > 1:
            break
    return queue


def sliced(xs):
    queue, out = list(xs), []
    while queue:
        queue.pop(0)
        out.append(queue[:2])
    return out


def changed_while_iterated(xs):
    queue, out = list(xs), []
    while queue:
        out.append(queue.pop(0))
        for x in queue:
            if x == 2 and len(queue) < 5:
                queue.append(9)
    return out


def numbered(xs):
    queue, out = list(xs), []
    while queue:
        for index, x in enumerate(queue):
            if index == 1:
                queue.append(x - 1)
                break
        out.append(queue.pop(0))
        if len(out) > 5:
            break
    return out


def bound(xs):
    queue, out = list(xs), []
    take = queue.pop
    while queue:
        out.append(queue.pop(0))
        if queue:
            out.append(take(0))
    return out


def printed(xs):
    queue = [x for x in xs]
    while queue:
        queue.pop(0)
        print(queue, f"{queue}", isinstance(queue, list), queue == [], queue + [1], queue * 2)


def deleted(xs):
    queue, out = list(xs), []
    while queue:
        out.append(queue.pop(0))
        del queue[:1]
    return out


def copied(xs):
    queue, out = list(xs), []
    while queue:
        queue.pop(0)
        out.append(queue.copy())
    return out


def taken_by_a_comprehension(xs):
    queue, out = list(xs), []
    while queue:
        queue.pop(0)
        out.append([queue.pop(0) for _ in queue])
    return out


def empty(xs):
    queue = list(xs)
    try:
        while True:
            queue.pop(0)
    except IndexError:
        return "empty"


print(walk({1: [2, 3], 2: [4], 4: [1]}, 1))
for xs in ([], [1], [3, 1, 2, 4]):
    for function in (of_all, returned, sliced, changed_while_iterated, numbered, bound, printed, deleted, copied):
        print(function.__name__, function(xs))
    print(taken_by_a_comprehension(xs), empty(xs))
    mine = [*xs]
    print(of_the_caller(mine), mine)
