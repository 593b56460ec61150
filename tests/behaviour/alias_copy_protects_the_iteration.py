# The loop runs over a copy because its body changes the list by another name.
class Bus:
    def __init__(self):
        self.listeners = [1, 2, 3]

    def drop(self, listener):
        self.listeners.remove(listener)

    def close(self):
        for listener in list(self.listeners):
            self.drop(listener)
        return self.listeners


def drained(values):
    rest = values
    for value in list(values):
        rest.remove(value)
    return values


print(Bus().close(), drained([1, 2, 3]))
