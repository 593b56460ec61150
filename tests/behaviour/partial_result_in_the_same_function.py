# The except clause returns how far the sum of the attribute came.
class Parser:
    def __init__(self):
        self.offset = 0

    def parse(self, chunks):
        try:
            for chunk in chunks:
                self.offset += len(chunk)
        except TypeError:
            return "stopped at", self.offset
        return "done at", self.offset


print(Parser().parse(["ab", "c", 4]), Parser().parse(["ab"]))
