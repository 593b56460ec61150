"""PFB309: a view that is made for one test of membership. The dict itself can be asked."""


def known(table: dict[str, int], names):
    for name in names:
        if name in table.keys():
            yield name
