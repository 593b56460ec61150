# A tokenizer collects characters in a string, emits it at a separator and starts again.
def tokens(source):
    found, token = [], ""
    for character in source:
        if character in " ,":
            if token:
                found.append(token)
            token = ""
        else:
            token += character
    if token:
        found.append(token)
    return found


print(tokens("let x, y  be"), tokens(""))
