# An item that is read from a defaultdict is added to it, so its length and its keys change.
from collections import defaultdict


def numbered(rows):
    ids = defaultdict(list)
    for row in rows:
        ids[row].append(len(ids))
    return dict(ids)


def grown(n):
    ids = defaultdict(list)
    k = 0
    while len(ids) < n:
        ids[k].append(k)
        k += 1
    return k


def listed(rows):
    ids = defaultdict(list)
    out = []
    for row in rows:
        ids[row].append(1)
        out.append("".join(list(ids)))
    return out


def filled(rows):
    ids = {}
    for row in rows:
        ids.setdefault(row, []).append(len(ids))
    return sorted(ids.items())


class Ids(dict):
    def __missing__(self, key):
        self[key] = len(self)
        return self[key]


def own(rows):
    ids = Ids()
    return [(ids[row], len(ids)) for row in rows]


print(numbered("ab"), grown(3), listed("ab"), filled("ab"), own("aba"))
