# The loop over a dictionary removes keys, which is an error.
def emptied(table: dict):
    try:
        for key, value in table.items():
            table.pop(key)
    except RuntimeError as error:
        return str(error)
    return table


print(emptied({1: 2, 3: 4}), emptied({}))
