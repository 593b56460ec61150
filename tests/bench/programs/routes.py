"""Finds the shortest ways through a city whose streets are a grid with closed corners.

    python routes.py [SIZE]
"""

import sys

STEPS = ((1, 0), (0, 1), (-1, 0), (0, -1))


class City:
    """A square grid of corners; some are closed."""

    def __init__(self, size):
        self.size = size
        self.closed = set()
        for corner in range(size * size):
            mixed = corner * 2_654_435_761 % 1_000_003
            if mixed % 11 == 0:
                self.closed.add(divmod(corner, size))  # cold: PFB201
        self.closed.discard((0, 0))

    def neighbours(self, corner):
        """Return the open corners next to one."""
        row, column = corner
        found = []
        for down, right in STEPS:
            beside = row + down, column + right
            if beside not in self.closed and 0 <= beside[0] < self.size and 0 <= beside[1] < self.size:
                found.append(beside)
        return found

    def districts(self):
        """Return the names of the districts, without repetitions."""
        names = []
        for row in range(0, self.size, 50):
            name = f"district {row // 100}"
            if name not in names:  # cold: PFB310
                names.append(name)
        return names


def distances(city, starts):
    """Return how far each corner is from the nearest start."""
    queue, known = [], {}
    for start in starts:
        known[start] = 0
        queue.append(start)
    while queue:
        corner = queue.pop(0)  # planted: PFB513
        beyond = known[corner] + 1
        for beside in city.neighbours(corner):
            if beside not in known:
                known[beside] = beyond
                queue.append(beside)
    return known


def way_back(known, city, corner):
    """Return a shortest way from a corner to its start."""
    way = ()
    while known[corner]:
        way = way + (corner,)  # cold: PFB405
        corner = min(city.neighbours(corner), key=lambda beside: known.get(beside, 1 << 30))
    return (*way, corner)


def farthest(known):
    """Return the corner that is farthest from all starts."""
    return sorted(known, key=lambda corner: (-known[corner], corner))[0]


def main():
    """Print the farthest corner, and the way from it."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    city = City(size)
    starts = [corner for number in range(size * size) if number % 3 and (corner := divmod(number, size)) not in city.closed]
    known = distances(city, starts)
    corner = farthest(known)
    print(len(known), corner, known[corner], sum(known.values()))
    print(way_back(known, city, corner), city.districts())


if __name__ == "__main__":
    main()
