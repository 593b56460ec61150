# The container is built once per call at most, in the return statement of the loop.
def found_at(rows, wanted):
    for index, row in enumerate(rows):
        if row == wanted:
            return {"index": index, "row": row, "codes": [1, 2, 3]}
    return None


first, second = found_at("ab", "b"), found_at("ab", "b")
first["codes"].append(4)
print(first, second)
