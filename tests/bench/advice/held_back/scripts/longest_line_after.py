import sys

lengths = [len(line.rstrip()) for line in sys.stdin]
print(max(lengths), sum(lengths) // len(lengths))
