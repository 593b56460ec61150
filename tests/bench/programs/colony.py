"""Simulates ants that look for food, and mark the places where they find some.

    python colony.py [STEPS]
"""

import sys

FIELDS = 400


class Random:
    """Numbers that look random, and are the same in every run."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        """Return a number from 0 to below the limit."""
        self.state = self.state * 1_103_515_245 + 12_345 & 0x7FFFFFFF
        return self.state * limit >> 31


class Ant:
    """An ant: where it is, and how much it has carried home."""

    def __init__(self, place):
        self.place = place
        self.carried = 0
        self.path = []

    def move(self, step):
        """Move along the ring of fields."""
        self.place = (self.place + step) % FIELDS
        self.path.append(self.place)

    def report(self):
        """Return where the ant was last, in words."""
        text = ""
        for place in self.path[-5:]:
            text = text + str(place) + ", "  # cold: PFB403
        return text.rstrip(", ")


class Colony:
    """The fields with their food and marks, and the ants."""

    def __init__(self, ants, seed):
        self.random = Random(seed)
        self.food = [self.random.below(50) for _ in range(FIELDS)]
        self.marks: list[float] = [1.0] * FIELDS
        self.ants = [Ant(self.random.below(FIELDS)) for _ in range(ants)]

    def eat(self):
        """Let each ant take food where it stands."""
        for ant in self.ants:
            if self.food[ant.place]:
                self.food[ant.place] -= 1
                ant.carried += 1

    def evaporated(self):
        """Return the marks as shares of all marks."""
        marks = [mark * 0.995 + 0.001 for mark in self.marks]
        shares = []
        for mark in marks:
            shares.append(mark / sum(marks))  # planted: PFB514 (likely)
        return shares

    def step(self):
        """Do one step of the simulation."""
        for ant in self.ants:
            ant.move(self.random.below(7) - 3)
        self.eat()
        for ant in self.ants:
            self.marks[ant.place] += 0.1 * ant.carried
        self.marks = self.evaporated()

    def summary(self):
        """Return the state of the colony."""
        best = sorted(self.ants, key=lambda ant: -ant.carried)[0]
        lines = []
        for ant in self.ants[:3]:
            lines = lines + [f"{ant.carried} from {ant.report()}"]  # cold: PFB405
        return f"{sum(self.food)} left, best {best.carried}, {lines}"

    def last_places(self):
        """Return where the ants were last, each place once."""
        names = []
        for ant in self.ants:
            for place in ant.path[-5:]:
                name = f"field {place}"
                if name not in names:  # cold: PFB310
                    names.append(name)
        return names[:5]


def main():
    """Run the simulation, and print its end."""
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 1_200
    colony = Colony(150, 7)
    for _ in range(steps):
        colony.step()
    print(colony.summary())
    print(colony.last_places(), round(sum(colony.marks), 6))


if __name__ == "__main__":
    main()
