# The class method reads through `cls` what the loop stores through the class's name.
class Registry:
    size = 0

    @classmethod
    def add_all(cls, names):
        found = []
        for name in names:
            found.append(cls.size * cls.size)
            Registry.size += len(name)
        return found


print(Registry.add_all(["a", "bc", "d"]))
