# A generator updates an attribute and suspends, so that its caller sees each value.
class Progress:
    def __init__(self):
        self.done = 0

    def run(self, tasks):
        for task in tasks:
            self.done += task
            yield task


progress = Progress()
print([(task, progress.done) for task in progress.run([1, 2, 3])])
