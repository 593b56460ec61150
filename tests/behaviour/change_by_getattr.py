# Each read of a missing attribute is counted.
class Proxy:
    def __init__(self):
        self.reads = []

    def __getattr__(self, name):
        self.reads.append(name)
        return len(self.reads)

    def collect(self, times):
        found = []
        for time in range(times):
            found.append(self.value + self.value + time)
        return found


print(Proxy().collect(2))
