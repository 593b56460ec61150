# Other tasks run while a loop awaits; they see and change the attribute.
import asyncio


class Pool:
    def __init__(self):
        self.active = 0
        self.seen = []

    async def work(self, numbers):
        for number in numbers:
            self.active += number
            await asyncio.sleep(0)
            self.seen.append(self.active)

    async def both(self):
        await asyncio.gather(self.work([1, 2]), self.work([10, 20]))
        return self.seen


print(asyncio.run(Pool().both()))
