# Comments stand around an import in a loop.
def printed(times):
    for time in range(times):
        # only where it is needed
        import string  # noqa: PLC0415

        # digits
        print(string.digits[time])


printed(1)
