import sys

number = 0
for line in sys.stdin:
    number += 1
    if " ERROR " in line or " WARNING " in line:
        print(number, line.rstrip()[20:])
