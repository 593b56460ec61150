"""PFB604: two calls test how a string starts. One call with a tuple tests both."""


def remote(sources):
    for source in sources:
        if source.startswith("http:") or source.startswith("https:"):
            yield source
