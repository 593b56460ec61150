# A module is imported on another platform only, and the loop that reads it does not run.
import sys

if sys.platform == "another platform":
    import winreg


def roots(names):
    found = []
    for name in names:
        found.append((winreg.HKEY_USERS, winreg.HKEY_USERS, name))
    return found


print(roots([]))
