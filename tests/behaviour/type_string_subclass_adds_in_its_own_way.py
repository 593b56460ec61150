# The subclass brackets what it already holds.
class Quoted(str):
    def __add__(self, other):
        return Quoted(f"<{str(self)}{other}>")


def quoted(words):
    text = Quoted("")
    for word in words:
        text = text + word + "."
    return text


def quoted_in_place(words):
    text = Quoted("")
    for word in words:
        text += word
    return text


print(quoted(["a", "b"]), quoted_in_place(["a", "b"]))
