# A subclass of dict gives other values by a key than by its views, or other pairs than it holds.
class Looked(dict):
    def __getitem__(self, key):
        return "looked up"


class Viewed(dict):
    def items(self):
        return [("k", "seen")]

    def values(self):
        return ["seen"]


def look_up(d: dict[str, int]):
    out = []
    for k in d:
        out.append((k, d[k], d[k]))
    return out, [d[k] for k in d.keys()]


def copy_items(d: dict[str, int]):
    return {k: v for k, v in d.items()}, [k for k, v in d.items()], [v for k, v in d.items()]


for made in ({"a": 1}, Looked(a=1), Viewed(a=1)):
    print(look_up(made), copy_items(made))
