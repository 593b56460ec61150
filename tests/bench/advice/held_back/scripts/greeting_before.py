import sys

names = []
for line in sys.stdin:
    names.append(line.strip().title())
print("Hello " + ", ".join(names) + "!")
