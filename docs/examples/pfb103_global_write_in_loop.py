"""PFB103: a global is rebound in every iteration. Use a local in the loop and assign the global after the loop."""

seen = 0


def see(numbers):
    global seen
    for number in numbers:
        seen += number
