# Comments stand inside the arguments of consumers.
def consumed(values):
    total = sum(
        # all
        value  # the value
        for value in values  # in order
        if value  # but zero
        # end
    )
    text = ",".join(  # joined
        str(value) for value in values
    )
    unique = set(  # unique
        value for value in values
        # tail
    )
    pairs = dict(
        # pairs
        (value, 1)  # one each
        for value in values
    )
    ordered = sorted((  # in order
        value for value in values  # of values
    ))
    return total, text, unique, pairs, ordered


print(consumed([0, 2]))
