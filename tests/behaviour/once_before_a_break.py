# The loop ends in its first matching iteration.
def opened(paths):
    for path in paths:
        if path:
            text = "%s:%s" % (path, len(path))
            break
    else:
        text = "none"
    return text


print(opened(["", "a"]), opened([]))
