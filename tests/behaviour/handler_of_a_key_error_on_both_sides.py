# The loop stops at the first missing key and keeps the values before it.
def values(table: dict, keys):
    found = []
    try:
        for key in keys:
            found.append(table[key])
    except KeyError as error:
        found.append(str(error))
    return found


print(values({"a": 1}, "ab"), values({}, ""))
