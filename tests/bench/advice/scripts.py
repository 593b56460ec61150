"""Scripts: code at module level, which reads its standard input. The code is in `scripts/`."""

from case import Case
from samples import csv_lines, integers, log_lines, sentences


def word_count_arguments(size):
    return ("\n".join(sentences(size)) + "\n",)


word_count = Case((1_000, 30), "put the code of a script into a function: locals are faster than globals", script=True)


def column_sum_arguments(size):
    return ("\n".join(csv_lines(size)) + "\n",)


column_sum = Case((1000, 30), "put the code of a script into a function", script=True)


def collatz_arguments(size):
    return (f"{size}\n",)


collatz = Case((1_000, 30), "put the code of a script into a function: nested loops over numbers", script=True)


def error_lines_arguments(size):
    return ("\n".join(log_lines(size)) + "\n",)


error_lines = Case((1_000, 30), "write once instead of printing each line", script=True)


def digits_arguments(size):
    return ("".join(map(str, integers(size)))[:size] + "\n",)


digits = Case((1_000, 30), "sum(map(int, text)) instead of a loop over characters", script=True)
