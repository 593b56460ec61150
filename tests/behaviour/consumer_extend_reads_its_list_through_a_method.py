# A method that the generator calls looks into the list that `extend` fills.
class Log:
    def __init__(self):
        self.lines = []

    def is_repeated(self, line):
        return bool(self.lines) and self.lines[-1] == line

    def write_all(self, lines):
        log = self.lines
        log.extend(line for line in lines if not self.is_repeated(line))


log = Log()
log.write_all("aabba")
print(log.lines)
