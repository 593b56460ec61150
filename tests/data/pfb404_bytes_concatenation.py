"""Marked lines for PFB404, bytes-concatenation. Only ever compiled, never run.

`b += x` on bytes copies every time, whatever the target: a plain local is no better than an attribute.
"""
import os
import sys

blob = b""
log: bytes = b""
view = bytearray()
text = ""
total = 0
names = os.listdir(".")
chunks = sys.stdin.buffer
unknown = chunks.peek
pages = {}

# --- module level ------------------------------------------------------------------------------------------------

for chunk in chunks:
    blob += chunk  # PFB404: 4
    log += chunk  # PFB404: 4
    view += chunk
    text += str(chunk)
    total += len(chunk)
    unknown += chunk

for chunk in chunks: blob += chunk  # PFB404: 21

while names:
    if total:
        try:
            blob += names.pop()  # PFB404: 12 likely
        except ValueError:
            blob += b"?"  # PFB404: 12 likely

for chunk in chunks:
    line = b""
    line += chunk
    line += b"\n"
    print(line)

for mark in (b"a", b"b"):
    blob += mark

blob += b"once"

if 0:
    for chunk in chunks:
        blob += chunk  # PFB404: refuted

while 0: blob += b"x"  # PFB404: refuted

class Body:
    data = b""
    for chunk in chunks:
        data += chunk  # PFB404: 8

# --- locals -------------------------------------------------------------------------------------------------------

def plain(stream, size):
    b = b""
    for chunk in stream:
        b += chunk  # PFB404: 8
    for chunk in stream: b += chunk  # PFB404: 25
    for chunk in stream:
        b += chunk; size += 1  # PFB404: 8
    for chunk in stream:
        size += 1; b += chunk  # PFB404: 19
    for größe in stream: print("é"); b += größe; b += b"\n"  # PFB404: 40; 54
    while True:
        chunk = stream.read(4096)
        if not chunk:
            break
        b += chunk  # PFB404: 8
    while len(b) < size:
        b += stream.recv(size - len(b))  # PFB404: 8
    while len(b) < size: b += stream.recv(size - len(b))  # PFB404: 25
    while (chunk := stream.read(9)):
        b += chunk  # PFB404: 8
    for chunk in stream:
        b += (  # PFB404: 8
            chunk
            + b","
        )
    return b

def tabs(stream):
	b = b""
	for chunk in stream:
		b += chunk  # PFB404: 2
		if chunk: print("ä"); b += b"x"  # PFB404: 25
	return b

def inside_other_statements(stream, box):
    b = b""
    for chunk in stream:
        with box as opened:
            b += opened.read()  # PFB404: 12
        match chunk:
            case [first, *_]:
                b += first  # PFB404: 16
            case _:
                b += b"?"  # PFB404: 16
        if chunk: b += chunk  # PFB404: 18
        elif box: b += box.end  # PFB404: 18
        else:
            for part in chunk:
                while part:
                    b += part.pop()  # PFB404: 20
                b += b","  # PFB404: 16
    return b

def generator(stream):
    b = b""
    for chunk in stream:
        b += chunk
        yield b
    for chunk in stream:
        b += yield  # PFB404: 8

async def coroutine(stream):
    b = b""
    async for chunk in stream:
        b += await chunk  # PFB404: 8
        async with chunk as opened:
            b += opened.data  # PFB404: 12
    return b

def aliases_change_nothing(stream, out):
    b = last = b""
    for chunk in stream:
        b += chunk
        last = b
        out.append(b)
    return last

# --- other targets --------------------------------------------------------------------------------------------------

class Reader:
    head = b""
    tail: bytes
    used = 0
    live = bytearray()

    def __init__(self, source):
        self.raw = b""
        self.copy: bytes = source.copy
        self.count = 0
        self.view = bytearray()
        self.html = ""
        self.rows = []
        self.source = source

    def read(self, stream):
        for chunk in stream:
            self.raw += chunk  # PFB404: 12
            self.copy += chunk  # PFB404: 12
            self.head += chunk  # PFB404: 12
            self.tail += chunk  # PFB404: 12
            self.used += len(chunk)
            self.live += chunk
            self.count += 1
            self.view += chunk
            self.view += b"x"
            self.html += chunk
            self.rows += [chunk]
            self.source += chunk

    @classmethod
    def shared(cls, stream):
        while True:
            cls.head += stream.read()  # PFB404: 12
            if cls.used:
                break

    def anew(self, stream):
        for chunk in stream:
            self.raw = b""
            self.raw += chunk
            print(self.raw)
        for chunk in stream:
            self.raw += chunk
            print(self.raw)
            self.raw = b""
        for self.raw in stream:
            self.raw += b"x"
        for chunk in stream:
            self.raw = b""
            for part in chunk:
                self.raw += part  # PFB404: 16
            print(self.raw)

