# The import fails and stands behind `continue`.
def chosen(rows):
    found = []
    for row in rows:
        if row:
            found.append(row)
            continue
        from string import no_such_name_in_string

        found.append(no_such_name_in_string(row))
    return found


print(chosen([1, 2]))
