import sys

counts = {}
for text in sys.stdin.read().split():
    value = int(text)
    if value in counts:
        counts[value] += 1
    else:
        counts[value] = 1
for value in sorted(counts):
    print(f"{value:3} {'*' * (counts[value] % 60)}")
