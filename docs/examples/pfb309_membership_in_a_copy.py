"""PFB309: a view is created for one membership test. Test membership in the dict itself."""


def known(table: dict[str, int], names):
    for name in names:
        if name in table.keys():
            yield name
