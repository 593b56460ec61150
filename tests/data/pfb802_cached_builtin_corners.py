"""Marked lines for PFB802: who else may give a default, and what the names mean where they stand. Only ever compiled, never run."""


# a default outlives the builtins when the interpreter ends
class Handle:
    def __del__(self, _len=len):
        for part in self.parts:
            _len(part)

    def measure(self, xs, *, _len=len):  # PFB802: 34 likely
        return [_len(x) for x in xs]

    def again(self, xs):
        return self.measure(xs, _len=print)


def unpacked(xs, len=len):
    return [len(x) for x in xs]


def unpacked_by_name(xs, len=len):
    return [len(x) for x in xs]


def named(xs, len=len):  # PFB802: 18 likely
    return [len(x) for x in xs]


def keyword_only(xs, *rest, len=len):  # PFB802: 32 likely
    return [len(x) for x in xs]


unpacked(*named([1]), map(named, []))
unpacked_by_name([], **{})
keyword_only([], 1, 2)


# the alias is there because the name means something else further down
def shadowed_at_the_call(xs):
    _max = max
    for max in xs:
        _max(max)


def shadowed_in_the_comprehension(xs):
    _abs, _len = abs, len  # PFB802: 22
    return [_abs(_len(abs)) for abs in xs]


def called_by_an_inner_function(xs):
    _len = len  # PFB802: 11

    def inner():
        for x in xs:
            _len(x)

    return inner


def used_by_an_inner_function(xs):
    _len = len

    def inner():
        return sorted(xs, key=_len)

    for x in xs:
        _len(x)
    return inner


# the calls are gone, not the alias
def dead_calls(xs):
    _len = len  # PFB802: refuted
    if 0:
        for x in xs:
            _len(x)
