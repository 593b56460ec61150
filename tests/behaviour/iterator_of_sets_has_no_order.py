# assumption: sorted values have a total order; sets of unrelated elements have none.
def least(groups):
    return sorted(groups)[0]


print(least([{1, 2}, {3}, {1}]))
