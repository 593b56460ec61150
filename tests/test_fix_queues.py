"""The fixes of lists that change at their front: a list that is reversed, and a deque."""

from __future__ import annotations

import pytest
from test_fix_results import becomes, fixed, in_function, is_unsafe, stays

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text

INSERT = "out = []\nfor x in xs:\n    g(x)\n    out.insert(0, x)"
APPEND = "out = []\nfor x in xs:\n    g(x)\n    out.append(x)\nout.reverse()"
POP = "queue = list(xs)\nwhile queue:\n    g(queue.pop(0))"
POP_LEFT = "queue = deque(xs)\nwhile queue:\n    g(queue.popleft())"


def becomes_deque(slow: str, fast: str) -> None:
    assert fixed(in_function(slow), "PFB513") == f"from collections import deque\n\n\n{in_function(fast)}"


# --- a list that is reversed ------------------------------------------------------------------------------------------------


def test_inserts_become_appends_to_a_list_that_is_reversed() -> None:
    becomes("PFB513", INSERT, APPEND)
    becomes("PFB513", INSERT.replace("[]", "[n]"), APPEND.replace("[]", "[n]"))
    slow = INSERT.replace("out.insert", "if x: out.insert(0, 7); continue  # seven\n    if len(out) > n: break\n    out.insert")
    fast = APPEND.replace("out.append", "if x: out.append(7); continue  # seven\n    if len(out) > n: break\n    out.append")
    becomes("PFB513", slow, fast)


def test_inserts_of_several_lines_stay_so_where_they_need_it() -> None:
    for lines, appended in (
        ("out.insert(\n        0,\n        x,\n    )", "out.append(\n        x,\n    )"),
        ("out.insert(\n        0, x\n    )", "out.append(x)"),
        ("out.insert(0,\n               x)", "out.append(x)"),
        ("out.insert(\n        0,\n        x,  # new\n    )", "out.append(\n        x,  # new\n    )"),
    ):
        slow, fast = INSERT.replace("out.insert(0, x)", lines), APPEND.replace("out.append(x)", appended)
        becomes("PFB513", slow, fast)


def test_elements_that_are_only_inserted_are_taken_over_at_once() -> None:
    becomes("PFB513", INSERT.replace("    g(x)\n", ""), "out = []\nout.extend(xs)\nout.reverse()")
    slow = INSERT.replace("    g(x)\n", "") + "\nreturn x"
    becomes("PFB513", slow, APPEND.replace("    g(x)\n", "") + "\nreturn x")


@pytest.mark.parametrize(
    "body",
    [
        INSERT.replace("for", "out.append(n)\nfor"),
        INSERT + "\nelse:\n    g(out)",
        INSERT.replace("in xs", "in [*out, *xs]").replace("[]", "[n]"),
        f"for y in ys:\n    x = [out.insert(0, x) for out in y]\n{INSERT}\n    g(locals())",
        INSERT + "\nfor x in xs:\n    out.insert(0, x)\n    g(x)\n    g(x)",
    ],
)
def test_a_list_that_is_not_only_filled_by_the_loop_is_left_alone(body: str) -> None:
    assert "PFB513" in [one.code for one in fix_text(in_function(body), Settings(min_gain=-1, confidence="likely"), ()).left]
    assert ".insert(0, x)" in fixed(in_function(body), "PFB513")


def test_a_comprehension_or_a_module_that_inserts_is_left_alone() -> None:
    stays("PFB513", "out = []\nreturn [out.insert(0, x) for x in xs], out")
    source = INSERT + "\n"
    assert fixed(source, "PFB513") == source


def test_a_list_that_a_handler_reads_is_reversed_only_if_that_is_asked_for() -> None:
    body = "".join([f"    {line}\n" for line in INSERT.splitlines()])
    is_unsafe("PFB513", f"try:\n{body}except OSError:\n    return out")


# --- a deque ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "deque"),
    [
        ("list(xs)", "deque(xs)"),
        ("[]", "deque()"),
        ("[n]", "deque([n])"),
        ("[x for x in xs]", "deque([x for x in xs])"),
        ("sorted(xs)", "deque(sorted(xs))"),
    ],
)
def test_a_list_that_is_emptied_from_the_front_becomes_a_deque(made: str, deque: str) -> None:
    uses = "\nqueue += ys\nwhile queue:\n    if queue[0] in queue and len(queue): queue.append(n)\n    g(queue.pop(0))"
    fast = uses.replace(".pop(0)", ".popleft()")
    becomes_deque(f"queue = {made}{uses}", f"queue = {deque}{fast}")


def test_a_queue_that_a_generator_reads_to_its_end_becomes_a_deque() -> None:
    for use in ("g(sum(x for x in queue))", "queue.extend([x - 1 for x in queue if x > 2])"):
        becomes_deque(f"{POP}\n    {use}", f"{POP_LEFT}\n    {use}")


