"""A comprehension holds no statements: no alias is looked for in it, and none is needed."""


def in_a_comprehension(words):
    s = ""
    return [(t := s) and (s := s + word) for word in words], t  # PFB402: 31
