"""PFB604: a string that is asked twice what it starts with. One call with a tuple asks for both."""


def remote(sources):
    found = []
    for source in sources:
        if source.startswith("http:") or source.startswith("https:"):
            found.append(source)
    return found
