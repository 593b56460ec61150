# A class of the file tells whether its objects are hashed one by one, or when all of them are there.
class Key:
    def __init__(self, name):
        print("made", name)
        self.name = name

    def __hash__(self):
        print("hashed", self.name)
        return 1

    def __eq__(self, other):
        return self.name == other.name


def count(names):
    return len(set([Key(name) for name in names]))


def table(names):
    return len(dict([(Key(name), 1) for name in names]))


def pairs(names):
    return len(set([(name, Key(name)) for name in names]))


def texts(names):
    return sorted(set([str(name) for name in names]))


print(count("ab"), table("ab"), pairs("ab"), texts("ab"))
