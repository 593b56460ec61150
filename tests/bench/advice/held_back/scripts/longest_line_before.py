import sys

lengths = []
for line in sys.stdin:
    lengths.append(len(line.rstrip()))
print(max(lengths), sum(lengths) // len(lengths))
