# The property counts how often it is set.
class Gauge:
    def __init__(self):
        self.sets = 0
        self.highest = 0

    @property
    def value(self):
        return self.highest

    @value.setter
    def value(self, value):
        self.sets += 1
        self.highest = value

    def watch(self, values: list[int]):
        for value in values:
            self.value += value
        for value in values:
            self.value = max(self.value, value)
        return self.sets, self.value


print(Gauge().watch([1, 2]))
