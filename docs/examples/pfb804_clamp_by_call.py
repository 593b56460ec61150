"""PFB804: each pass calls max and stores what it returns. `if size > longest` calls nothing."""


def longest_of(rows, least):
    longest = least
    for name, size in rows:
        longest = max(longest, size)
        if longest == size:
            yield name
