# A generator keeps an object until it has the next one, so two in a row never have the same id.
def numbers(n):
    return len(set(id(x) for x in (object() for _ in range(n))))


print(numbers(40) > 1)
