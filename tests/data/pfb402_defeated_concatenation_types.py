"""What is no string at first becomes one in an f-string, and classes of the file add otherwise."""


class Tag:
    def __radd__(self, other):
        return other + "<>"

    def __add__(self, other):
        return "tag"


def texts(words, prefix, name: str = None, plain: str = ""):
    for word in words:
        prefix = f"{prefix}.{word}"  # PFB402: 17
        name = f"{name}.{word}"  # PFB402: 15
        plain = f"{plain}.{word}"  # PFB402: 16
    return prefix, name, plain


def sums(words, text):
    whole = ""
    for word in words:
        whole = whole + Tag() + "!"  # PFB402: 16 likely
        text = text + repr(word) + "!"  # PFB402: 15 likely
    return whole, text
