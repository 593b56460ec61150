# The class counts how often it is formatted; the count is one of the arguments.
class Counted:
    def __init__(self):
        self.count = 0

    def __format__(self, specification):
        self.count += 1
        return f"{self.count}"


def shown(times):
    found, counted = [], Counted()
    for time in range(times):
        found.append("{} {} {}".format(counted, counted.count, time))
    return found, counted.count


print(shown(2))
