"""Items whose index is a sum."""


def knapsack(weights: list[int], values: list[int], most: int):
    n = len(weights)
    best = [[0] * (most + 1) for _ in range(n + 1)]
    for i in range(1, n + 1):
        for weight in range(most + 1):
            if weights[i - 1] <= weight:  # PFB516: 15
                taken = best[i - 1][weight - weights[i - 1]] + values[i - 1]  # PFB516: 24
                best[i][weight] = max(best[i - 1][weight], taken)  # PFB516: 16
            else:
                best[i][weight] = best[i - 1][weight]
    return best


def common(a: str, b: str):
    m, n = len(a), len(b)
    longest = [[0] * (n + 1) for _ in range(m + 1)]
    for i in range(1, m + 1):
        for j in range(1, n + 1):
            if a[i - 1] == b[j - 1]:  # PFB516: 15
                longest[i][j] = longest[i - 1][j - 1] + 1  # PFB516: 16; 32
            else:
                longest[i][j] = max(longest[i - 1][j], longest[i][j - 1])
    return longest[m][n]


def above(rows: list[list[int]], columns: list[int]):
    total = 0
    for y in range(1, len(rows)):
        for x in columns:
            total += rows[y - 1][x]  # PFB516: 21
    for y in range(len(rows)):
        for x in columns:
            total += rows[y - 1][x] * rows[y][x]  # PFB516: 21; 38
    for y in range(2, len(rows)):
        for x in columns:
            total += rows[y - 2][x]  # PFB516: 21
    for y in range(1, len(rows)):
        for x in columns:
            if x:
                total += rows[y - 1][x]  # PFB516: 25
    return total


def likely(rows: list[list[int]], columns: list[int], k: int, unknown, table: dict):
    total = 0
    for y in range(1, len(rows)):
        for x in columns:
            total += rows[y - 2][x]  # PFB516: 21 likely
    for y in range(len(rows) - 1):
        for x in columns:
            total += rows[y + 1][x]  # PFB516: 21 likely
    for y in range(1, len(unknown)):
        for x in columns:
            total += unknown[y - 1][x]  # PFB516: 21 likely
    for x in columns:
        total += rows[k * 2 + 1][x]  # PFB516: 17 likely
    for y in range(1, len(table)):
        for x in columns:
            total += table[y - 1][x]  # PFB516: 21 likely
    for y in range(-3, len(rows)):
        for x in columns:
            total += rows[y - 1][x]  # PFB516: 21 likely
    return total


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def shrinking(rows: list[list[int]], columns: list[int]):
    total = 0
    for y in range(1, len(rows)):
        rows.pop()
        for x in columns:
            total += rows[y - 1][x]  # PFB516: 21 likely
    return total


def changing(rows: list[list[int]], columns: list[int], k: int, f):
    total = 0
    for y in range(1, len(rows)):
        for x in columns:
            total += rows[x - 1][y]
    for y in range(1, len(rows)):
        for x in columns:
            total += rows[y - 1][x]
            rows[y] = columns
    for y in range(1, len(rows)):
        for x in columns:
            if x:
                total += rows[y + 1][x]
    for y in range(1, len(rows)):
        for x in columns:
            y += 1
            total += rows[y - 1][x]
    for x in columns:
        total += rows[f(k)][x]
    for x in columns:
        total += rows[k // 2][x]
    for x in columns:
        try:
            total += rows[k - 1][x]
        except IndexError:
            total += 1
    for x in columns:
        if total:
            total += rows[k - 1][x]
    return total
