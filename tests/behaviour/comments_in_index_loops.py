# Comments stand in loops over indexes and keys.
def by_index(values: list, table: dict):
    found = []
    # by index
    for index in range(len(values)):  # noqa: PLC0200
        # read
        found.append(values[index])  # append
    for key in table:  # noqa: PLC0206
        # look up
        found.append(table[key])  # the value
    for key, value in table.items():  # noqa: PERF102
        found.append(value)  # the value alone
    index = 0  # start
    while index < len(values):  # until the end
        # again
        found.append(values[index])
        index += 1  # next
    return found


print(by_index([1], {"a": 2}))
