# The second argument takes an item from the list that is the first one.
def shown(stacks):
    found = []
    for stack in stacks:
        found.append("{} {}".format(stack, stack.pop()))
        found.append(str(stack) + "-" + str(stack.pop()))
        found.append("%s %s" % (stack, stack.pop()))
    return found


print(shown([[1, 2, 3, 4]]))
