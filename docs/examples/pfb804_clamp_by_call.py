"""PFB804: every iteration calls max and stores the result. `if size > longest` calls nothing."""


def longest_of(rows, least):
    longest = least
    for name, size in rows:
        longest = max(longest, size)
        if longest == size:
            yield name
