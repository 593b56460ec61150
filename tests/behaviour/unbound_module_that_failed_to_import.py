# An optional module is absent, and the loop that reads it does not run.
try:
    import no_such_module_for_colours as colours
except ImportError:
    pass


def mixed(names):
    found = []
    for name in names:
        found.append(colours.names.get(name, colours.names))
    return found


print(mixed([]))
