"""A part of a string, a list or bytes that is searched, tested or unpacked: positions before the start, behind the end, none."""

import struct

HEADER = struct.Struct("<H")


def searched(lines: list[str], p: int, q: int):
    found = []
    for line in lines:
        found.append((line[p:].startswith("a"), line[p:q].endswith(("a", "b")), line[:q].startswith(("b", "c"))))
        found.append((line[p:].count("a"), line[:q].count("b"), line[p:q].count("ab")))
        found.append((line[:q].find("b"), line[:q].rfind("b"), line[p:].find("c") == -1, line[p:q].find("b") >= 0))
    return found


def tested(lines: list[str]):
    found = []
    for line in lines:
        if line[2:]:
            found.append(line)
        if not line[3:]:
            found.append("short")
        if not (line[1:] and line[4:]) or line[6:]:
            found.append("other")
        found.append([other for other in lines if other[2 if line else 3:]])
    return found


def unpacked(data: bytes, starts: list[int]):
    found = []
    for start in starts:
        try:
            found.append((struct.unpack("<H", data[2:4]), HEADER.unpack(data[:2])))
            found.append(struct.unpack("<H", data[start:start + 2]))
        except struct.error:
            found.append("too short")
    return found


LINES = ["", "a", "ab", "abc", "cab", "ababab", "bbb"]
for first in (-9, -2, 0, 1, 3, 9):
    for last in (-9, -1, 0, 2, 9):
        print(searched(LINES, first, last))
print(tested(LINES))
print(unpacked(b"abcdefgh", [0, 3, 6, 7, 9, -2, -1]))
