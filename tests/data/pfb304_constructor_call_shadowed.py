"""Marked lines for PFB304: the module binds `dict`, in one branch only; a function binds `tuple` by `global`."""
import sys

if sys.platform == "win32":
    from windows import dict


def patch(replacement):
    global tuple
    tuple = replacement


def run(rows):
    for row in rows:
        row.a = dict()
        row.b = dict(a=row)
        row.c = list()  # PFB304: 16
        row.d = tuple()
