"""One of the four programs that started this project: a string built by +=."""


def build(passes):
    text = ""
    for _ in range(passes):
        text += "x"
    return text
