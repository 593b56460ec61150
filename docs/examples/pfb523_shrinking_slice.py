"""PFB523: every iteration shortens a string from the front. An index moves without a copy."""


def digits(text: str):
    while text:
        if text[0].isdigit():
            yield text[0]
        text = text[1:]
