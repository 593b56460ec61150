# The finally clause logs the string that was built before the error.
LOG = []


def encoded(numbers):
    text = ""
    try:
        for number in numbers:
            text += chr(number)
    finally:
        LOG.append(text)
    return text


for numbers in ([104, 105], [104, -1]):
    try:
        print(encoded(numbers))
    except ValueError as error:
        print(error)
print(LOG)
