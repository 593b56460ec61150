# A member of a (str, Enum) class joins as its value and formats as its name.
from enum import Enum


class Colour(str, Enum):
    RED = "red"
    BLUE = "blue"


def labels(words: list[str], colour: str = Colour.RED):
    found = []
    for word in words:
        found.append("-".join([word, colour]))
        found.append(word + ":" + colour)
    return found


def painted(colours: list[str]):
    text, sum_of_text = "", ""
    for colour in colours:
        text = f"{text}{colour},"
        sum_of_text = sum_of_text + colour + ","
    return text, sum_of_text


print(labels(["a"]), labels(["b"], "green"), painted([Colour.RED, Colour.BLUE]))
