# Every prefix of a string is yielded, so the string must exist after each iteration.
def prefixes(letters):
    prefix = ""
    for letter in letters:
        prefix += letter
        yield prefix


print(list(prefixes("tree")))
