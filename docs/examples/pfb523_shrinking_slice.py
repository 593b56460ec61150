"""PFB523: a string that each pass cuts at its front. An index moves without a copy."""


def digits(text: str):
    while text:
        if text[0].isdigit():
            yield text[0]
        text = text[1:]
