# The caller reads a global sum after an error, a generator reads it during the loop.
count = 0


def feed(readings):
    global count
    for reading in readings:
        count += reading


def observed(values):
    for value in values:
        print("so far", count)
        yield value


try:
    feed([1, "2"])
except TypeError:
    print(count)
feed(observed([10, 20]))
print(count)
