# A module, or the file itself, gets other attributes through a local name for it.
import logging
import math

import __main__

LIMIT = 3


def handled(names):
    out = []
    for name in names:
        logging.lastResort = name
        out.append(str(logging.lastResort) + str(logging.lastResort))
    return out


def turned(angles):
    constants = math
    out = []
    for angle in angles:
        constants.tau = angle
        out.append(math.tau + math.tau)
    return out


def turn(constants, angle):
    constants.tau = angle


def turned_elsewhere(angles):
    out = []
    for angle in angles:
        turn(math, angle)
        out.append(math.tau + math.tau)
    return out


def lower():
    program = __main__
    program.LIMIT -= 1


def counted(rows):
    out = []
    for row in rows:
        if row < LIMIT:
            out.append(row)
        lower()
        out.append(LIMIT)
    return out


print(handled("ab"), turned([1, 2]), turned_elsewhere([1, 2]))
print(counted([1, 1, 1, 1]))
