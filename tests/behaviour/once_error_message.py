# The message is formatted in the iteration that raises.
def checked(rows):
    for row in rows:
        if row < 0:
            raise ValueError("{} is negative: {}".format(row, rows))
    return len(rows)


try:
    print(checked([1, 2]), checked([1, -2]))
except ValueError as error:
    print(error)
