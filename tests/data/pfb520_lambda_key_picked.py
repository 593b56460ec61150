"""Items that a constant tuple of keys picks, for PFB520. Only ever compiled, never run."""

COLUMNS = ("name", "price", "stock")
ONE = ("name",)
CHANGING = ["name", "price"]
MIXED = ("name", COLUMNS)
TWICE = ("a", "b")
TWICE = ("b", "a")


def rows_of(records, self):
    for record in records:
        yield tuple([record[column] for column in COLUMNS])  # PFB520: 20
        yield tuple(record[column] for column in COLUMNS)  # PFB520: 19
        yield tuple([self.values[c] for c in COLUMNS])  # PFB520: 20
        yield tuple([record[column] for column in ONE])
        yield tuple([record[column] for column in CHANGING])
        yield tuple([record[column] for column in MIXED])
        yield tuple([record[column] for column in TWICE])
        yield tuple([record[column] for column in COLUMNS if column])
        yield tuple([record[column].strip() for column in COLUMNS])
        yield tuple([record[other] for column in COLUMNS])
        yield tuple([column[column] for column in COLUMNS])
        yield tuple([f(record)[column] for column in COLUMNS])
        yield list([record[column] for column in COLUMNS])
        yield [record[column] for column in COLUMNS]
        yield record.tuple([record[column] for column in COLUMNS])


def outside_of_a_loop(record):
    return tuple([record[column] for column in COLUMNS])  # PFB520: 17


def given_keys(record, COLUMNS):
    return tuple([record[column] for column in COLUMNS])


def own_tuple(record, tuple):
    return tuple([record[column] for column in COLUMNS])
