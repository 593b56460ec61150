"""PFB604: a string that is asked twice what it starts with. One call with a tuple asks for both."""


def remote(sources):
    for source in sources:
        if source.startswith("http:") or source.startswith("https:"):
            yield source
