# The length of a line decides whether the next word starts another one.
def wrapped(words, width):
    lines, line = [], ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line += (" " if line else "") + word
    lines.append(line)
    return lines


print(wrapped("the quick brown fox jumps".split(), 10))