class Text:
    def __init__(self):
        self.raw = ""
        self.head = bytearray()

    def read(self, stream):
        for chunk in stream:
            self.raw += chunk
            self.head += chunk

def globally(stream):
    global blob, view, total
    for chunk in stream:
        blob += chunk  # PFB404: 8
        view += chunk
        total += len(chunk)

def captured(stream):
    out = b""
    buf = bytearray()
    for chunk in stream:
        out += chunk  # PFB404: 8
        buf += chunk

    def inner():
        nonlocal out, buf
        for chunk in stream:
            out += chunk  # PFB404: 12
            buf += chunk

    return inner, [chunk for chunk in stream if chunk in out]

# --- who says it is bytes ---------------------------------------------------------------------------------------------

def by_binding(stream, e: bytes, f, k: bytearray, m: memoryview, *, g: bytes = b""):
    a = b"-"
    b, c = b"", bytearray()
    d: bytes
    d = stream.d
    h = b"a" b"b"
    i = bytes(9)
    j = "ä".encode()
    late = b""
    late = bytearray(late)
    number = 0
    s = ""
    rows = []
    pair = ()
    for chunk in stream:
        a += chunk  # PFB404: 8
        b += chunk  # PFB404: 8
        c += chunk
        c += b"x"
        d += chunk  # PFB404: 8
        e += chunk  # PFB404: 8
        f += chunk
        g += chunk  # PFB404: 8
        h += chunk  # PFB404: 8
        i += chunk  # PFB404: 8
        j += chunk  # PFB404: 8
        k += b"x"
        m += chunk
        late += b"x"
        number += chunk
        s += chunk.decode()
        rows += [b"x"]
        rows += b"x"
        pair += (b"x",)
    return a, b, c, d, e, f, g, h, i, j, k, m, late, number, s, rows, pair

def blob_is_a_parameter_here(blob, stream):
    for chunk in stream:
        blob += chunk
    return blob

def shadowed(stream, bytes):
    b = bytes(9)
    for chunk in stream:
        b += chunk
    return b

def not_plus(stream):
    b = b"x"
    n = 0
    for chunk in stream:
        b *= 2
        n -= chunk
        n |= 1
    return b, n

# --- made anew each pass, cold, or no loop ------------------------------------------------------------------------------

def anew(stream, out):
    for chunk in stream:
        b = b"<"
        b += chunk
        out.append(b)
    for b in stream:
        b += b"x"
    for n, b in enumerate(stream):
        b += b"x"
    b = b""
    for chunk in stream:
        if chunk:
            b = b"a"
        else:
            b = b"b"
        b += chunk
    for chunk in stream:
        b += chunk
        out.append(b)
        b = b""
    while (b := stream.read()):
        b += b"x"
    for chunk in stream:
        match chunk:
            case bytes(b):
                b += b"x"
    for row in stream:
        b = b""
        for mark in (b"a", b"b"):
            b += mark

def cold(stream):
    b = b""
    for mark in [b"a", b"b", b"c"]:
        b += mark
    for mark in range(8):
        b += bytes(mark)
    for n, mark in enumerate((b"a", b"b")):
        b += mark
    for mark in range(9):
        b += bytes(mark)  # PFB404: 8
    for chunk in stream:
        for mark in (b"a", b"b"):
            b += mark  # PFB404: 12
    return b

def no_loop(stream):
    b = b""
    b += stream.read()
    for chunk in stream:
        b += chunk
        break
    while stream:
        b += b"x"
        raise ValueError(b)
    for chunk in stream:
        print(chunk)
    else:
        b += b"end"
    for chunk in stream:
        if chunk:
            break
        b += chunk  # PFB404: 8
    for chunk in stream:
        continue
        b += chunk  # PFB404: refuted
    for chunk in stream:
        b += chunk
        return b


# --- types that a call of the file shows -------------------------------------------------------------------------------------


def b_(text):
    return text.encode("latin-1")


def start() -> bytes:
    return load()


def either(n):
    return b"" if n else None


def text_of(n):
    return "" if n else str(n)


empty = lambda: b""


class Packet:
    def header(self) -> bytes:
        return load()

    def joined(self, parts):
        out = self.header()
        for part in parts:
            out += part  # PFB404: 12
        return out


def called(stream, n):
    a, b, c, d, e = b_(""), start(), empty(), either(n), text_of(n)
    for chunk in stream:
        a += chunk  # PFB404: 8
        b = b + chunk  # PFB404: 12
        c += chunk  # PFB404: 8
        d += chunk  # PFB404: 8
        e += chunk
    return a, b, c, d, e


def by_a_default(stream, a=b"", b: bytes = b"", c=b""):
    for chunk in stream:
        a += chunk  # PFB404: 8 likely
        b += chunk  # PFB404: 8
        c = c + b"," + chunk  # PFB404: 12
    return a, b, c
