# Both parameters are the same list: items are popped from one and read by index from the other.
def paired(values: list, stack: list):
    found = []
    for index in range(len(values)):
        stack.pop()
        found.append(values[index])
    return found


stack = [1, 2, 3]
print(paired([1, 2], [3, 4]))
try:
    print(paired(stack, stack))
except IndexError:
    print("IndexError", stack)
