"""Strings: what logging, csv, http.server, textwrap and string templates do with text, in light loops and in heavy ones."""

import re

SEPARATOR = ", "


def words(n):
    return [f"word{i % 97}" for i in range(n)]


def pfb601_labels_before(names):
    """One field in a fixed text."""
    found = []
    for name in names:
        found.append("<{}>".format(name))
    return found


def pfb601_labels_after(names):
    found = []
    for name in names:
        found.append(f"<{name}>")
    return found


def pfb601_labels_data(n):
    return (words(n),)


def pfb601_rows_before(rows):
    """Three fields, two with a specification."""
    found = []
    for name, count, share in rows:
        found.append("{:<12}{:>6} {:.1f}".format(name, count, share))
    return found


def pfb601_rows_after(rows):
    found = []
    for name, count, share in rows:
        found.append(f"{name:<12}{count:>6} {share:.1f}")
    return found


def pfb601_rows_data(n):
    return ([(f"item{i % 50}", i, i / 3) for i in range(n)],)


def pfb601_parsed_before(lines):
    """The same beside a pattern that is searched for: heavy."""
    found = []
    for line in lines:
        fields = re.findall(r"\w+", line)
        found.append("{}:{}".format(len(fields), fields[0]))
    return found


def pfb601_parsed_after(lines):
    found = []
    for line in lines:
        fields = re.findall(r"\w+", line)
        found.append(f"{len(fields)}:{fields[0]}")
    return found


def pfb601_parsed_data(n):
    return (["some words in a line of a file, and more of them"] * (n // 10),)


def pfb602_keys_before(pairs):
    """A key of two numbers."""
    found = set()
    for row, column in pairs:
        found.add(str(row) + "-" + str(column))
    return found


def pfb602_keys_after(pairs):
    found = set()
    for row, column in pairs:
        found.add(f"{row!s}-{column!s}")
    return found


def pfb602_keys_data(n):
    return ([(i % 100, i % 7) for i in range(n)],)


def pfb603_names_before(people):
    """Two parts of a name, put together by join."""
    found = []
    for first, last in people:
        found.append(" ".join([first, last]))
    return found


def pfb603_names_after(people):
    found = []
    for first, last in people:
        found.append(f"{first} {last}")
    return found


def pfb603_names_data(n):
    return ([(f"first{i % 31}", f"last{i % 57}") for i in range(n)],)


def pfb604_sources_before(names):
    """How many names begin in one of two ways; most do in neither."""
    count = 0
    for name in names:
        if name.startswith("http:") or name.startswith("https:"):
            count += 1
    return count


def pfb604_sources_after(names):
    count = 0
    for name in names:
        if name.startswith(("http:", "https:")):
            count += 1
    return count


def pfb604_sources_data(n):
    return ([f"ftp://host/{i}" if i % 9 else f"http://host/{i}" for i in range(n)],)


def pfb604_files_before(names):
    """Three ends, where the first is the usual one."""
    found = []
    for name in names:
        if name.endswith(".py") or name.endswith(".pyi") or name.endswith(".pyx"):
            found.append(name)
    return found


def pfb604_files_after(names):
    found = []
    for name in names:
        if name.endswith((".py", ".pyi", ".pyx")):
            found.append(name)
    return found


def pfb604_files_data(n):
    return ([f"module{i}.py" if i % 5 else f"data{i}.txt" for i in range(n)],)


def pfb605_codes_before(numbers):
    """Hexadecimal escapes."""
    found = []
    for number in numbers:
        found.append("%%%02X" % (number,))
    return found


def pfb605_codes_after(numbers):
    found = []
    for number in numbers:
        found.append(f"%{number:02X}")
    return found


def pfb605_codes_data(n):
    return ([i % 256 for i in range(n)],)


def pfb515_headers_before(lines):
    """A short match on short lines."""
    count = 0
    for line in lines:
        if re.match(r"[A-Z]\w+:", line):
            count += 1
    return count


def pfb515_headers_after(lines):
    match = re.compile(r"[A-Z]\w+:").match
    count = 0
    for line in lines:
        if match(line):
            count += 1
    return count


def pfb515_headers_data(n):
    return ([f"Header{i % 9}: value" for i in range(n)],)


def pfb515_cleaned_before(texts):
    """A replacement in long texts: heavy."""
    found = []
    for text in texts:
        found.append(re.sub(r"\s+", " ", text))
    return found


def pfb515_cleaned_after(texts):
    pattern = re.compile(r"\s+")
    found = []
    for text in texts:
        found.append(pattern.sub(" ", text))
    return found


def pfb515_cleaned_data(n):
    return (["some  words   in a  text " * 20] * (n // 50),)


def pfb525_widest_before(rows):
    """The width of each column, as a table needs it."""
    found = []
    for row in rows:
        found.append(max(len(cell) for cell in row))
    return found


def pfb525_widest_after(rows):
    found = []
    for row in rows:
        found.append(max(map(len, row)))
    return found


def pfb525_widest_data(n):
    return ([[f"cell{i}" for i in range(12)]] * (n // 12),)


def pfb311_operators_before(tokens):
    """Which tokens are operators: most are not."""
    count = 0
    for token in tokens:
        if token in ("+", "-", "*", "/", "//", "%", "@", "<<", ">>"):
            count += 1
    return count


def pfb311_operators_after(tokens):
    count = 0
    for token in tokens:
        if token in {"+", "-", "*", "/", "//", "%", "@", "<<", ">>"}:
            count += 1
    return count


def pfb311_operators_data(n):
    return ([("+", "name", "number", "string")[i % 4] for i in range(n)],)
