# A callback binds the global that the loop reads.
mode = "first"


def switch():
    global mode
    mode = "second"


def run(callbacks):
    found = []
    for callback in callbacks:
        found.append(mode + mode)
        callback()
    return found


print(run([switch, switch]))
