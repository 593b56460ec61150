"""Marked lines for PFB308: copies of what is copied anyway, and dicts with one value."""
import sorting


def copies(xs, ys, key):
    print(sorted(list(xs)))  # PFB308: 10
    print(sorted(tuple(xs), key=key))  # PFB308: 10
    print(sorted(list(xs), key=key, reverse=True)[:3])  # PFB308: 10
    print(set(list(xs)))  # PFB308: 10
    print(set(tuple(x for x in xs)))  # PFB308: 10
    print(set(sorted(xs, key=key)))  # PFB308: 10
    print(list(sorted(xs)))  # PFB308: 10
    print(list(sorted(xs, key=key)))  # PFB308: 10
    print(list(list(xs)))  # PFB308: 10
    print(tuple(list(xs)))  # PFB308: 10
    print(sorted(list(set(xs))))  # PFB308: 10
    for y in ys:
        print(sorted(list(y)))  # PFB308: 14
    return list(sorted(xs))  # PFB308: 11


def one_value(xs, ys, key):
    print({x: 0 for x in xs})  # PFB308: 10
    print({x: None for x in xs})  # PFB308: 10
    print({x: "a" for x in xs.items()})  # PFB308: 10
    print({x: -1 for x in sorted(xs)})  # PFB308: 10
    print({x: () for x in xs})  # PFB308: 10
    print({x: (1, "b") for x in range(len(xs))})  # PFB308: 10
    print({x: True for y in ys for x in y})
    return {x: False for x in xs}  # PFB308: 11


def needed(xs, ys, key):
    print(sorted(set(xs)), list(set(xs)), tuple(sorted(xs)), tuple(set(xs)), list(tuple(xs)), list(reversed(xs)))
    print(sorted(sorted(xs)), sorted(reversed(xs)), set(reversed(xs)), sorted(sorted(xs, key=key)))
    print(list(zip(list(xs), ys)), sorted(list(*xs)), sorted(list()), list(xs.sorted(ys)), sorting.sorted(list(xs)))
    print({x: [] for x in xs}, {x: {} for x in xs}, {x: key for x in xs}, {x: key() for x in xs}, {x: x for x in xs})
    print({x: 0 for x in xs if x}, {x.a: 0 for x in xs}, {(x, y): 0 for x, y in xs}, {x: 0 for y in ys for x in y})
    print({y: 0 for x in xs for y in (x, 1)}, {key: 0 for x in xs}, {x: f"{key}" for x in xs}, {x: 0 for x in (1, 2)})


def shadowed(xs, list):
    print(sorted(list(xs)), list(sorted(xs)))


async def waiting(xs):
    return {x: 0 async for x in xs}
