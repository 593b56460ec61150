"""PFB522: every iteration searches for the position of an element in the list that the loop iterates over."""


def places(runners):
    found = {}
    for runner in runners:
        found[runner] = runners.index(runner)
    return found
