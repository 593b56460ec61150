"""PFB101: a loop at module level looks its names up in a dict. In a function they are slots."""

total = 0
for number in range(1_000):
    total = total + number
