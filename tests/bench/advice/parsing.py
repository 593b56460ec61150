"""Text that is taken apart."""

import re
import string

from case import Case
from samples import csv_lines, log_lines, sentences, words


def letters_before(text):
    result = ""
    for character in text:
        if character.isalnum() or character == " ":
            result += character.lower()
    return result


def letters_after(text):
    return "".join([character.lower() for character in text if character.isalnum() or character == " "])


def letters_arguments(size):
    return ("".join(sentences(1 + size // 40))[:size],)


letters = Case((30, 1_000, 100_000), "join of a comprehension instead of adding characters")


def without_punctuation_before(text):
    result = ""
    for character in text:
        if character not in string.punctuation:
            result += character
    return result


_NO_PUNCTUATION = str.maketrans("", "", string.punctuation)


def without_punctuation_after(text):
    return text.translate(_NO_PUNCTUATION)


def without_punctuation_arguments(size):
    return ("".join(sentences(1 + size // 40))[:size],)


without_punctuation = Case((30, 1_000), "str.translate instead of a loop over characters")


def fields_before(lines):
    rows = []
    for line in lines:
        if line.strip() == "":
            continue
        row = []
        for field in line.strip().split(","):
            row.append(field.strip())
        rows.append(row)
    return rows


def fields_after(lines):
    rows = []
    for line in lines:
        stripped = line.strip()
        if not stripped:
            continue
        rows.append([field.strip() for field in stripped.split(",")])
    return rows


def fields_arguments(size):
    return ([line.replace(",", " , ") + "\n" for line in csv_lines(size)],)


fields = Case((30, 3, 1_000), "strip once, and a comprehension for the fields")


def spaces_before(texts):
    return [re.sub(" ", "_", text) for text in texts]


def spaces_after(texts):
    return [text.replace(" ", "_") for text in texts]


def spaces_arguments(size):
    return (words(size),)


spaces = Case((30, 3, 1_000), "ruff RUF055: str.replace instead of re.sub of plain text")


def headers_before(lines):
    headers = []
    for line in lines:
        if line[:4] == "From":
            headers.append(line)
    return headers


def headers_after(lines):
    headers = []
    for line in lines:
        if line.startswith("From"):
            headers.append(line)
    return headers


def headers_arguments(size):
    return (["From: " + text if number % 9 == 0 else text for number, text in enumerate(sentences(size))],)


headers = Case((30, 1000), "pylint and PEP 8: startswith instead of a slice")


def days_before(lines):
    days = {}
    for line in lines:
        day = line.split(" ")[0]
        days[day] = days.get(day, 0) + 1
    return days


def days_after(lines):
    days = {}
    for line in lines:
        day = line.split(" ", 1)[0]
        days[day] = days.get(day, 0) + 1
    return days


def days_arguments(size):
    return (log_lines(size),)


days = Case((1_000, 30, 3), "pylint use-maxsplit-arg: split only once")


def pairs_before(settings):
    result = {}
    for setting in settings:
        if setting.find("=") != -1:
            name, value = setting.split("=", 1)
            result[name.strip()] = value.strip()
    return result


def pairs_after(settings):
    result = {}
    for setting in settings:
        name, separator, value = setting.partition("=")
        if separator:
            result[name.strip()] = value.strip()
    return result


def pairs_arguments(size):
    return ([f"{word} = {number}" if number % 4 else word for number, word in enumerate(words(size))],)


pairs = Case((30, 1_000), "partition instead of find and split")


def caesar_before(text, shift):
    result = []
    for character in text:
        if "a" <= character <= "z":
            result.append(chr((ord(character) - 97 + shift) % 26 + 97))
        else:
            result.append(character)
    return "".join(result)


def caesar_after(text, shift):
    alphabet = string.ascii_lowercase
    table = str.maketrans(alphabet, alphabet[shift:] + alphabet[:shift])
    return text.translate(table)


def caesar_arguments(size):
    return "".join(sentences(1 + size // 40))[:size], 3


caesar = Case((1_000, 30, 3), "str.translate instead of chr and ord in a loop")


def numbers_before(text):
    numbers = []
    for part in text.split(";"):
        if re.fullmatch(r"-?\d+", part):
            numbers.append(int(part))
    return numbers


_NUMBER = re.compile(r"-?\d+")


def numbers_after(text):
    numbers = []
    for part in text.split(";"):
        if _NUMBER.fullmatch(part):
            numbers.append(int(part))
    return numbers


def numbers_arguments(size):
    return (";".join([str(number) if number % 5 else "x" for number in range(size)]),)


numbers = Case((30, 3, 1_000), "compile the expression at module level")


def lower_words_before(text):
    return [word.lower() for word in text.split()]


def lower_words_after(text):
    return text.lower().split()


def lower_words_arguments(size):
    return (" ".join(words(size)),)


lower_words = Case((30, 3, 1_000), "one call for the whole text instead of one for each word")
