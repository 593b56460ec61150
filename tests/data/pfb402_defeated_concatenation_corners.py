"""A comprehension holds no statements: no alias is looked for in it, and none is needed."""


def in_a_comprehension(words):
    s = ""
    return [(t := s) and (s := s + word) for word in words], t  # PFB402: 31


def named(words):
    s = ""
    for word in words:
        s = "{s}{word}".format(s=s, word=word)  # PFB402: 12
    return s
