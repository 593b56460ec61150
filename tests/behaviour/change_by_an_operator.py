# assumption: operators do not rebind attributes of other objects; here `+` does.
class Counter:
    def __init__(self):
        self.count = 0

    def run(self, values):
        found = []
        for value in values:
            found.append(self.count)
            value + self
        return found


class Value:
    def __add__(self, counter):
        counter.count += 1
        return self


print(Counter().run([Value(), Value()]))
