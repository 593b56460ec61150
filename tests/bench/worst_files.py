"""Files that are hard on a linter: the start of each, and what fills it, a line or a block of lines with its number at {n}."""

from __future__ import annotations

_INDENTS = 90  # Python takes less than 100
_BRACKETS = 90  # Python takes 100 to 200


def _in_loop(line: str, setup: str = "") -> str:
    """A function with one loop; `line` is its body's first, and others may follow."""
    return f"def f(self, xs, d, other):\n    s = t = u = ''\n    out = []\n{setup}    for x in xs:\n        {line}\n"


def _nested(head: str, depth: int, body: str) -> str:
    """A function of so many blocks in one another, whose heads have their depth at {d}, and their body's indent at {s}."""
    heads = [f"{' ' * at}{head.replace('{d}', str(at)).replace('{s}', ' ' * (at + 1))}\n" for at in range(1, depth + 1)]
    return f"def f{{n}}(self, xs, d):\n{''.join(heads)}{' ' * (depth + 1)}{body}\n"


def _deepest(head: str, body: str) -> str:
    """The same of as many blocks as this Python compiles: 20 or so of those that it keeps a stack for."""
    for depth in range(25, 1, -1):
        made = _nested(head, depth, body)
        try:
            compile(made.replace("{n}", ""), head, "exec")
        except SyntaxError:
            continue
        return made
    raise AssertionError(head)


def _chain(opening: str, link: str, closing: str, length: int = 500) -> str:
    """An expression in a loop, of so many links, each on a line of its own."""
    links = "".join([f"            {link}\n" for _ in range(length)])
    return f"        {opening}(\n{links}        {closing})\n"


def _long(opening: str, part: str, closing: str, length: int = 5000) -> str:
    """One line in a loop, of so many parts, which have their number at {d}."""
    return f"        {opening}{''.join([part.replace('{d}', str(at)) for at in range(length)])}{closing}\n"


def _deep(opening: str, inner: str, closing: str, depth: int = _BRACKETS) -> str:
    """One line in a loop, of so many brackets in one another."""
    return f"        {opening * depth}{inner}{closing * depth}\n"


