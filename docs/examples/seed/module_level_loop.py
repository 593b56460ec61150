"""One of the four programs that started this project: a loop at module level."""

for _ in range(10**8):
    pass
