# A class of the file tells how often its instances are hashed.
class Key:
    def __hash__(self):
        print("hash")
        return 1


def grouped(keys):
    groups = {}
    for key in keys:
        groups.setdefault(key, []).append(1)
    return [len(group) for group in groups.values()]


def unique(keys):
    seen = set()
    out = []
    for key in keys:
        if key not in seen:
            seen.add(key)
            out.append(key)
    return out


print(grouped([Key()]))
print(len(unique([Key()])))
