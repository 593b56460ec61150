"""Rows, columns and matrices."""

import csv
import io

from case import Case
from samples import csv_lines, integers, rng, rows


class Board:
    def __init__(self, cells):
        self.cells = cells
        self.height = len(cells)
        self.width = len(cells[0])

    def alive_before(self):
        alive = 0
        for y in range(self.height):
            for x in range(self.width):
                if self.cells[y][x] == "#":
                    alive += 1
        return alive

    def alive_after(self):
        alive = 0
        for row in self.cells:
            alive += row.count("#")
        return alive


def board(size):
    draw = rng(size)
    return [[draw.choice(".#") for _ in range(size)] for _ in range(size)]


class Life(Board):
    def neighbours_before(self):
        counts = []
        for y in range(1, self.height - 1):
            row = []
            for x in range(1, self.width - 1):
                around = 0
                for dy in (-1, 0, 1):
                    for dx in (-1, 0, 1):
                        if (dx or dy) and self.cells[y + dy][x + dx] == "#":
                            around += 1
                row.append(around)
            counts.append(row)
        return counts

    def neighbours_after(self):
        counts = []
        cells = self.cells
        for y in range(1, self.height - 1):
            row = []
            near = cells[y - 1], cells[y], cells[y + 1]
            for x in range(1, self.width - 1):
                around = 0
                for line in near:
                    for place in (x - 1, x, x + 1):
                        if line[place] == "#":
                            around += 1
                if near[1][x] == "#":
                    around -= 1
                row.append(around)
            counts.append(row)
        return counts


def neighbours_arguments(size):
    return (Life(board(size)),)


neighbours = Case((30,), "keep the rows in locals in nested loops")


def transposed_before(matrix):
    result = []
    for j in range(len(matrix[0])):
        column = []
        for i in range(len(matrix)):
            column.append(matrix[i][j])
        result.append(column)
    return result


def transposed_after(matrix):
    return [list(column) for column in zip(*matrix)]


def transposed_arguments(size):
    return ([integers(size) for _ in range(size)],)


transposed = Case((30, 3), "zip(*rows) to transpose")


def csv_rows_before(text):
    result = []
    for line in text.split("\n"):
        result.append(line.split(","))
    return result


def csv_rows_after(text):
    return list(csv.reader(io.StringIO(text)))


def csv_rows_arguments(size):
    return ("\n".join(csv_lines(size)),)


csv_rows = Case(
    (30, 1_000),
    "the csv module, written in C, instead of split",
    "split does less: the csv reader looks at each character",
)


def enriched_before(orders):
    result = []
    for order in orders:
        copied = dict(order)
        copied["gross"] = order["amount"] * 119 // 100
        copied["heavy"] = order["weight"] > 20
        result.append(copied)
    return result


def enriched_after(orders):
    return [{**order, "gross": order["amount"] * 119 // 100, "heavy": order["weight"] > 20} for order in orders]


def enriched_arguments(size):
    return (rows(size),)


enriched = Case(
    (30, 1000),
    "one display with ** instead of a copy and stores",
    "a display with ** grows a new dict; dict() copies one",
)


def normalised_before(matrix):
    for i in range(len(matrix)):
        for j in range(len(matrix[i])):
            matrix[i][j] = matrix[i][j] * 2
    return matrix


def normalised_after(matrix):
    for row in matrix:
        row[:] = [value * 2 for value in row]
    return matrix


def normalised_arguments(size):
    return ([integers(10) for _ in range(size)],)


normalised = Case((30, 3), "iterate over rows and replace them at once instead of indexes")
