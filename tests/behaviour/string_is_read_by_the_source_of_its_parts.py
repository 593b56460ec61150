# A generator numbers its parts by the length of the string that its consumer builds.
def numbered(parts):
    text = ""

    def positions():
        for part in parts:
            yield f"{len(text)}:{part};"

    for piece in positions():
        text += piece
    return text


print(numbered(["a", "bc"]))
