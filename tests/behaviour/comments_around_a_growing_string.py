# Comments stand at each line of the loop.
def shown(values):
    text = ""  # nothing yet
    # one after the other
    for value in values:  # of any kind
        # as text
        text += str(value)  # type: ignore[operator]
        # and on
    return text  # complete


def shown_on_two_lines(values):
    text = ""
    for value in values:
        text += (  # a part
            str(value)  # the value
            + ","  # the separator
        )
    return text


print(shown([1, 2]), shown_on_two_lines([1, 2]))
