"""One of the four example programs that this project began with: a string built by +=."""


def build():
    text = ""
    for _ in range(10**8):
        text += "x"
    return text
