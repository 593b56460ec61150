# A number becomes text in the first iteration only.
def version(parts, number):
    for part in parts:
        number = f"{number}.{part}"
    return number


print(version([11, 4], 3), version([], 3))