def test_all_that_makes_the_list_and_uses_its_front_is_rewritten() -> None:
    slow = f"{POP}\n    queue.insert(0, n)\nqueue, n = [n], 1\nfor x in queue: g(x)\nwhile queue: queue.pop(0)"
    fast = f"{POP_LEFT}\n    queue.appendleft(n)\nqueue, n = deque([n]), 1\nfor x in queue: g(x)\nwhile queue: queue.popleft()"
    becomes_deque(slow, fast)


def test_a_long_list_is_laid_out_as_black_does_it() -> None:
    comprehension = f"[(x, {'n' * 29}) for x in xs if {'n' * 19}]"
    slow, fast = POP.replace("list(xs)", comprehension), POP_LEFT.replace("deque(xs)", f"deque(\n    {comprehension}\n)")
    becomes_deque(slow, fast)
    lines = comprehension.replace("[", "[\n    ").replace("]", "\n]")
    becomes_deque(POP.replace("list(xs)", lines), fast)


def test_deque_is_written_as_the_file_imports_it() -> None:
    assert "collections.deque(xs)" in fixed("import collections\n\n" + in_function(POP), "PFB513")
    source = in_function(POP) + "\ndef deque(): pass\n"
    assert fixed(source, "PFB513") == source


@pytest.mark.parametrize(
    "body",
    [
        POP.replace("list(xs)", "xs"),
        POP.replace("queue =", "queue = ys ="),
        POP.replace("queue =", "queue: list ="),
        POP.replace("while", "queue = queue + ys\nwhile"),
        POP.replace("while", "take = queue.pop\nwhile"),
        POP.replace("while", "g(queue.copy())\nwhile"),
        POP.replace("while", "add = lambda: queue.append(n)\nwhile"),
        POP.replace("while", "for i, x in enumerate(queue):\n    g(i)\nwhile"),
        POP.replace("while", "for x in queue:\n    queue.append(n)\nwhile"),
        POP + "\n    queue.extend(x - 1 for x in queue if x > 2)",
        POP + "\n    queue += (x - 1 for x in queue if x > 2)",
        POP + "\n    queue.extend(filter(None, queue))",
        POP + "\n    queue.extend(map(g, (x for x in queue if x > 2)))",
        POP + "\n    for x in (x for x in queue if x > 2): queue.append(x - 1)",
        POP + "\n    g([queue.pop(0) for _ in xs])",
        POP + "\n    g(locals())",
        POP + "\nreturn queue",
    ],
)
def test_a_list_whose_type_or_order_of_changes_matters_is_left_alone(body: str) -> None:
    source = in_function(body, "def f(xs: list, ys: list, n, g):\n")
    assert "PFB513" in [one.code for one in fix_text(source, Settings(min_gain=-1, confidence="likely"), ()).left]
    assert fixed(source, "PFB513") == source


def test_a_list_that_a_comment_calls_one_is_left_alone() -> None:
    slow = POP.replace("list(xs)", "list(xs)  # type: list[int]")
    stays("PFB513", slow)
    becomes_deque(slow.replace("list[int]", "ignore"), POP_LEFT.replace("(xs)", "(xs)  # type: ignore"))
    slow, fast = ((f"if queue := {made}(xs): g(n)\n{line}") for made, line in (("list", POP), ("deque", POP_LEFT)))
    becomes_deque(slow, fast)


@pytest.mark.parametrize("use", ["queue.remove(n)", "queue.append(queue.index(n))"])
def test_an_error_that_a_handler_may_show_keeps_the_list(use: str) -> None:
    handled = "\n    try:\n        {}\n    except {}:\n        g({})"
    for told in ("ValueError as error", "Exception as error"):
        stays("PFB513", POP + handled.format(use, told, "error"))
    for quiet in (("ValueError", "n"), ("ValueError as error", "type(error)"), ("KeyError as error", "error")):
        becomes_deque(POP + handled.format(use, *quiet), POP_LEFT + handled.format(use, *quiet))


@pytest.mark.parametrize("use", ["queue.pop(0)", "queue.pop()", "g(queue[0])"])
def test_an_index_error_that_a_handler_may_show_keeps_the_list(use: str) -> None:
    handled = "\n    try:\n        {}\n    except IndexError as error:\n        g({})"
    stays("PFB513", POP + handled.format(use, "error"))
    left = use.replace("pop(0)", "popleft()")
    becomes_deque(POP + handled.format(use, "type(error)"), POP_LEFT + handled.format(left, "type(error)"))


def test_the_list_of_an_attribute_or_a_module_is_left_alone() -> None:
    source = "class A:\n    def __init__(self): self.queue = []\n    def f(self):\n        while self.queue: self.queue.pop(0)\n"
    assert fixed(source, "PFB513") == source
    source = "queue = list(range(900))\nwhile queue: queue.pop(0)\n"
    assert fixed(source, "PFB513") == source
