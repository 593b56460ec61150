"""Containers that may be None, which have no length, and subclasses that say themselves whether they are true."""


class Bag(list):
    def __bool__(self):
        return True


def tests(rows, limit: list[int] | None, bag: list, table: dict):
    for row in rows:
        if len(limit) > 0:  # PFB704: 11 likely
            print(row)
        if len(bag) > 0:  # PFB704: 11 likely
            print(row)
        if len(table) > 0:  # PFB704: 11
            print(row)
        if limit is not None and len(limit[1:]) > 0:  # PFB704: 33 likely
            print(row)
