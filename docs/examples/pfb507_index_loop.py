"""PFB507: each pass makes an index and looks the size up with it. `for size in sizes` does without both."""


def total_of(text):
    sizes = text.split(",")
    total = ""
    for i in range(len(sizes)):
        total = sizes[i]
    return total
