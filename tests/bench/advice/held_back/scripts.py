"""Scripts: code at module level, which reads its standard input. The code is in `scripts/`."""

from case import Case
from samples import integers, sentences, words


def longest_line_arguments(size):
    return ("\n".join(sentences(size)) + "\n",)


longest_line = Case((1_000, 30, 3), "a comprehension at module level instead of a loop with append", script=True)


def greeting_arguments(size):
    return ("\n".join(words(size)) + "\n",)


greeting = Case(
    (3,),
    "put the code of a script into a function",
    "it runs over three lines: to make the function costs as much",
    script=True,
)


def histogram_arguments(size):
    return (" ".join(map(str, integers(size, most=50))) + "\n",)


histogram = Case((1_000, 30), "collections.Counter instead of counting in a dict, in a script", script=True)
