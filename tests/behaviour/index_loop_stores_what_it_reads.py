# The loop replaces elements by index and reads them again.
def increased(values: list):
    found = []
    for index in range(len(values)):
        values[index] = values[index] + 1
        found.append(values[index])
    return found


def increased_values(table: dict):
    found = []
    for key in table:
        table[key] = table[key] + 1
        found.append(table[key])
    return found


print(increased([1, 2]), increased_values({"a": 1}))
