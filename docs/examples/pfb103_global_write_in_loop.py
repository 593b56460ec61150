"""PFB103: a global is rebound in each pass. Use a local in the loop and bind the global after it."""

seen = 0


def see(numbers):
    global seen
    for number in numbers:
        seen += number
