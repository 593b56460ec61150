# Asking the object for its length prints, which a loop or a set does not.
class Loud:
    def __iter__(self):
        return iter("ba")

    def __len__(self):
        print("length")
        return 2


def copies(loud):
    print("a list")
    listed = [x for x in loud]
    print("a set")
    distinct = {x for x in loud}
    print("a list in vain")
    twice = set(list(loud))
    return listed, sorted(distinct), sorted(twice)


print(copies(Loud()))
