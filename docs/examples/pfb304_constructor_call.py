"""PFB304: every iteration looks `list` up and calls it. `[]` does neither."""


def paths(edges):
    for start, end in edges:
        path = list()
        path.append(start)
        path.append(end)
        yield path
