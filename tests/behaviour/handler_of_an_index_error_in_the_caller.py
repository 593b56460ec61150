# The caller distinguishes IndexError from ValueError.
def latest(values):
    return sorted(values)[-1]


for values in ([], [2, 1]):
    try:
        print(latest(values))
    except IndexError:
        print("IndexError")
    except ValueError:
        print("ValueError")
