# Taking the first element by a list empties the iterator.
def first(values):
    source = iter(values)
    head = list(source)[0]
    return head, list(source)


print(first([1, 2, 3]))
