"""Marked lines for PFB804: the module binds `max` itself, in one branch only, but not `min`."""
import sys

if sys.platform == "win32":
    from winmath import max

lowest = 0


def run(xs):
    m = n = 0
    for x in xs:
        m = max(m, x)
        n = min(n, x)  # PFB804: 12
    return m, n


for arg in sys.argv:
    lowest = max(lowest, len(arg))
    lowest = min(lowest, len(arg))  # PFB804: 13
