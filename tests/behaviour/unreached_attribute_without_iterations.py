# The object is None, and the loop that reads its attribute does not run.
class Report:
    def __init__(self, style=None):
        self.style = style

    def render(self, rows):
        found = []
        for row in rows:
            found.append(self.style.prefix + row + self.style.prefix)
        return found


print(Report().render([]))
