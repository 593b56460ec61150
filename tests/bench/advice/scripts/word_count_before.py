import sys

counts = {}
total = 0
for line in sys.stdin:
    for word in line.split():
        word = word.strip(".,").lower()
        total += 1
        counts[word] = counts.get(word, 0) + 1

for word in sorted(counts, key=counts.get, reverse=True)[:10]:
    print(word, counts[word])
print(total)
