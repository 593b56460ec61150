# The property returns another value at each read.
class Ticket:
    def __init__(self):
        self.last = 0

    @property
    def number(self):
        self.last += 1
        return self.last

    def draw(self, people):
        found = []
        for person in people:
            found.append((person, self.number, self.number))
        return found


print(Ticket().draw("ab"))
