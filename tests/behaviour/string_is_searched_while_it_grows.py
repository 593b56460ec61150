# A letter is added to an alphabet only if the alphabet lacks it.
def alphabet(text):
    letters = ""
    for letter in text:
        if letter not in letters:
            letters += letter
    return letters


print(alphabet("mississippi"))
