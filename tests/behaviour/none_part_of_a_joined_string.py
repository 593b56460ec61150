# Joining None is an error that the loop handles.
def titles(words: list[str], prefix: str | None):
    found = []
    for word in words:
        try:
            found.append("".join([prefix, word]))
        except TypeError:
            found.append(word)
    return found


print(titles(["a"], None), titles(["a", "b"], "x"))
