# The name that the loop imports stays unbound if the loop does not run.
def digits(times):
    for time in range(times):
        import string

        time += len(string.digits)
    try:
        return string.digits
    except UnboundLocalError:
        return "not imported"


print(digits(0), digits(1))
