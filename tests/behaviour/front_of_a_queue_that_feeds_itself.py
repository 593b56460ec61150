# A list may grow while a generator goes through it; a deque may not. It also has errors of its own.
def extended(xs):
    queue, out = list(xs), []
    while queue:
        x = queue.pop(0)
        out.append(x)
        queue.extend(y - x for y in queue if y > 2)
    return out


def added(xs):
    queue, out = list(xs), []
    while queue:
        out.append(queue.pop(0))
        queue += (y - 1 for y in queue if y > 2)
    return out


def filtered(xs):
    queue, out = list(xs), []
    while queue:
        out.append(queue.pop(0))
        if len(out) < 4:
            queue.extend(filter(lambda y: y < 0, queue))
    return out


def looped(xs):
    queue, out = list(xs), []
    while queue:
        out.append(queue.pop(0))
        for y in (y for y in queue if y > 2):
            queue.append(y - 1)
    return out


def listed(xs):
    queue, out = list(xs), []
    while queue:
        out.append((queue.pop(0), sum(y for y in queue)))
        queue.extend([y - 2 for y in queue if y > 2])
    return out


def told(xs):
    queue, out = list(xs), []
    while queue:
        out.append(queue.pop(0))
        try:
            queue.remove(9)
        except ValueError as error:
            out.append(str(error))
    return out


for xs in ([], [1], [1, 2, 3], [3, 1, 4]):
    print(extended(xs), added(xs), filtered(xs), looped(xs), listed(xs), told(xs))
