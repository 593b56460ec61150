# The error of the first operand keeps the next one from being evaluated.
def logged(values):
    text, log = "", []
    for value in values:
        try:
            text = text + value + log.append(value)
        except TypeError:
            log.append("error")
    return text, log


def keyed(values):
    table, log = {}, []
    for value in values:
        try:
            table.update({(log.append(1), [])[1]: log.append(2)})
        except TypeError:
            log.append(3)
    return log


print(logged([1, "a"]), keyed([1]))
