"""One of the four example programs that this project began with: a list that could be a tuple."""


def pick():
    numbers = [1, 2, 3, 4, 5]
    picked = 0
    for number in range(10**8):
        picked += numbers[number % 5]
    return picked
