# The optional module is imported only if its feature is on.
def rendered(rows, coloured):
    found = []
    for row in rows:
        if coloured:
            import no_such_module_for_colours

            row = no_such_module_for_colours.paint(row)
        found.append(row)
    return found


print(rendered(["a"], False))
