"""PFB522: each pass looks for the position of an element in the list that the loop goes through."""


def places(runners):
    found = {}
    for runner in runners:
        found[runner] = runners.index(runner)
    return found
