import sys
from collections import Counter

counts = Counter(map(int, sys.stdin.read().split()))
for value in sorted(counts):
    print(f"{value:3} {'*' * (counts[value] % 60)}")
