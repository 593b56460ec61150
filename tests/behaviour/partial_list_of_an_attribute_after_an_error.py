# The source fails half-way, and the attribute keeps what came before.
class Reader:
    def __init__(self):
        self.lines = []

    def read(self, source):
        for line in source:
            self.lines.append(line)


def failing():
    yield "first"
    yield "second"
    raise OSError


reader = Reader()
try:
    reader.read(failing())
except OSError:
    print(reader.lines)
