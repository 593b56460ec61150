"""One of the four example programs that this project began with: a string built by +=."""


def build(passes):
    text = ""
    for _ in range(passes):
        text += "x"
    return text
