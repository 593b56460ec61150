# A loop asks whether a module is imported before it imports it.
import sys


def asked(xs):
    out = []
    for x in xs:
        out.append("colorsys" in sys.modules)
        import colorsys

        out.append(colorsys.rgb_to_hsv(0, 0, x)[2])
    return out


def got(xs):
    out = []
    for x in xs:
        out.append(sys.modules.get("this_is_no_module"))
        import string

        out.append(string.digits[x])
    return out


print(asked([1, 1]), got([1]))
