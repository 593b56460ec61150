# A dictionary is updated with its own inverse.
def add_inverse(table: dict, source: dict):
    table.update({value: key for key, value in source.items()})
    return table


def add_inverse_by_generator(table: dict, source: dict):
    try:
        table.update((value, key) for key, value in source.items())
    except RuntimeError as error:
        return type(error).__name__
    return table


table, other = {"a": 1}, {"a": 1}
print(add_inverse(table, table), add_inverse_by_generator(other, other))
