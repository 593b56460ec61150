"""Nodes, trees and queues: what graphlib, heapq, sched, ast, ElementTree, typing, enum, pickletools and asyncio walk."""

import heapq
import itertools
from collections import deque

VISITED, WAITING = 1, 0
STEPS = 0


class Node:
    def __init__(self, name, weight=1):
        self.name = name
        self.weight = weight
        self.successors = []
        self.waiting = 0


ROOT = Node("root", 3)


class Graph:
    def __init__(self, nodes=()):
        self.nodes = list(nodes)
        self.table = {}
        self.finished = 0
        self.limit = 10
        self.root = ROOT

    def total(self, node):
        found = 0
        for successor in node.successors:
            found += successor.weight
        return found

    def pfb201_reached_before(self, names):
        """graphlib looks nodes up by name: an attribute as what is subscripted and tested."""
        found = 0
        for name in names:
            if name in self.table:
                found += self.table[name]
        return found

    def pfb201_reached_after(self, names):
        table = self.table
        found = 0
        for name in names:
            if name in table:
                found += table[name]
        return found

    def pfb201_heavy_before(self, nodes):
        """A method of the class with a loop of its own, and one attribute: heavy."""
        found = []
        for node in nodes:
            if self.total(node) > self.limit:
                found.append(node.name)
        return found

    def pfb201_heavy_after(self, nodes):
        limit = self.limit
        found = []
        for node in nodes:
            if self.total(node) > limit:
                found.append(node.name)
        return found

    def pfb201_lighter_before(self, weights):
        """An attribute of an attribute: only the first is sure to stay, and goes to a local."""
        found = 0
        for weight in weights:
            if weight < self.root.weight:
                found += 1
        return found

    def pfb201_lighter_after(self, weights):
        root = self.root
        found = 0
        for weight in weights:
            if weight < root.weight:
                found += 1
        return found

    def pfb201_matrix_before(self, rows):
        """The sum of a matrix' small cells: one attribute in an inner loop with nothing dear."""
        total = 0
        for row in rows:
            for cell in row:
                if cell < self.limit:
                    total += cell
        return total

    def pfb201_matrix_after(self, rows):
        limit = self.limit
        total = 0
        for row in rows:
            for cell in row:
                if cell < limit:
                    total += cell
        return total

    def pfb202_finished_before(self, groups):
        """graphlib counts finished nodes in an inner loop, beside an append."""
        ready = []
        for group in groups:
            for node in group:
                if node % 3:
                    ready.append(node)
                else:
                    self.finished += 1
        return ready, self.finished

    def pfb202_finished_after(self, groups):
        finished = self.finished
        ready = []
        for group in groups:
            for node in group:
                if node % 3:
                    ready.append(node)
                else:
                    finished += 1
        self.finished = finished
        return ready, finished


