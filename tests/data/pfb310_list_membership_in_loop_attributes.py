"""Marked lines for PFB310, list-membership-in-loop, of lists that are attributes. Only ever compiled, never run."""
import dataclasses
from dataclasses import dataclass, field


@dataclass
class Filter:
    blocked: list[str]
    known: list[str] = field(default_factory=list)
    codes: list[int] = dataclasses.field(default_factory=list, init=False)
    late: list[str] = field(init=False)
    rows: list[list[str]] = field(default_factory=list)
    fixed: list[str] = field(default=words())
    maybe: list[str] | None = None

    def only_read(self, names: list[str], numbers: list[int], others: list):
        found = []
        for name in names:
            if name not in self.blocked and name in self.known:  # PFB310: 15; 44
                found.append(name)
            if name in self.late or name in self.fixed:  # PFB310: 15 likely; 36 likely
                found.append(name)
            if name in self.maybe:
                found.append(name)
        for other in others:
            if other in self.blocked:  # PFB310: 15 likely
                found.append(other)
        for row in others:
            if row in self.rows:  # PFB310: 15 likely
                found.append(row)
        return found, [number for number in numbers if number in self.codes]  # PFB310: 55

    def with_code_of_others(self, names: list[str], use):
        for name in names:
            if name in self.blocked:  # PFB310: 15 likely
                use(name)
        for name in names:
            if name in self.blocked:  # PFB310: 15 likely
                self.block(name)

    def block(self, word):
        self.rows.append(word)

    def grows(self, names: list[str]):
        for name in names:
            if name not in self.known:  # PFB310: 15 likely
                self.known.append(name)


class Stored:
    def __init__(self, words: list[str], more: list[str], rest: list[str]):
        self.words = words
        self.more = more
        rest = sorted(rest, key=len) if rest else list(load())
        self.rest = rest

    def only_read(self, names: list[str]):
        return [name for name in names if name in self.words or name in self.rest]  # PFB310: 42; 64 likely

    def load(self, names: list):
        self.more = names

    def rebound(self, names: list[str]):
        return [name for name in names if name in self.more]  # PFB310: 42 likely


class Shown:
    def __init__(self, titles: list[str]):
        self.titles = titles

    def only_read(self, names: list[str]):
        return [name for name in names if name in self.titles]


class Renamed(Shown):
    @property
    def titles(self):
        return read()
