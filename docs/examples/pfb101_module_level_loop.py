"""PFB101: a loop at module level looks names up in a dictionary. In a function, they are slots of the frame."""

total = 0
for number in range(1_000):
    total = total + number
