# A queue is bounded by the local name and grows by the attribute.
class Search:
    def __init__(self):
        self.queue = [1]

    def run(self):
        queue, index = self.queue, 0
        while index < len(queue):
            if queue[index] < 8:
                self.queue.append(queue[index] * 2)
            index += 1
        return queue


print(Search().run())
