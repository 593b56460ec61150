from collections import deque


def distances(city, starts):
    """Return how far each corner is from the nearest start."""
    queue, known = deque(), {}
    for start in starts:
        known[start] = 0
        queue.append(start)
    while queue:
        corner = queue.popleft()
        beyond = known[corner] + 1
        for beside in city.neighbours(corner):
            if beside not in known:
                known[beside] = beyond
                queue.append(beside)
    return known
