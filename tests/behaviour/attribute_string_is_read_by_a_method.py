# A method that the loop calls records the length of the string attribute.
class Page:
    def __init__(self):
        self.html = ""
        self.lengths = []

    def note(self):
        self.lengths.append(len(self.html))

    def render(self, rows):
        for row in rows:
            self.html += f"<p>{row}</p>"
            self.note()
        return self.html, self.lengths


print(Page().render(["a", "bb"]))
