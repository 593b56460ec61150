# `__len__` calls a function that loops over its argument.
class Queue:
    def __init__(self, tasks):
        self.tasks = tasks

    def __iter__(self):
        return iter(self.tasks)

    def __len__(self):
        return count(self)


def count(queue):
    found = []
    for task in queue:
        found.append(task)
    number = 0
    for task in found:
        number += 1
    return number


print(len(Queue([1, 2, 3])))
