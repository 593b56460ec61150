# A generator leaves the dictionary half updated, a comprehension leaves it as it was.
class Configuration:
    def __init__(self):
        self.values = {}

    def load(self, pairs):
        self.values.update({key: int(value) for key, value in pairs})

    def load_each(self, pairs):
        self.values.update((key, int(value)) for key, value in pairs)

    def load_in_a_loop(self, pairs):
        for key, value in pairs:
            self.values[key] = int(value)


for name in ("load", "load_each", "load_in_a_loop"):
    configuration = Configuration()
    try:
        getattr(configuration, name)([("a", "1"), ("b", "x")])
    except ValueError:
        print(name, configuration.values)
