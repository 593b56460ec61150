# Several statements stand on one line; each of them has an effect.
def shares(colours):
    found = []
    for colour in colours:
        import colorsys; found.append(colorsys.ONE_THIRD)
    return found


def joined(values):
    text, count = "", 0
    for value in values: text += str(value); count += 1
    found = []; best = 0
    for value in values: best = max(best, value); found.append(best)
    return text, count, found


print(shares("ab"), joined([1, 3, 2]))