_REPEATED: dict[str, tuple[str, str]] = {
    "one loop of additions": (_in_loop("pass"), "        s = x + {n}\n"),
    "strings grow in one loop": (_in_loop("pass"), "        s += str(x) + '{n}'\n"),
    "one string each": (_in_loop("pass"), "        self.a{n} += 'x'\n"),
    "attributes of self": (_in_loop("pass"), "        other(self.a{n})\n"),
    "one attribute of self": (_in_loop("pass"), "        other(self.a, {n})\n"),
    "globals in one loop": ("".join(f"G{n} = {n}\n" for n in range(99)) + _in_loop("pass"), "        other(G{n}, G1)\n"),
    "one global in one loop": ("G = 1\n" + _in_loop("pass"), "        other(G, {n})\n"),
    "builtins in one loop": (_in_loop("pass"), "        other(len(x), max(x, {n}))\n"),
    "appends in one loop": (_in_loop("pass"), "        out.append(x + {n})\n"),
    "items in one loop": (_in_loop("pass"), "        d['k{n}'] = d['k'] + d[x]\n"),
    "calls in one loop": (_in_loop("pass"), "        x.a.b.c({n}).d.e(other.f.g)\n"),
    "locals": ("def f(x):\n    pass\n", "    v{n} = x + {n}\n"),
    "locals read in a loop": (_in_loop("pass"), "        v{n} = x + {n}; other(v{n})\n"),
    "small loops in one function": ("def f(xs, other):\n    t = 0\n", "    for x in xs: t += other.a * x\n"),
    "append loops in one function": ("def f(xs):\n    r = []\n", "    a = []\n    for x in xs: a.append(x)\n    r = r + a\n"),
    "strings in one function": ("def f(xs):\n    s = ''\n", "    for x in xs:\n        s = s + x\n    s = s or ''\n"),
    "comprehensions": ("def f(xs):\n    pass\n", "    y{n} = [x.a for x in xs if x.b]\n"),
    "comprehensions at module level": ("xs = []\n", "y{n} = [x.a for x in xs if x.b]\n"),
    "conditions in one loop": (_in_loop("pass"), "        if x.a == {n}: s += x.b\n"),
    "elif": (_in_loop("if x == 0: pass"), "        elif x.a == '{n}': t = x.b\n"),
    "tries": (_in_loop("pass"), "        try: s = x.a\n        except ValueError: s = ''\n"),
    "functions": ("G = {}\n", "def f{n}(xs):\n    for x in xs:\n        G[x] = x.a + x.a\n"),
    "functions of one name": ("G = {}\n", "def f(xs):\n    for x in xs:\n        G[x] = x.a + x.a\n"),
    "closures": ("def f(xs):\n    n = 0\n", "    def g{n}():\n        nonlocal n\n        for x in xs: n += x\n"),
    "classes": ("", "class C{n}:\n    def f(self, xs):\n        self.s = ''\n        for x in xs: self.s += x\n"),
    "methods of one class": ("class C:\n    s = ''\n", "    def f{n}(self, xs):\n        for x in xs: self.s += x\n"),
    "loops at module level": ("xs = d = {}\n", "for x in xs:\n    d[x] = x.a\n"),
    "one loop at module level": ("xs = d = {}\nfor x in xs:\n    pass\n", "    d[x] = {n}\n"),
    "imports": ("import os\n", "def f{n}(xs):\n    import os.path as p{n}\n    for x in xs: p{n}.join(x)\n"),
    "lists of constants": (_in_loop("pass"), "        other([1, 2, {n}], x in [1, x, 3])\n"),
    "a long list": ("X = [\n", "    [{n}, 'a', (1, 2), {{1: 2}}],\n"),
    "a long dict in a loop": (_in_loop("d = {"), "            {n}: [x, {n}],\n"),
    "a long call": ("def f(g, x):\n    g(\n", "        x.a[{n}],\n"),
    "a long string": ("X = '''\n", "line {n}\n"),
    "lambdas": ("def f(xs):\n    pass\n", "    y{n} = sorted(xs, key=lambda x: x[{n}])\n"),
    "withs": (_in_loop("pass"), "        with other.lock: s = x\n"),
    "whiles": ("def f(n, g):\n    i = 0\n", "    while i < n:\n        i += 1\n        g(i)\n"),
}
_NESTED: dict[str, tuple[str, str]] = {
    "nested loops": ("", _deepest("for x{d} in xs:", "self.s += x1.a + 'x'; d[x2] = len(x3)")),
    "nested loops with work in each": ("", _deepest("for x{d} in xs:\n{s}self.s += 'x'; d[x{d}] = len(xs)", "pass")),
    "nested loops over each other": ("", _deepest("for x{d} in list(d[x1].a) if d else xs:", "self.s += x1.a; d.append(x2)")),
    "nested whiles": ("", _deepest("while len(xs) < {d}:", "self.s += 'x'; xs.append(d)")),
    "nested withs": (_in_loop("pass"), "    pass\n" + _deepest("with self.a as x{d}:", "self.s += x1")),
    "nested tries": ("", _nested("try:", 1, "for x in xs: self.s += x\n except ValueError as e:\n  self.s += e")),
    "nested ifs": ("", _nested("if xs[{d}]:", _INDENTS, "for x in xs: self.s += xs[1]")),
    "nested functions": ("", _nested("def g{d}(x{d}):", 60, "for y in xs: self.s += x1; d[y] = x2")),
    "nested classes": ("", _nested("class C{d}:", 60, "for y in xs: self.s += x1; d[y] = x2")),
    "nested comprehensions": (_in_loop("pass"), _deep("[", "x.a", " for y in xs if y.a]", 15)),
    "nested generators": (_in_loop("pass"), _deep("list(", "x.a", " for y in xs if len(x))", 15)),
    "a comprehension of many loops": (_in_loop("pass"), _long("y = [x.a", " for y{d} in xs if y{d}.a", "]", 18)),
    "nested lambdas": (_in_loop("pass"), _deep("(lambda y: ", "y.a", ")", 60)),
    "nested calls": (_in_loop("pass"), _deep("other(", "x.a", ")")),
    "nested calls of builtins": (_in_loop("pass"), _deep("len(", "x.a", ")")),
    "nested lists": (_in_loop("pass"), _deep("[", "x.a", "]")),
    "nested dicts": (_in_loop("pass"), _deep("{{1: ", "x.a", "}}")),
    "nested subscripts": (_in_loop("pass"), _deep("d[", "x.a", "]")),
    "nested conditions": (_in_loop("pass"), _deep("(x.a if x.b else ", "x.c", ")")),
    "nested sums": (_in_loop("pass"), _deep("(s + ", "x.c", ")")),
    "nested strings": (_in_loop("pass"), _deep("str('' + ", "x.c", ")")),
}
_CHAINS: dict[str, tuple[str, str]] = {
    "a chain of sums": (_in_loop("pass"), _chain("s = ", "s +", "x.a")),
    "a chain of sums of strings": (_in_loop("pass"), _chain("t = ", "'a' + str(x) +", "''")),
    "a chain of sums of calls": (_in_loop("pass"), _chain("u = ", "other(x.a) +", "1")),
    "a chain of products": (_in_loop("pass"), _chain("t = ", "x.a *", "2")),
    "a chain of attributes": (_in_loop("pass"), _chain("t = x", ".a", "").replace("x(", "(x")),
    "a chain of calls": (_in_loop("pass"), _chain("t = ", ".a(x)", "", 90).replace("t = (", "t = (x")),
    "a chain of subscripts": (_in_loop("pass"), _chain("t = ", "[x]", "", 90).replace("t = (", "t = (d")),
    "a chain of replaces": (_in_loop("pass"), _chain("t = ", ".replace('a', s)", "", 90).replace("t = (", "t = (u")),
    "a chain of conditions": (_in_loop("pass"), _chain("t = ", "x.a if x.b else", "x.c", 90)),
    "a chain of comparisons": (_in_loop("pass"), _chain("t = ", "x.a <", "x.b")),
    "a chain of ors": (_in_loop("pass"), _chain("t = ", "x.a == 1 or", "x.b")),
    "a chain of targets": (_in_loop("pass"), "        x.a = \\\n" * 500 + "        other.b\n"),
    "a chain of nots": (_in_loop("pass"), _chain("t = ", "not", "x.b", 90)),
}
_LONG: dict[str, tuple[str, str]] = {
    "long lists of constants": (_in_loop("pass"), _long("other([", "{d}, ", "])")),
    "long lists of names": (_in_loop("pass"), _long("other([", "x, ", "])")),
    "long tuples of strings": (_in_loop("pass"), _long("t = x in (", "'{d}', ", ")")),
    "long dicts": (_in_loop("pass"), _long("t = {{", "'{d}': x, ", "}}")),
    "long f-strings": (_in_loop("pass"), _long("t = f'", "{{x.a{d}}} and ", "'")),
    "long f-strings that grow": (_in_loop("pass"), _long("t = f'{{t}}", "{{x}}", "'")),
    "long formats": (_in_loop("pass"), _long("t = '", "{{}} ", "'.format(" + "x, " * 5000 + ")")),
    "long percent formats": (_in_loop("pass"), _long("t = '", "%s ", "' % (" + "x, " * 5000 + ")")),
    "long calls": (_in_loop("pass"), _long("other(", "x.a{d}, ", ")")),
    "long calls by keyword": (_in_loop("pass"), _long("other(", "a{d}=x.a, ", ")")),
    "long tuples of targets": (_in_loop("pass"), _long("", "v{d}, ", "= x")),
    "long tuples of both": (_in_loop("pass"), _long("", "v{d}, ", "= " + "x.a, " * 5000)),
    "long unions": (_in_loop("pass"), _long("t = isinstance(x, int", " | C{d}", ")", 500)),
    "long comparisons with affixes": (_in_loop("pass"), _long("t = s.startswith('x')", " or s.startswith('{d}')", "", 900)),
    "long deletions": (_in_loop("pass"), _long("del ", "v{d}, ", "x")),
    "many arguments": ("", "def f{n}(" + ", ".join([f"a{at}=len" for at in range(2000)]) + "):\n    for x in a1: a2(x)\n"),
    "many globals": (
        "",
        "def f{n}(xs):\n    global " + ", ".join([f"g{at}" for at in range(2000)]) + "\n    for g1 in xs: g2 += g1\n",
    ),
    "many decorators": ("", "@a.b(lambda: [1])\n" * 400 + "def f{n}(xs):\n    for x in xs: f{n}(x)\n"),
    "many excepts": (_in_loop("pass"), "        try: s = x\n" + "        except x.a as e: s += str(e)\n" * 500),
    "many cases": (_in_loop("pass"), "        match x:\n" + "            case C(a=t) if t: s += x.b\n" * 500),
}
FILES = _REPEATED | _NESTED | _CHAINS | _LONG
_ENDS = {"a long list": "]\n", "a long dict in a loop": "        }\n", "a long call": "    )\n", "a long string": "'''\n"}
_WIDTH = 40  # characters: a line of more counts as several


def made(name: str, lines: int) -> str:
    """Return the file of this name, of about so many lines; lines that are very long count as several."""
    start, part = FILES[name]
    weight = max(part.count("\n"), len(part) // _WIDTH)
    count = max((lines - start.count("\n")) // weight, 1)
    return start + "".join([part.format(n=number) for number in range(count)]) + _ENDS.get(name, "")
