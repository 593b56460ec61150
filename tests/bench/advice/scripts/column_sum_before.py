import sys

amounts = {}
for line in sys.stdin:
    fields = line.rstrip("\n").split(",")
    city = fields[2]
    amounts[city] = amounts.get(city, 0) + int(fields[4])
for city in sorted(amounts):
    print(f"{city:<12}{amounts[city]:>12}")
