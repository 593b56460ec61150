# An f-string turns None into text.
def chain(parts, text: str = None):
    for part in parts:
        text = f"{text}.{part}"
    return text


print(chain(["a", "b"]), chain([]), chain(["b"], "a"))
