"""Tests with each of several affixes: by `any`, by `map`, by a loop."""
import re

PREFIXES = ("a", "b")
ENDINGS = ["a", "b"]
PATTERNS = [re.compile("a")]
NESTED = (("a", "b"), ("c",))


def consumed(name: str, prefixes, wanted: list[str], found: set[str], path):
    print(any(name.startswith(p) for p in PREFIXES))  # PFB604: 10
    print(any([name.endswith(p) for p in ENDINGS]))  # PFB604: 10
    print(all(not name.startswith(p) for p in PREFIXES))  # PFB604: 10
    print(not any(path.name.startswith(p) for p in wanted))  # PFB604: 14
    print(any(name.startswith(p) for p in ("a", "b")))  # PFB604: 10
    print(any(name.startswith(p) for p in [name, "b"]))  # PFB604: 10
    print(any(map(name.startswith, found)))  # PFB604: 10
    print(any(name.startswith(p) for p in prefixes))  # PFB604: 10 likely
    print(any(name.startswith(p) for p in NESTED))  # PFB604: 10 likely
    print(any(name.startswith(p) for p in {prefixes, "b"}))  # PFB604: 10 likely
    print(any(name.startswith(p) for p in (p for p in wanted)))  # PFB604: 10 likely
    return [x for x in found if any(x.startswith(p) for p in wanted)]  # PFB604: 32


def looped(name: str, wanted: list[str], prefixes):
    for ending in ENDINGS:  # PFB604: 4
        if name.endswith(ending):
            return True
    for ending in (".a", ".b"):  # PFB604: 4
        if name.endswith(ending):
            print(name)
            break
    else:
        print("none")
    hidden = False
    for prefix in wanted:  # PFB604: 4
        if name.startswith(prefix):
            hidden = True
    for prefix in prefixes:  # PFB604: 4 likely
        if name.startswith(prefix):
            raise ValueError(name)
    return hidden


def nested(names, wanted: list[str]):
    for name in names:
        for prefix in wanted:  # PFB604: 8
            if name.startswith(prefix):
                break
        else:
            yield name


# --- what is not -----------------------------------------------------------------------------------------------------------


def other_consumers(name: str, wanted: list[str], groups, f):
    print(all(name.startswith(p) for p in wanted), any(not name.startswith(p) for p in wanted), sum(name.startswith(p) for p in wanted))
    print(any(name.startswith(p + "/") for p in wanted), any(name.startswith(p, len(p)) for p in wanted), any(p.startswith(name) for p in wanted))
    print(any(name.startswith(p) for p in wanted if p), any(name.startswith(p) for group in groups for p in group))
    print(any(p.name.startswith(p) for p in wanted), any(f(p).startswith(p) for p in wanted), any(name.find(p) for p in wanted))
    print(any(map(name.find, wanted)), any(map(name.startswith, wanted, groups)), all(map(name.startswith, wanted)))
    print(any(name.startswith(name) for p in wanted), any(map(str.startswith, groups, wanted)), any(map(f, wanted)), any(name))
    print([name.startswith(p) for p in wanted], any(map(name.startswith, *wanted)), any(f.startswith(p) is None for p in wanted))


async def asynchronous(name, wanted):
    return any([name.startswith(p) async for p in wanted])


def other_loops(name: str, wanted: list[str]):
    for prefix in wanted:
        if name.startswith(prefix):
            return prefix
    for prefix in wanted:
        if name.startswith(prefix):
            name = name[1:]
    for prefix in wanted:
        if name.startswith(prefix):
            break
    print(prefix)
    for ending in wanted:
        if name.endswith(ending):
            print(name)
        else:
            return name
    for ending in wanted:
        if not name.endswith(ending):
            return name
    for ending in wanted:
        if name.endswith(ending) and name:
            return name
    for ending in wanted:
        print(ending)
        if name.endswith(ending):
            return name
    return None


def shadowed(name: str, any, wanted: list[str]):
    return any(name.startswith(p) for p in wanted)


def refuted(name: str, wanted: list[str]):
    if not __debug__:
        print(any(name.startswith(p) for p in wanted))  # PFB604: refuted


def made_each_time(name: str, wanted: list[str], x, f, marks):
    print(any(name.lower().startswith(p) for p in wanted))  # PFB604: 10
    print(any(x.name.strip().startswith(p) for p in wanted))  # PFB604: 10
    print(any(str(x).startswith(p) for p in wanted))  # PFB604: 10
    print(any(name.startswith(p, 1) for p in wanted))  # PFB604: 10
    hit = False
    for p in wanted:  # PFB604: 4
        if name.startswith(p, 2, -1):
            hit = True
            break
    for p in wanted:  # PFB604: 4
        if name.casefold().lower().startswith(p):
            return True
    print(any(f(x).startswith(p) for p in wanted), any(x.pop().startswith(p) for p in wanted), any(name.lower(x).startswith(p) for p in wanted))
    print(any(name.startswith(p, at) for p, at in marks), any(name.startswith(p, p) for p in wanted), any(name.strip(p).startswith(p) for p in wanted))
    print(any(name.startswith(p, f()) for p in wanted), any(name.startswith(p, *x) for p in wanted))
    return hit


def other_spellings(name: str, wanted: list[str], x, f):
    hit = False
    for p in wanted:  # PFB604: 4
        if not name.startswith(p):
            continue
        hit = True
        break
    for p in wanted:  # PFB604: 4
        hit |= name.startswith(p)
    for p in wanted:  # PFB604: 4
        hit = hit or name.startswith(p)
    print(any(True for p in wanted if name.startswith(p)))  # PFB604: 10
    print(any(p for p in wanted if name.startswith(p)), any(True for p in wanted if name.startswith(p) if p), all(True for p in x if name.startswith(p)))
    for p in wanted:
        hit = x or name.startswith(p)
    for p in wanted:
        hit &= name.startswith(p)
    for p in wanted:
        if not name.startswith(p):
            continue
        f(name)
    for p in wanted:
        if not name.startswith(p):
            continue
        f(p)
        break
    for p in wanted:
        if name.startswith(p):
            continue
    return hit


class Place:
    def endswith(self, ending):
        return self.name == ending


def places(place, wanted: list[str]):
    return any(place.endswith(p) for p in wanted)  # PFB604: 11 likely
