import sys

number = 0
lines = []
for line in sys.stdin:
    number += 1
    if " ERROR " in line or " WARNING " in line:
        lines.append(f"{number} {line.rstrip()[20:]}\n")
sys.stdout.write("".join(lines))
