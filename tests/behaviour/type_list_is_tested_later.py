# Another function tests whether it was given a list, so it must stay one.
def span(nodes):
    return (nodes[0], nodes[-1]) if isinstance(nodes, list) else "not a list"


def path(node):
    found = []
    while node:
        found.insert(0, node)
        node -= 1
    return span(found)


def tail(node):
    found = []
    while node:
        found.insert(0, node)
        node -= 1
    return found[1:]


print(path(4), tail(3))
