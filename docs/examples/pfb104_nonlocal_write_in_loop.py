"""PFB104: a variable that an inner function shares is rebound in every iteration. Use a local in the loop."""


def summed(numbers):
    total = 0

    def show():
        return f"total: {total}"

    for number in numbers:
        total += number
    return show()
