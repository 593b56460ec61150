# Formatting an item of a defaultdict adds the item before the length is taken.
from collections import defaultdict


def shown(keys):
    found = []
    for key in keys:
        table = defaultdict(int)
        found.append("{[x]} {}".format(table, len(table)))
    return found


print(shown(["x"]))
