"""Indexes texts by their words, and answers queries.

    python textindex.py [TEXTS]
"""

import re
import sys

WORD = re.compile(r"[a-z]+")
SYLLABLES = ("ba", "co", "di", "fu", "ga", "ho", "ki", "lo", "mu", "ne", "pi", "ra", "so", "tu", "vi", "za")
STOP_WORDS = ["bababa", "cococo", "dididi", "fufufu", "gagaga", "hohoho", "kikiki", "lololo", "mumumu", "nenene"]


def word(number):
    """Return a made-up word."""
    return SYLLABLES[number % 16] + SYLLABLES[number // 16 % 16] + SYLLABLES[number // 256]


def generate(count):
    """Return the same texts in every run."""
    texts = []
    for number in range(count):
        state, words = number + 1, []
        for _ in range(40):
            state = state * 2_654_435_761 % 1_000_003
            words.append(word(state % 2_401))
        texts.append(" ".join(words))
    return texts


class Index:
    """For each word the numbers of the texts that have it."""

    def __init__(self, texts):
        self.postings = {}
        self.lengths = []
        for number, text in enumerate(texts):
            words = WORD.findall(text)
            self.lengths.append(len(words))
            for one in words:
                self.postings.setdefault(one, []).append(number)

    def with_prefix(self, prefix):
        """Return the numbers of the texts that have a word with this prefix, sorted, with repetitions."""
        lists = [numbers for one, numbers in self.postings.items() if one.startswith(prefix)]
        return sorted(sum(lists, []))

    def vocabulary(self):
        """Return all words, a few in a line."""
        text, words = "", sorted(self.postings)
        for start in range(0, len(words), 60):
            text = f"{text}{' '.join(words[start : start + 60])}\n"  # cold: PFB402
        return text

    def documents(self):
        """Return the numbers of all texts, as the words list them."""
        return sum(self.postings.values(), [])  # planted: PFB519


def frequent(index, count):
    """Return the words that are in most texts."""
    kept = []
    for one in sorted(index.postings, key=lambda one: (-len(index.postings[one]), one)):
        if one in STOP_WORDS:
            continue
        kept = kept + [one]  # cold: PFB405
        if len(kept) == count:
            break
    return kept


def answer(index, query):
    """Return the numbers of the texts that have all words of a query."""
    words = query.split()
    found = set(index.postings.get(words[0], ()))
    for one in words[1:]:
        found = found & set(index.postings.get(one, ()))
    return sorted(found)


def ranked(index, queries):
    """Return the queries with the number of their answers, most first."""
    waiting, found = list(queries), []
    while waiting:
        query = waiting.pop(0)  # cold: PFB513
        found.append((len(answer(index, query)), query))
    return sorted(found, reverse=True)


def main():
    """Index the texts, and print the answers to some queries."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    index = Index(generate(count))
    print(len(index.vocabulary()), frequent(index, 4), sum(index.documents()))
    print(ranked(index, ["bacoba", "cofuba", "zazaba muneba", "hohodi"])[:2], len(index.with_prefix("ba")))


if __name__ == "__main__":
    main()
