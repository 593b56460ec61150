# The function that the loop calls clears the flag that the loop tests.
class Queue:
    def __init__(self, tasks):
        self.running = True
        self.tasks = tasks


def step(queue):
    queue.tasks -= 1
    if queue.tasks < -100:
        raise RuntimeError("the loop does not end")
    if queue.tasks == 0:
        queue.running = False


def run(queue):
    while queue.running:
        step(queue)
    return queue.tasks


print(run(Queue(3)))
