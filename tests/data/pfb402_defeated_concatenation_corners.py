"""A comprehension holds no statements: no alias is looked for in it, and none is needed."""


def in_a_comprehension(words):
    s = ""
    return [(t := s) and (s := s + word) for word in words], t


def named(words):
    s = ""
    for word in words:
        s = "{s}{word}".format(s=s, word=word)  # PFB402: 12
    return s


def made_anew_from_an_attribute_of_its_name(parameters):
    names = []
    for parameter in parameters:
        name = parameter.name
        if parameter.starred:
            name = "*" + name
        names.append(name)
    return names
