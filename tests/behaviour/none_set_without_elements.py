# The set is None, and the loop that would add to it does not run.
class Known:
    def __init__(self, known: set[int] | None = None):
        self.known = known

    def learn(self, numbers):
        for number in numbers:
            self.known.add(number)
        return self.known


print(Known().learn([]), Known({1}).learn([2]))
