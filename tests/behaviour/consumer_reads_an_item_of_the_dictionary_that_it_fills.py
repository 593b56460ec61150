# The running total stands in the dictionary that `update` fills.
def totals(values):
    state = {"total": 0}
    state.update(("total", state["total"] + value) for value in values)
    return state["total"]


print(totals([1, 2, 3]), totals([]))
