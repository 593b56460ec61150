# What changes attributes, streams and globals has got another name, or stands in the dictionary of a module.
import io
import sys
import time
from contextlib import redirect_stdout as quiet
from unittest.mock import patch

LEVEL = 1
MODE = 1
put = setattr
me = sys.modules[__name__]


class Account:
    def __init__(self):
        self.balance = 1

    def replay(self, events):
        out = []
        for name, value in events:
            out.append(self.balance + self.balance)
            put(self, name, value)
        return out


def rendered(rows):
    out = []
    for row in rows:
        stream = io.StringIO()
        with quiet(stream):
            sys.stdout.write(row)
            sys.stdout.write("!")
        out.append(stream.getvalue())
    return out


def stamped(rows):
    out = []
    for row in rows:
        with patch("time.time", lambda: row):
            out.append(time.time() + time.time())
    return out


def raise_level():
    raise_level.__globals__["LEVEL"] += 1


def raise_mode():
    me.__dict__.update(MODE=MODE + 1)


def counted(rows):
    out = []
    for _ in rows:
        out.append((LEVEL + LEVEL, MODE + MODE))
        raise_level()
        raise_mode()
    return out


print(Account().replay([("balance", 5), ("balance", 7)]))
print(rendered("ab"), stamped([1, 2]), counted([1, 2]))
