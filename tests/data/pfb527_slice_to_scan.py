"""Marked lines for PFB527, slice-to-scan. Only ever compiled, never run."""
import re
import struct
from struct import unpack

WORD = re.compile(r"\w+\s*[^,]")
START = re.compile("^a")
BOUND = re.compile(rb"\ba")
BEHIND = re.compile("(?<=a)b")
HEADER = struct.Struct("<IH")
OTHER = pattern.Struct("<IH")
FLAG = "--"
text = "a"


def searched(lines, p: int, q: int, names: list[str], wanted: str):
    for line in lines:
        print(line[p:].find("="))  # PFB527: 14
        print(line[p:q].rfind(b"="))  # PFB527: 14
        print(line[:q].find(wanted))  # PFB527: 14
        print(line[2:].startswith(("a", "b")))  # PFB527: 14
        print(line[-4:].endswith(FLAG))  # PFB527: 14
        print(text[:p].count("a"), names[1:].index(line))  # PFB527: 14; 35
        print(str(line)[p:].index("a"), str(line)[p:].rindex("a"))  # PFB527: 14; 40
        print(line[p:].find(wanted))  # PFB527: 14 likely
        print(line[p:].index("a"), line[:p].count("a"))  # PFB527: 14 likely; 35 likely
        print(line.rest[p + 1:].find("="), line[p][q:].find("="))  # PFB527: 14; 43
        if line[p:].find("a") != -1 or line[p:].find("b") < 0 or line[p:].find("c") > 2:  # PFB527: 11; 39; 65
            print(line)
    while text[p:].startswith("a"):  # PFB527: 10
        p += 1
    return [line for line in lines if line[1:].startswith("a")]  # PFB527: 38


def matched(lines, p):
    i = 0
    for line in lines:
        print(WORD.match(line[1:]), WORD.search(line[i:i + 20]))  # PFB527: 14; 36
        print(WORD.findall(line[:len(line) - 1]))  # PFB527: 14 likely
        print(WORD.match(line[i:len(line)]))  # PFB527: 14 likely
        print(WORD.fullmatch(line[p:]), re.compile(r"\[a").finditer(line[2:]))  # PFB527: 14 likely; 40
        i += 2
    for j, line in enumerate(lines):
        print(WORD.match(line[j:]))  # PFB527: 14
    for j in range(1, 9):
        for line in lines:
            print(WORD.match(line[j + 1:]))  # PFB527: 18


def unpacked(data, records, n):
    record = struct.Struct(">Q")
    for start in records:
        print(struct.unpack("<I", data[start:start + 4]))  # PFB527: 14
        print(unpack("<I", data[start + 4:start + 8]))  # PFB527: 14
        print(struct.unpack("<I", data[8:12]), struct.unpack("<I", data[:4]))  # PFB527: 14; 47
        print(HEADER.unpack(data[start:start + 6]), HEADER.unpack(data[start:start + HEADER.size]))  # PFB527: 14; 52
        print(HEADER.unpack(data[:HEADER.size]), record.unpack(data[-8 + n:n]))  # PFB527: 14
    for start in range(0, len(data), 4):
        print(struct.unpack("<I", data[start:start + 4]))  # PFB527: 14
    for start in range(0, len(data), HEADER.size):
        print(HEADER.unpack(data[start:start + 6]))  # PFB527: 14


def tested(words: list[str], lines: list[str], xs):
    for i, line in enumerate(lines):
        if words[i + 1:]:  # PFB527: 11
            print(line)
        print(1 if line[2:] else 2, not line[3:])  # PFB527: 19; 40
        if line and line[i:]:  # PFB527: 20
            print(line)
        if xs[1:]:  # PFB527: 11 likely
            print(xs)
    p = int(words[0])
    while words[p:]:  # PFB527: 10 likely
        p += 1
    return [line for line in lines if line[1:]]  # PFB527: 38


# --- what is not -----------------------------------------------------------------------------------------------------------


def other_calls(lines, p, names: list[str], table: dict, view: memoryview):
    for line in lines:
        print(line[p:].find("a", 1), line[p:].split("a"), line[::2].find("a"), line[:].find("a"), line[p].find("a"))
        print(names[1:].count("a"), line[p:].find(*names), line[p:].find(sub="a"), table["a":].find("a"), view[1:].index(1))
        print(find(line[p:]), line[p:], line.find(line[p:]))


def other_patterns(lines, pattern, p):
    for line in lines:
        print(START.match(line[1:]), BOUND.match(line[1:]), BEHIND.search(line[1:]), pattern.match(line[1:]))
        print(re.match("a", line[1:]), WORD.match(line[1:], 2), WORD.sub("a", line[1:]), WORD.match(line), WORD.match(line[::2]))
        print(re.compile(pattern).match(line[1:]), re.compile(f"{p}").match(line[1:]))


def other_records(data, records, form, n):
    for start in records:
        print(struct.unpack("<I", data[start:]), struct.unpack("<I", data[start:start + n]), struct.unpack(form, data[start:start + 4]))
        print(struct.unpack("<I", data[start:start + 8]), struct.unpack("?!", data[:4]), struct.unpack(4, data[:4]))
        print(start.unpack(data[:4]), HEADER.unpack(data[start:start + 4]), unpack(data[:4]), HEADER.unpack(data[n:start + HEADER.size]))
        print(HEADER.unpack(data[:start.size]), struct.unpack("<I", data), HEADER.unpack(data[start:n.size]))
        print(OTHER.unpack(data[start:start + 6]), OTHER.unpack(data[:6]))


def not_tested(lines, table: dict, i):
    for line in lines:
        rest = line[1:] or "a"
        if line[1:] == "a" or table[1:] or line[-1:] or line[:2] or line[1:3] or line[::2]:
            print(rest, -line[1:])
        print(line if i else line[1:], [line[1:] for _ in lines if i])


def once(line, p):
    return line[p:].find("a")


def few(line):
    for p in (1, 2, 3):
        print(line[p:].find("a"))


def dropped(lines):
    for line in lines:
        if not __debug__:
            print(line[1:].find("a"))  # PFB527: refuted