def nodes_of(n):
    nodes = [Node(f"n{i}", i % 5) for i in range(n)]
    for i, node in enumerate(nodes):
        node.successors = nodes[i // 2 : i // 2 + 5]
    return nodes


def pfb201_reached_data(n):
    graph = Graph()
    graph.table = {f"n{i}": i for i in range(0, n, 2)}
    return graph, [f"n{i}" for i in range(n)]


def pfb201_heavy_data(n):
    return Graph(), nodes_of(n // 2)


def pfb201_lighter_data(n):
    return Graph(), [i % 7 for i in range(n)]


def pfb201_matrix_data(n):
    return Graph(), [list(range(i % 4, 20)) for i in range(n // 20)]


def pfb202_finished_data(n):
    return Graph(), [list(range(10)) for i in range(n // 10)]


def pfb201_chained_before(graph, weights):
    """The same of an argument, where the whole chain goes to a local."""
    found = 0
    for weight in weights:
        if weight < graph.root.weight:
            found += 1
    return found


def pfb201_chained_after(graph, weights):
    least = graph.root.weight
    found = 0
    for weight in weights:
        if weight < least:
            found += 1
    return found


def pfb201_chained_data(n):
    return Graph(), [i % 7 for i in range(n)]


def pfb102_marked_before(nodes):
    """Two constants as marks of what was seen; the one that is read twice is bound."""
    marks, found = {}, []
    for node in nodes:
        if marks.get(node, WAITING) != VISITED:
            marks[node] = VISITED
            found.append(node)
    return found


def pfb102_marked_after(nodes):
    visited = VISITED
    marks, found = {}, []
    for node in nodes:
        if marks.get(node, WAITING) != visited:
            marks[node] = visited
            found.append(node)
    return found


def pfb102_marked_data(n):
    return ([i * 7 % (n // 2) for i in range(n)],)


def pfb103_steps_before(numbers):
    """How many steps a search takes, in a global, twice in a `while`."""
    global STEPS
    STEPS = 0
    found = []
    for number in numbers:
        while number != 1:
            number = number // 2 if number % 2 == 0 else 3 * number + 1
            STEPS += 1
        found.append(STEPS)
    return found


def pfb103_steps_after(numbers):
    global STEPS
    steps = 0
    found = []
    for number in numbers:
        while number != 1:
            number = number // 2 if number % 2 == 0 else 3 * number + 1
            steps += 1
        found.append(steps)
    STEPS = steps
    return found


def pfb103_steps_data(n):
    return ([i % 13 + 1 for i in range(n // 9)],)


def pfb103_pushed_before(pairs):
    """A number that breaks ties in a heap, counted in a global: heavy."""
    global STEPS
    STEPS = 0
    heap = []
    for weight, name in pairs:
        heapq.heappush(heap, (weight, STEPS, name))
        STEPS += 1
    return heap


def pfb103_pushed_after(pairs):
    global STEPS
    steps = 0
    heap = []
    for weight, name in pairs:
        heapq.heappush(heap, (weight, steps, name))
        steps += 1
    STEPS = steps
    return heap


def pfb103_pushed_data(n):
    return ([(i * 7919 % 101, f"n{i}") for i in range(n)],)


def pfb104_walked_before(nodes):
    """asyncio's count of what is pending, in a generator that a function inside may ask."""
    pending = 0

    def waiting():
        return pending

    for node in nodes:
        pending += len(node.successors)
        yield node.name
    yield waiting()


def pfb104_walked_after(nodes):
    pending = 0

    def waiting():
        return pending

    count = pending
    for node in nodes:
        count += len(node.successors)
        yield node.name
    pending = count
    yield waiting()


def pfb104_walked_data(n):
    return (nodes_of(n),)


def pfb203_popped_before(weights):
    """asyncio pops what is due from a heap: heavy enough."""
    heap = list(weights)
    heapq.heapify(heap)
    total = 0
    while heap:
        total = total * 3 % 1009 + heapq.heappop(heap)
    return total


def pfb203_popped_after(weights):
    heap = list(weights)
    heapq.heapify(heap)
    pop = heapq.heappop
    total = 0
    while heap:
        total = total * 3 % 1009 + pop(heap)
    return total


def pfb203_popped_data(n):
    return ([i * 7919 % 10007 for i in range(n)],)


def pfb203_grouped_before(rows):
    """itertools in an inner position: chains of a few elements."""
    found = []
    for row in rows:
        found.append(list(itertools.chain(row, row)))
    return found


def pfb203_grouped_after(rows):
    chain = itertools.chain
    found = []
    for row in rows:
        found.append(list(chain(row, row)))
    return found


def pfb203_grouped_data(n):
    return ([[i, i + 1, i + 2] for i in range(n)],)


def pfb301_opcodes_before(codes):
    """pickletools maps a code to its kind: a list that is bound in the loop and indexed."""
    found = []
    for code in codes:
        kinds = ["stop", "load", "store", "call"]
        found.append(kinds[code & 3])
    return found


def pfb301_opcodes_after(codes):
    found = []
    for code in codes:
        kinds = ("stop", "load", "store", "call")
        found.append(kinds[code & 3])
    return found


def pfb301_opcodes_data(n):
    return ([i * 7 % 256 for i in range(n)],)


def pfb302_neighbours_before(cells):
    """Four neighbours of a cell, under a set's update."""
    seen = set()
    for x, y in cells:
        seen.update([(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)])
    return seen


def pfb302_neighbours_after(cells):
    seen = set()
    for x, y in cells:
        seen.update(((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)))
    return seen


def pfb302_neighbours_data(n):
    return ([(i % 25, i // 25) for i in range(n // 2)],)


def pfb801_queued_before(nodes):
    """A walk in breadth: deque's popleft and append, kept in locals long ago; one is left."""
    waiting = deque(nodes)
    take = waiting.popleft
    total = 0
    while waiting:
        total += take().weight
    return total


def pfb801_queued_after(nodes):
    waiting = deque(nodes)
    total = 0
    while waiting:
        total += waiting.popleft().weight
    return total


def pfb801_queued_data(n):
    return (nodes_of(n),)


def pfb801_methods_before(graph, nodes):
    """A method of the file's own class, with a loop inside: heavy."""
    total_of = graph.total
    found = []
    for node in nodes:
        found.append(total_of(node))
    return found


def pfb801_methods_after(graph, nodes):
    found = []
    for node in nodes:
        found.append(graph.total(node))
    return found


def pfb801_methods_data(n):
    return Graph(), nodes_of(n // 2)


def pfb802_ordered_before(groups):
    """sorted under another name: heavy."""
    _sorted = sorted
    found = []
    for group in groups:
        found.append(_sorted(group))
    return found


def pfb802_ordered_after(groups):
    found = []
    for group in groups:
        found.append(sorted(group))
    return found


def pfb802_ordered_data(n):
    return ([[j * 7 % 31 for j in range(20)]] * (n // 5),)


def pfb803_weights_before(nodes):
    """Sums over the few successors of each node."""
    found = []
    for node in nodes:
        found.append(sum(successor.weight for successor in node.successors))
    return found


def pfb803_weights_after(nodes):
    found = []
    for node in nodes:
        found.append(sum([successor.weight for successor in node.successors]))
    return found


def pfb803_weights_data(n):
    return (nodes_of(n // 4),)


def pfb803_ready_before(groups):
    """A set of what is ready in each group."""
    return [set(number for number in group if number % 3) for group in groups]


def pfb803_ready_after(groups):
    return [{number for number in group if number % 3} for group in groups]


def pfb803_ready_data(n):
    return ([list(range(i, i + 20)) for i in range(n // 20)],)


def pfb804_depths_before(parents):
    """The deepest of a tree that is told by the parents of its nodes: two subscripts before."""
    depths, deepest = [0] * len(parents), 0
    for node in range(1, len(parents)):
        depths[node] = depths[parents[node]] + 1
        deepest = max(deepest, depths[node])
    return deepest


def pfb804_depths_after(parents):
    depths, deepest = [0] * len(parents), 0
    for node in range(1, len(parents)):
        depths[node] = depths[parents[node]] + 1
        depth = depths[node]
        if depth > deepest:
            deepest = depth
    return deepest


def pfb804_depths_data(n):
    return ([i // 2 for i in range(n)],)


def pfb806_fields_before(values):
    """ast iterates over fields: nodes and lists among plain values."""
    found = []
    for value in values:
        if isinstance(value, Node | list):
            found.append(value)
    return found


def pfb806_fields_after(values):
    found = []
    for value in values:
        if isinstance(value, (Node, list)):
            found.append(value)
    return found


def pfb806_fields_data(n):
    return ([(ROOT, [1], "name", 3)[i % 4] for i in range(n)],)


def pfb807_numbered_before(groups):
    """Nodes get numbers, group by group; the last one counts."""
    table = {}
    for number, group in enumerate(groups):
        table.update({node: number for node in group})
    return table


def pfb807_numbered_after(groups):
    table = {}
    for number, group in enumerate(groups):
        for node in group:
            table[node] = number
    return table


def pfb807_numbered_data(n):
    return ([list(range(i, i + 10)) for i in range(n // 10)],)


def pfb807_wide_before(table, nodes):
    """One update with many entries, in a function without a loop."""
    table.update({node.name: node.weight for node in nodes if node.weight})
    return table


def pfb807_wide_after(table, nodes):
    for node in nodes:
        if node.weight:
            table[node.name] = node.weight
    return table


def pfb807_wide_data(n):
    return {}, nodes_of(n)
