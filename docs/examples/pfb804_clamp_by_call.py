"""PFB804: each pass calls max and stores what it returns. `if size > longest` calls nothing."""


def longest_of(sizes, least):
    longest = least
    for size in sizes:
        longest = max(longest, size)
    return longest
