# Comments stand between the brackets of constructors.
def built(times):
    found = []
    for time in range(times):
        table = dict(  # nothing yet
        )
        values = list(
            # none
        )
        options = dict(  # the options
            # the first one
            a=time,
            # no more
        )
        found.append((table, values, options))
    return found


print(built(1))
