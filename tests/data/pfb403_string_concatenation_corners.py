"""Types that annotations and known functions tell, and statements in the loop that leave the string alone."""

import json
from contextlib import suppress
from typing import Annotated, Optional


def annotated(words, a: "str", b: Optional[str], c: str | None, d: "Text", e: Optional[int], f: Annotated[str, 1]):
    for word in words:
        a += word  # PFB403: 8
        b += word  # PFB403: 8
        c += word  # PFB403: 8
        d += word
        e += word
        f += word  # PFB403: 8
    return a, b, c, d, e, f


def by_a_known_function(words, s, t):
    for word in words:
        s += json.dumps(word)  # PFB403: 8 likely
        t += json.loads(word)
    return s, t


def beside_other_statements(words, lock, out):
    s = ""
    for word in words:
        s += word
        if word:
            break
            t = s
    for word in words:
        with lock as t:
            s += word
        t = s
        t = None
    for word in words:
        match word:
            case "a":
                out.append(s)
                s = ""
            case _:
                s += word  # PFB403: 16 likely
    for word in words:
        s += word

        def show():
            return 1

        t = s
        t = show()
    return s


def tried_again(words):
    s = ""
    while words:
        with suppress(IndexError):
            s += words[9]  # PFB403: 12 (>=3.12)
            break
    return s


def leaving(words):
    s = ""
    for word in words:
        if not word:
            s += "end"
            break
        if word == "x":
            s += "error"
            raise ValueError(s)
        s += word  # PFB403: 8
    return s


def from_itself(words, s):
    s = s or ""
    for word in words:
        s = s or "a"
        s += f"{word},"  # PFB403: 8 likely
    return s


def kept_by_what_a_call_gives(words, pages):
    s = ""
    for word in words:
        s += word
        pages().append(s)
        print(word, end="", file=pages)
    return s
