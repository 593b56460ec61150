# What looks into the frame that it is called from has got another name.
evaluate = eval
names = locals


def computed(rows, k):
    out = []
    for r in rows:
        out.append(evaluate("r + k"))
    return out


def listed(rows):
    out = []
    for r in rows:
        out.append(sorted(names()))
    return out


print(computed([1], 2), listed([1]))
