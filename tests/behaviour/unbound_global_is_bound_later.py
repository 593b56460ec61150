# The function runs once before the constant is bound.
def scaled(numbers):
    found = []
    for number in numbers:
        found.append(number * FACTOR + FACTOR)
    return found


print(scaled([]))
FACTOR = 2
print(scaled([1]))
