"""PFB526: the generator is resumed for each word. `in` compares in C."""


def is_comment(line: str):
    words = line.split()
    return any(word == "#" for word in words)
