# The dictionary is read by a local name and changed by a method.
class Counter:
    def __init__(self):
        self.counts = {"n": 0}

    def step(self):
        self.counts["n"] += 1

    def run(self, times):
        counts, found = self.counts, []
        for time in range(times):
            found.append(counts["n"] * time)
            self.step()
        return found


print(Counter().run(3))
