# The caller changes the list between two steps of the generator.
def elements(values: list):
    for index in range(len(values)):
        yield values[index]


values, found = [1, 2, 3], []
for value in elements(values):
    found.append(value)
    if value == 1:
        values.insert(0, 0)
print(found)
