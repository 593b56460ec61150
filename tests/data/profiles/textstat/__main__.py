"""Run on a text that is made up."""

import random
import sys

from textstat import render, words


def made_up(lines):
    maker = random.Random(7)
    letters = "abcdefghij"
    return "\n".join(
        " ".join("".join(maker.choices(letters, k=3)) + maker.choice(["", ".", ","]) for _ in range(12)) for _ in range(lines)
    )


def main(lines):
    found = words.split(made_up(lines))
    counter = words.Counter()
    for word in found:
        counter.add(word)
    print(render.table(counter.most(900))[:60])
    print(len(words.distinct(found)), render.drain(found))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 6000)
