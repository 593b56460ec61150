# The key is missing, and the loop that reads it does not run.
def scaled(numbers: list, options: dict):
    found = []
    for number in numbers:
        found.append(number * options["scale"])
    return found


print(scaled([], {}), scaled([2], {"scale": 3}))
