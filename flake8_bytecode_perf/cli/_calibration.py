"""The small loops whose times tell what each class of instructions costs.

Every body below is timed as the body of one loop. `cost/instruction_classes.py` says which classes it runs and how often; the
costs that explain the measured times best are those of the classes (`_fitting.py`).
"""

from __future__ import annotations

from textwrap import indent

from flake8_bytecode_perf.cost.heat import UNKNOWN_ITERATIONS

_SETUP = """\
import ast, base64, binascii, bisect, collections, copy, datetime, decimal, fnmatch, fractions, glob, hashlib, heapq, html
import inspect, itertools, json, keyword, linecache, logging, math, operator, os.path, pathlib, pickle, posixpath, pprint
import random, re, shlex, shutil, statistics, string, struct, textwrap, threading, tokenize, types, unicodedata
import urllib.parse, uuid, zlib
from contextlib import suppress

COUNT = 7
WORDS = "spam eggs ham toast beans bacon tea milk jam rice".split()
PATTERN = re.compile(r"(\\w+)\\s+(\\w+)")


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def shifted(self, by):
        return self.x + by

    def reset(self):
        self.x = 0
        self.y = 0


def same(x):
    return x


def clipped(x, low, high):
    if x < low:
        return low
    return high if x > high else x


def stream(items):
    for item in items:
        yield item


POINT = Point(1, 2)
POINT.items, POINT.name, POINT.table = [], "point", {}
ROWS = [[j * k for k in range(10)] for j in range(10)]
PAIRS = [(j, str(j)) for j in range(10)]
LOCK = threading.Lock()
LOG = logging.getLogger("calibration")
PATH = pathlib.Path("spam")


def work(n):
    a = b = total = 0
    f, g = 1.5, 0.25
    point, rows, pairs, lock, log, path = POINT, ROWS, PAIRS, LOCK, LOG, PATH
    point.items = []
    numbers, floats, table, by_word = list(range(10)), [0.5] * 10, dict.fromkeys(range(10), 1), dict.fromkeys(WORDS, 1)
    found, seen = [], {1, 2, 5}
    text, word, line, letters = "spam and eggs and ham", "spam", "  key = value  ", "abcdefghij"
    flag, none, data, run = True, None, b"0123456789abcdef", same
    unknown = types.SimpleNamespace(value=1, call=same, name="x")
"""
# One body a line; the first group is the loop's header, where it is not `for i in range(n)`.
_BODIES = """\
pass
a = i
a = i; b = a
a = i + 1
a = i + b
a = i * 3 - b
total += i
total += i; a = total - i; b = a
total += i * i + a
a = (i * 3 + b) % 7
a = i // 3 + i % 5
a = i & 255 ^ 3
a = -i
f = f * 0.5 + g
f += g * i
f = (f - g) / 2.0
a = i ** 2
f = g ** 0.5
a = COUNT
a = COUNT + i
a = COUNT * i + COUNT
a = point.x
a = point.x + point.y
total += point.x * i - point.y
point.x = i
point.x = i; point.y = a
point.x += i
point.x += 1; point.y += i
a = point.name; b = unknown.value
a = numbers[3]
a = numbers[i % 10]
a = rows[i % 10][3]
a = table[5]
a = table[i % 10]
a = by_word[word]
numbers[3] = i
numbers[i % 10] = a
numbers[3] += 1
table[5] = i
table[i % 10] = a
table[5] += 1
point.table[word] = i
a = numbers[2:5]
a = text[2:9]
a = text[:i % 10]
a = data[1:3]
if i > 5: a = i
if i % 2: a = i
if i == 3: break_ = 1
if i < 0 or a > 5: b = i
if i > 0 and a == 5: b = i
if flag: a = i
if none is None: a = i
if word == "eggs": a = i
if i % 3 == 0: a = i; b = a
a = i if i > 5 else b
a = i == b
if i in numbers: a = i
if word in by_word: a = i
if 5 in seen: a = i
if word in ("eggs", "spam"): a = i
if i % 2 == 0: total += i
if i > 5: total += i; a = total * 2
if i % 10 < 5: a = numbers[i % 10]
a, b = b, a
a, b = i, total
a = i, b
a = (i, b, total, a)
a = [i, b]
a = [i, b, total, a, i, b]
a = []
a = {word: i}
a = {"x": i, "y": b}
a = {}
a, b = pairs[3]
a = f"{i}"
a = f"{word}: {i}"
a = f"{word}={word}"
a = "%s" % i
a = "%s: %d" % (word, i)
a = word + text
a = word + "x"
a = word + "x" + text
a = word * 3
a = len(numbers)
a = len(text)
if isinstance(point, Point): a = i
if isinstance(i, (str, int)): a = i
a = ord("x")
a = chr(100)
a = abs(i)
a = hash(word)
a = callable(run)
a = int(f)
a = int("12")
a = str(i)
a = float("1.5")
a = float(i)
a = max(i, b)
a = min(i, 5)
a = round(f, 2)
a = range(i)
a = getattr(point, "x")
a = hasattr(point, "x")
a = iter(numbers)
a = sum(numbers)
a = sorted(numbers)
a = list(numbers)
a = tuple(numbers)
a = set(numbers)
a = dict(by_word)
a = max(numbers)
a = any(numbers)
a = dict(pairs)
a = list(table.values())
found.append(i)
found.append(i); total += i
seen.add(i)
seen.discard(3)
a = table.get(5)
a = by_word.get(word, 0)
a = by_word.setdefault(word, 1)
found.append(i); found.pop()
a = table.items()
point.items.append(i)
a = word.isdigit()
a = text.startswith("spam")
a = word.endswith("m")
a = line.strip()
a = line.rstrip()
a = text.lower()
a = word.upper()
a = text.find("and")
a = line.partition("=")
a = text.replace("and", "or")
a = word.encode()
a = text.split()
a = text.split(" ")
a = ",".join(WORDS)
a = " ".join([word, text])
found.extend(numbers); found.clear()
a = word.zfill(8)
a = same(i)
a = same(i) + same(b)
a = clipped(i, 0, 50)
a = clipped(i, 0, 50); total += a
a = Point(i, b)
a = point.shifted(3)
point.reset()
a = math.sqrt(f)
a = math.floor(f) + math.ceil(g)
a = operator.add(i, b)
a = [j for j in numbers]
a = [j + 1 for j in numbers]
a = [j for j in numbers if j > 5]
a = {j: j for j in numbers}
a = {j for j in numbers}
a = sum([j for j in numbers])
a = sum(j for j in numbers)
a = any(j > 50 for j in numbers)
a = [w.upper() for w in WORDS]
for j in numbers: a = j
for j in numbers: total += j
for j in range(n // n + 9): total += j
for j in numbers: total += rows[3][j]
for j, w in enumerate(WORDS): total += j
for k, v in table.items(): total += v
for row in rows: a = row[3]
a = lambda: i
a = lambda x: x + 1
import math
from os import sep
class Inner: pass
try: a = i\\nexcept ValueError: a = b
try: a = numbers[3]\\nexcept IndexError: a = b
with lock: a = i
with suppress(ValueError): a = i
with suppress(ValueError, KeyError): a = i; b = a
if isinstance(point, Point | int): a = i
if isinstance(i, int | str): a = i
if isinstance(word, int | float | None): a = i
found = [i]; found.append(a)
a = word[0]
a = word[0] == "s"
a = i not in seen
del found[:]; found.append(i)
a = line.strip().lower()
k, _, v = line.partition("="); a = k.strip()
by_word[word] = by_word.get(word, 0) + 1
if word not in by_word: by_word[word] = 0
x = point.x; y = point.y; f = x * x + y * y
f = math.sqrt(point.x * point.x + point.y * point.y)
total += len(word); found.append(word)
a = numbers[i % 10] + rows[i % 10][i % 7]
if i % 2 == 0: found.append(i)
if word.startswith("#"): a = i
for x in numbers:: a = x
for x in numbers:: total += x
for x, y in pairs:: a = x
for x, y in enumerate(numbers):: total += x
for x, y in zip(numbers, floats):: f = y
for x in (j for j in numbers):: a = x
for x, y in table.items():: a = y
for x in table.values():: total += x
for x in table:: total += x
for x in letters:: if x == "a": a = x
for x in reversed(numbers):: total += x
for x in stream(numbers):: total += x
for x in stream(numbers):: a = x
for x in stream(table):: if x > 3: total += x
a = sum(stream(numbers))
a = stream(numbers)
"""
# Bodies of a loop at module level, where names are looked up in a dict.
_MODULE_BODIES = """\
a = i
a = i; b = a
total = total + i
total += i
a = len(WORDS)
if i > 5: a = i
a = i * COUNT - b
a = WORDS[3]; b = a
"""
_MODULE_SETUP = """\
COUNT, WORDS = 7, ["spam", "eggs", "ham", "toast"]
a = b = total = 0
"""
# Bodies of a loop that rebinds a global.
_GLOBAL_BODIES = """\
COUNT = i
COUNT += i
COUNT = i + a
"""
# Calls into code that no file shows: what they cost differs a thousandfold.
_CALLS = """\
os.path.join(word, word)
posixpath.splitext(word)
posixpath.basename(text)
fnmatch.fnmatch(word, "s*m")
re.match("s", word)
PATTERN.match(text)
PATTERN.sub("x", text)
copy.copy(numbers)
copy.copy(point)
bisect.bisect(numbers, 5)
json.dumps(numbers)
json.loads("[1, 2]")
datetime.date(2000, 1, 2)
datetime.timedelta(seconds=i)
fractions.Fraction(i, 7)
struct.pack("<I", i)
struct.unpack_from("<I", data)
textwrap.dedent(line)
random.random()
random.randrange(10)
shlex.quote(word)
string.capwords(text)
urllib.parse.quote(text)
urllib.parse.urlsplit(word)
os.fspath(word)
run(i)
unknown.call(i)
unknown.call(word)
os.path.exists(word)
heapq.heapreplace(floats, f)
copy.deepcopy(numbers)
repr(numbers)
re.compile("s")
re.split(",", word)
log.debug("x")
pathlib.PurePath(word)
decimal.Decimal(i)
collections.Counter(word)
collections.deque(numbers)
datetime.date.fromisoformat("2000-01-02")
os.stat(".")
os.path.normpath(word)
string.Template(word)
html.escape(line)
itertools.islice(numbers, 3)
statistics.fmean(floats)
unicodedata.name("x")
inspect.isfunction(same)
tokenize.tok_name.get(i)
numbers.__len__()
glob.escape(word)
hashlib.md5(data)
base64.b64encode(data)
binascii.crc32(data)
keyword.iskeyword(word)
linecache.getline("x", 1)
types.SimpleNamespace(a=1)
copy.deepcopy(by_word)
json.dumps(by_word)
json.loads('{"a": [1, 2, 3], "b": "text"}')
ast.literal_eval("[1, 'two', 3.0]")
inspect.signature(same)
datetime.datetime.strptime("2000-01-02", "%Y-%m-%d")
pickle.dumps(by_word)
pprint.pformat(numbers)
shlex.split(text)
zlib.compress(data)
log.info("x")
random.choice(numbers)
uuid.UUID(int=i)
os.path.exists(".")
os.listdir(".")
open(os.devnull).close()
shutil.which("nothing-of-this-name")
"""


