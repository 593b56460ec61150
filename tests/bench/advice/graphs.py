"""Graphs and trees."""

import heapq
from collections import defaultdict, deque

from case import Case
from samples import rng, words


class Category:
    def __init__(self, name):
        self.name = name
        self.children = []
        self.parent = None

    def add(self, child):
        child.parent = self
        self.children.append(child)


def network(size):
    draw = rng(size)
    return {node: [draw.randrange(size) for _ in range(3)] for node in range(size)}


def weighted(size):
    draw = rng(size)
    return {node: [(draw.randrange(size), draw.randint(1, 20)) for _ in range(3)] for node in range(size)}


def categories(size):
    made = [Category(name) for name in words(size)]
    for place in range(1, size):
        made[(place - 1) // 3].add(made[place])
    return made


def reachable_before(graph, start):
    visited = []
    stack = [start]
    while stack:
        node = stack.pop()
        if node in visited:
            continue
        visited.append(node)
        stack.extend(graph[node])
    return sorted(visited)


def reachable_after(graph, start):
    visited = set()
    stack = [start]
    while stack:
        node = stack.pop()
        if node in visited:
            continue
        visited.add(node)
        stack.extend(graph[node])
    return sorted(visited)


def reachable_arguments(size):
    return network(size), 0


reachable = Case((1_000, 30, 3), "a set for the visited nodes")


def path_before(graph, start, goal):
    queue = [(start, [start])]
    visited = {start}
    while queue:
        node, path = queue.pop(0)
        if node == goal:
            return path
        for neighbour in graph[node]:
            if neighbour not in visited:
                visited.add(neighbour)
                queue.append((neighbour, path + [neighbour]))
    return None


def path_after(graph, start, goal):
    queue = deque([start])
    previous = {start: None}
    while queue:
        node = queue.popleft()
        if node == goal:
            path = []
            while node is not None:
                path.append(node)
                node = previous[node]
            return path[::-1]
        for neighbour in graph[node]:
            if neighbour not in previous:
                previous[neighbour] = node
                queue.append(neighbour)
    return None


def path_arguments(size):
    return network(size), 0, size - 1


path = Case((1_000, 30, 3), "deque and predecessors instead of a path in each entry of a list")


def sorted_tasks_before(needs):
    waiting = {task: len(required) for task, required in needs.items()}
    ready = [task for task, count in waiting.items() if count == 0]
    order = []
    while ready:
        task = ready.pop(0)
        order.append(task)
        for other, required in needs.items():
            if task in required:
                waiting[other] -= 1
                if waiting[other] == 0:
                    ready.append(other)
    return order


def sorted_tasks_after(needs):
    followers = defaultdict(list)
    for task, required in needs.items():
        for other in required:
            followers[other].append(task)
    waiting = {task: len(required) for task, required in needs.items()}
    ready = deque([task for task, count in waiting.items() if count == 0])
    order = []
    while ready:
        task = ready.popleft()
        order.append(task)
        for other in followers[task]:
            waiting[other] -= 1
            if waiting[other] == 0:
                ready.append(other)
    return order


def sorted_tasks_arguments(size):
    return ({number: sorted({number // 2, number // 3} - {number}) for number in range(size)},)


sorted_tasks = Case((30, 3), "followers by task, and a deque, in a topological sort")


def distances_before(graph, start):
    distances = {start: 0}
    pending = {start}
    while pending:
        node = min(pending, key=lambda candidate: distances[candidate])
        pending.remove(node)
        for neighbour, cost in graph[node]:
            through = distances[node] + cost
            if neighbour not in distances or through < distances[neighbour]:
                distances[neighbour] = through
                pending.add(neighbour)
    return distances


def distances_after(graph, start):
    distances = {start: 0}
    heap = [(0, start)]
    while heap:
        distance, node = heapq.heappop(heap)
        if distance > distances[node]:
            continue
        for neighbour, cost in graph[node]:
            through = distance + cost
            if neighbour not in distances or through < distances[neighbour]:
                distances[neighbour] = through
                heapq.heappush(heap, (through, neighbour))
    return distances


def distances_arguments(size):
    return weighted(size), 0


distances = Case((1_000, 30, 3), "a heap instead of the minimum over all pending nodes")


def depth_before(category):
    if not category.children:
        return 1
    return 1 + max(depth_before(child) for child in category.children)


def depth_after(category):
    deepest = 0
    for child in category.children:
        depth = depth_after(child)
        if depth > deepest:
            deepest = depth
    return 1 + deepest


def depth_arguments(size):
    return (categories(size)[0],)


depth = Case((30, 3, 1_000), "a loop instead of max() over a generator that recurs")


def components_before(edges, size):
    parent = list(range(size))

    def find(node):
        if parent[node] != node:
            parent[node] = find(parent[node])
        return parent[node]

    for one, other in edges:
        parent[find(one)] = find(other)
    return len({find(node) for node in range(size)})


def components_after(edges, size):
    parent = list(range(size))

    def find(node):
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in edges:
        parent[find(one)] = find(other)
    return len({find(node) for node in range(size)})


def components_arguments(size):
    draw = rng(size)
    return [(draw.randrange(size), draw.randrange(size)) for _ in range(size)], size


components = Case((1_000, 30), "a loop instead of recursion in union-find")


def any_cycle_before(graph):
    for start in graph:
        if start in graph[start]:
            return True
    return False


def any_cycle_after(graph):
    return any(start in linked for start, linked in graph.items())


def any_cycle_arguments(size):
    graph = network(size)
    graph[0] = [0, 1, 2]
    return (graph,)


any_cycle = Case((30, 3), "any() instead of a loop with return", "the first node answers: the generator is made for one element")
