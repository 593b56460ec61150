# The method that the loop calls advances the state that the loop compares.
class Machine:
    def __init__(self):
        self.state = 0
        self.steps = 0

    def step(self):
        self.steps += 1
        if self.steps > 100:
            raise RuntimeError("the loop does not end")
        self.state += 2

    def run(self, bound):
        while self.state < bound:
            self.step()
        return self.state


def advance(machine, bound):
    while machine.state < bound:
        machine.step()
    return machine.state


print(Machine().run(5), advance(Machine(), 7))
