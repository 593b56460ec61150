"""One of the four example programs that this project began with: a loop at module level."""

for _ in range(10**8):
    pass
