"""Bodies of modules: what dis, datetime, this, json, re, tokenize, pydoc and _compat_pickle run when they are imported.

Each text is a module of its own, that finds its data in its globals and leaves a `result`.
"""

pfb101_days_before = '''
"""datetime counts the days before each month."""
before, total = [], 0
for days in months:
    before.append(total)
    total += days
result = before
'''
pfb101_days_after = '''
def days_before(months):
    before, total = [], 0
    for days in months:
        before.append(total)
        total += days
    return before


result = days_before(months)
'''


def pfb101_days_data(n):
    return {"months": [28 + i % 4 for i in range(n)]}


pfb101_opcodes_before = '''
"""dis fills two tables."""
names, numbers = {}, {}
for number, name in zip(slots, opcodes):
    names[number] = name
    numbers[name] = number
result = names, numbers
'''
pfb101_opcodes_after = '''
def fill(slots, opcodes):
    names, numbers = {}, {}
    for number, name in zip(slots, opcodes):
        names[number] = name
        numbers[name] = number
    return names, numbers


result = fill(slots, opcodes)
'''


def pfb101_opcodes_data(n):
    return {"slots": list(range(n)), "opcodes": [f"OP_{i}" for i in range(n)]}


pfb101_rotated_before = '''
"""this rotates the letters of two alphabets: a loop in a loop."""
letters = {}
for first in starts:
    for i in range(26):
        letters[chr(first + i)] = chr((i + 13) % 26 + first)
result = letters
'''
pfb101_rotated_after = '''
def rotate(starts):
    letters = {}
    for first in starts:
        for i in range(26):
            letters[chr(first + i)] = chr((i + 13) % 26 + first)
    return letters


result = rotate(starts)
'''


def pfb101_rotated_data(n):
    return {"starts": [65 + i * 26 for i in range(n // 26)]}


pfb101_escapes_before = '''
"""json's escapes: a format and a call for each character."""
escapes = {'"': "quote"}
for code in codes:
    escapes.setdefault(chr(code), "\\\\u{0:04x}".format(code))
result = escapes
'''
pfb101_escapes_after = '''
def escapes_of(codes):
    escapes = {'"': "quote"}
    for code in codes:
        escapes.setdefault(chr(code), "\\\\u{0:04x}".format(code))
    return escapes


result = escapes_of(codes)
'''


def pfb101_escapes_data(n):
    return {"codes": list(range(n))}


pfb101_compiled_before = '''
"""A pattern for each name, as tokenize makes them: heavy."""
import re

patterns = []
for name in names:
    found = re.fullmatch(r"([a-z]+)(\\d+)", name)
    if found:
        patterns.append(re.escape(found.group(1)) + "-" + found.group(2))
result = patterns
'''
pfb101_compiled_after = '''
import re


def patterns_of(names):
    patterns = []
    for name in names:
        found = re.fullmatch(r"([a-z]+)(\\d+)", name)
        if found:
            patterns.append(re.escape(found.group(1)) + "-" + found.group(2))
    return patterns


result = patterns_of(names)
'''


def pfb101_compiled_data(n):
    return {"names": [f"name{i}" for i in range(n)]}


pfb101_scanned_before = '''
"""A `while` with an index and a few tests."""
i = found = 0
while i < len(codes):
    code = codes[i]
    if code > 128:
        i += 2
    else:
        i += 1
        found += code
result = found
'''
pfb101_scanned_after = '''
def scan(codes):
    i = found = 0
    while i < len(codes):
        code = codes[i]
        if code > 128:
            i += 2
        else:
            i += 1
            found += code
    return found


result = scan(codes)
'''


def pfb101_scanned_data(n):
    return {"codes": [i * 7 % 160 for i in range(n)]}


pfb101_symbols_before = '''
"""pydoc fills a table in the body of a class."""
class Helper:
    symbols = {"%": "OPERATORS"}
    for prefix in prefixes:
        symbols[prefix + "'"] = "STRINGS"
        symbols[prefix + '"'] = "STRINGS"


result = Helper.symbols
'''
pfb101_symbols_after = '''
def symbols_of(prefixes):
    symbols = {"%": "OPERATORS"}
    for prefix in prefixes:
        symbols[prefix + "'"] = "STRINGS"
        symbols[prefix + '"'] = "STRINGS"
    return symbols


class Helper:
    symbols = symbols_of(prefixes)


result = Helper.symbols
'''


def pfb101_symbols_data(n):
    return {"prefixes": [f"p{i}" for i in range(n)]}