def calibrating() -> dict[str, str]:
    """Return the loops to time, by name: each the source of a module that makes n passes, as `work(n)` or as it runs."""
    lines = [*_BODIES.splitlines(), *(f"a = {call}" for call in _CALLS.splitlines())]
    found = {line: _in_function(line) for line in lines}
    found |= {f"global {line}": _in_function(line, declared="COUNT") for line in _GLOBAL_BODIES.splitlines()}
    found |= {f"module {line}": _at_module_level(line) for line in _MODULE_BODIES.splitlines()}
    return found


def _in_function(line: str, declared: str = "") -> str:
    header, _, body = line.rpartition(":: ")
    body = indent(body.replace("\\n", "\n"), " " * 8)
    setup = _SETUP.replace("def work(n):\n", f"def work(n):\n    global {declared}\n") if declared else _SETUP
    if not header:
        return f"{setup}    for i in range(n):\n{body}\n"
    # What is iterated over is as long as an unseen loop is taken to be; a little of what starts the loop stays in.
    return f"{setup}    for i in range(n // {UNKNOWN_ITERATIONS:.0f}):\n        {header}:\n{indent(body, ' ' * 4)}\n"


def _at_module_level(line: str) -> str:
    return f"{_MODULE_SETUP}for i in range(n):\n    {line}\nresult = total\n"
