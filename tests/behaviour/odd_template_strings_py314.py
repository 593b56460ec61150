# Template strings stand beside each other, which some parsers refuse.
def doubled(values):
    found = []
    for value in values:
        found.append(value * 2)
    template = t"a" t"{found}"
    raw = tr"\d{found}"
    return found, len(template.strings), raw.strings[0]


print(doubled([1, 2]))
