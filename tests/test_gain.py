"""The weighing, with tables of round figures: every instruction costs 1 ns, an unknown call 1000, each rewrite saves 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.cost import gain, weighing
from flake8_bytecode_perf.cost import tables as measured
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import SUPPORTED, TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALL = Settings(min_gain=0, confidence="likely")
PAIR = {
    "slow": 20.0,
    "fast": 19.0,
    "ratio": 1.05,
    "saved": 1.0,
    "sites": 1.0,
    "interval": [9.0, 9.0],
    "rest": 0.0,
    "short": [3.0, 10.0, 30.0, 100.0],
    "slope": 1.0,
}
GROWING = {rule.code for rule in RULES if rule.growth}  # these save 10 ns in a long loop
METER = """\
class Meter:
    def __init__(self, rate):
        self.rate = rate

    def total(self, pages):
        total = 0
        for rows in pages:
          for row in rows:
            {body}
        return total
"""


@pytest.fixture(autouse=True)
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, dict[str, Any]]]:
    """Put tables of round figures in place of the measured ones; a test may change them before it looks."""
    made = {}
    for target in TARGETS:
        table = json.loads(json.dumps(measured.table(target)))
        table["costs"] = {family: 1000.0 if family == "CALL unknown" else 1.0 for family in table["costs"]}
        for code, record in table["records"].items():
            for pair in record["pairs"].values():
                pair.update(
                    PAIR if code not in GROWING else PAIR | {"saved": 10.0, "slope": 10.0, "short": [30.0, 100.0, 300.0, 1000.0]}
                )
        made[target] = table
    _forget()
    monkeypatch.setattr(measured, "SAVINGS", tmp_path)
    yield made
    _forget()


def stored(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record as a rule's file holds it: all its entries of one measurement."""
    pairs = {name: {"sites": entry["sites"]} for name, entry in record["pairs"].items()}
    times = {
        name: [*[entry[key] for key in ("slow", "fast", "ratio", "saved")], *entry["interval"], entry["rest"], *entry["short"]]
        for name, entry in record["pairs"].items()
    }
    return {"target": record["target"], "pairs": pairs, "measurements": [{**record["measurements"][0], "pairs": times}]}


def _forget() -> None:
    for cached in (vars(gain) | vars(measured) | vars(weighing)).values():
        if hasattr(cached, "cache_clear"):
            cached.cache_clear()


@pytest.fixture
def write(tables: dict[str, dict[str, Any]], tmp_path: Path) -> Any:
    def write() -> None:
        for path in tmp_path.iterdir():
            path.unlink()
        for target, table in tables.items():
            (tmp_path / f"cp{target.replace('.', '')}.json").write_text(json.dumps(table))
            for code, record in table["records"].items():
                with (tmp_path / f"{code.lower()}_a_rule.jsonl").open("a") as file:
                    file.write(json.dumps(stored(record), separators=(",", ":")) + "\n")
        _forget()

    write()
    return write


def gains(source: str, code: str, settings: Settings = ALL) -> list[float]:
    found = check_source(source, "weighed.py", settings)
    assert not [finding.message for finding in found if finding.code == "PFB000"]
    return [round(finding.gain, 1) for finding in found if finding.code == code and finding.gain is not None]


def meter(body: str) -> str:
    return METER.replace("{body}", body)


@pytest.mark.usefixtures("write")
class TestGain:
    """What a finding's gain is made of."""

    def test_is_what_is_saved_of_what_a_pass_costs(self) -> None:
        # FOR_ITER, row; load, add and store total; self, rate
        assert gains(meter("total += self.rate"), "PFB201") == [pytest.approx(100 / 7, abs=0.1)]

    def test_grows_with_the_occurrences(self) -> None:
        [once], [twice] = (gains(meter(f"total += {body}"), "PFB201") for body in ("self.rate", "self.rate * self.rate"))
        assert once < twice < 2 * once

    def test_is_halved_in_a_branch(self) -> None:
        [always] = gains(meter("total += self.rate; row.a; row.b"), "PFB201")
        [sometimes] = gains(meter("row.a; row.b\n            if row: total += self.rate"), "PFB201")
        assert sometimes < 0.6 * always

    @pytest.mark.parametrize("cold", ["raise ValueError(self.rate)", "total = self.rate; break", "return self.rate"])
    def test_is_nothing_where_the_loop_is_left(self, cold: str) -> None:
        assert gains(meter(f"if row: {cold}"), "PFB201") == [0.0]

    def test_is_nothing_in_a_handler(self) -> None:
        body = "try: total += row\n            except TypeError: total += self.rate"
        assert gains(meter(body), "PFB201") == [0.0]

    def test_is_small_beside_an_unknown_call(self) -> None:
        [small] = gains(meter("total += self.rate * load(row)"), "PFB201")
        assert small < 1

    def test_counts_what_a_function_of_the_file_does(self) -> None:
        cheap = meter("total += self.rate * same(row)") + "def same(x): return x\n"
        dear = meter("total += self.rate * same(row)") + "def same(x): return load(x)\n"
        assert gains(cheap, "PFB201")[0] > 5 > gains(dear, "PFB201")[0]

    def test_counts_what_a_property_of_the_file_does(self) -> None:
        source = meter("total += self.rate * row.size") + "class Row:\n    @property\n    def size(self): return {body}\n"
        [cheap], [dear] = (gains(source.replace("{body}", body), "PFB201") for body in ("1", "load(self)"))
        assert cheap > 5 > dear

    def test_counts_a_function_that_calls_itself(self) -> None:
        source = meter("total += self.rate * down(row)") + "def down(x): return down(x - 1) if x else 0\n"
        assert 0 < gains(source, "PFB201")[0] < 50

    def test_counts_an_inner_loop_as_often_as_it_runs(self) -> None:
        [few] = gains(meter("total += self.rate\n            for x in (1, 2): total += x"), "PFB201")
        [unseen] = gains(meter("total += self.rate\n            for x in row: total += x"), "PFB201")
        assert few > 2 * unseen

    def test_is_that_of_the_loop_where_it_is_most(self) -> None:
        alone = meter("for x in row: total += self.rate")
        both = meter("load(self.rate)\n            for x in row: total += self.rate")
        assert gains(both, "PFB201") == gains(alone, "PFB201")

    def test_outside_of_a_loop_is_a_calls(self) -> None:
        source = "def f(x):\n    return x in sorted([1, 2, 3]){more}\n"
        [alone] = gains(source.format(more=""), "PFB301")
        [beside] = gains(source.format(more=" or load(x)"), "PFB301")
        assert alone > 5 > beside

    def test_of_names_at_module_level_counts_every_name(self) -> None:
        [one] = gains("for x in range(99):\n    x.a.b.c\n", "PFB101")
        [two] = gains("for x in range(99):\n    x.a.b.c\n    x\n", "PFB101")
        assert one < two

    def test_is_none_for_what_changes_the_growth(self) -> None:
        [finding] = check_source("def f(s, xs):\n    t = ''\n    for x in xs:\n        t = f'{t}{x}'\n", "x.py", ALL)
        assert (finding.code, finding.gain) == ("PFB402", None)


def test_min_gain_is_the_least_that_is_reported(write: Any) -> None:
    write()
    source = meter("total += self.rate")
    assert gains(source, "PFB201", Settings(min_gain=14)) == [14.3]
    assert gains(source, "PFB201", Settings(min_gain=15)) == []


def test_what_the_compiler_drops_counts_for_nothing(write: Any) -> None:
    write()
    dropped, kept = (meter(f"total += self.rate\n            if {test}: self.rate") for test in ("0", "row"))
    [gain_without] = gains(dropped, "PFB201")
    wanted = Settings(min_gain=gain_without + 1)
    assert gains(dropped, "PFB201", wanted) == []
    assert len(gains(kept, "PFB201", wanted)) == 1


def test_growth_is_weighed_in_a_long_loop_whatever_the_min_gain(write: Any) -> None:
    write()
    source = "def f(xs):\n    t = ''\n    for x in xs:\n        t = f'{t}{x}'\n"
    assert [finding.code for finding in check_source(source, "x.py", Settings(min_gain=1000))] == ["PFB402"]
    dear = source.replace("{x}", "{load(x)}")
    assert check_source(dear, "x.py", Settings(min_gain=0.1)) == []
    assert [finding.code for finding in check_source(dear, "x.py", Settings(min_gain=0))] == ["PFB402"]


@pytest.mark.parametrize(("length", "saved"), [(3, 21.0), (10, 25.0), (65, 57.5), (1000, 500.0)])
def test_what_a_rewrite_leaves_takes_as_long_in_a_short_loop_as_in_a_long_one(length: float, saved: float) -> None:
    grown = measured.Saving(1000.0, 990.0, short=(21.0, 25.0, 45.0, 70.0))
    left = grown.rest - grown.saved
    assert grown.of_length(length) == measured.Saving(saved, left + saved, short=grown.short)


def saving_of_attributes(tables: Any, write: Any, *saved: float) -> None:
    """Let the variants of PFB201 have shapes that save so much."""
    for table in tables.values():
        pairs = table["records"]["PFB201"]["pairs"]
        shapes = {f"{name}: {number}": PAIR | {"saved": saving} for name in pairs for number, saving in enumerate(saved)}
        table["records"]["PFB201"]["pairs"] = shapes
    write()


@pytest.mark.parametrize("saved", [(0.0,), (1.0, 0.0, -2.0), (-2.0, 1.0, 1.0)])
def test_what_saves_nothing_is_reported_at_min_gain_0_alone(saved: tuple[float, ...], tables: Any, write: Any) -> None:
    saving_of_attributes(tables, write, *saved)
    source = meter("total += self.rate")
    assert gains(source, "PFB201", Settings(min_gain=0.1)) == []
    [finding] = [found for found in check_source(source, "x.py", ALL) if found.code == "PFB201"]
    assert finding.gain == 0
    assert finding.message.endswith(" (no measurable saving)")


@pytest.mark.parametrize("saved", [(-2.0,), (-2.0, -2.0, 1.0)])
def test_what_is_slower_is_never_reported(saved: tuple[float, ...], tables: Any, write: Any) -> None:
    saving_of_attributes(tables, write, *saved)
    source = meter("total += self.rate")
    assert gains(source, "PFB201", ALL) == []
    assert gains(source, "PFB201", Settings(min_gain=-1)) == [0.0]  # what the project's own tests ask for


def test_the_set_up_is_subtracted(tables: Any, write: Any) -> None:
    for table in tables.values():
        for pair in table["records"]["PFB201"]["pairs"].values():
            pair["short"] = [-2.0, 5.0, 25.0, 95.0]  # 5 ns for each start of the loop
    write()
    source = meter("total += self.rate")
    assert gains(source, "PFB201") == [7.1]  # of ten iterations; half of the 14.3% without a set-up
    few = source.replace("for rows in pages:\n          for row in rows:", "for row in (1, 2, 3, 4, 5):")
    assert gains(few, "PFB201") == []
    assert gains(source.replace("rows:", "range(1000):"), "PFB201") == [14.2]


def test_a_local_that_a_generator_reads_costs_a_closure(write: Any) -> None:
    write()
    source = (
        "class Meter:\n    def __init__(self, rate):\n        self.rate = rate\n\n    def check(self, rows):\n        return {}\n"
    )
    settings = Settings(min_gain=0.1, min_share=0, targets=("3.13",))
    assert gains(source.format("[row < self.rate for row in rows]"), "PFB201", settings) != []
    assert gains(source.format("any(row < self.rate for row in rows)"), "PFB201", settings) == []
    assert gains(source.format("any(row < self.rate for row in range(1000))"), "PFB201", settings) != []


def test_the_least_of_the_targets_decides(tables: Any, write: Any) -> None:
    tables["3.12"]["records"]["PFB201"]["pairs"]["once"]["saved"] = 0.0
    write()
    source = meter("total += self.rate")
    assert gains(source, "PFB201", Settings(targets=("3.11", "3.13"))) == [14.3]
    assert gains(source, "PFB201", Settings(targets=("3.11", "3.12", "3.13"))) == []
    assert gains(source, "PFB201", Settings(targets=("3.12",))) == []


def test_the_least_of_a_variants_shapes_counts(tables: Any, write: Any) -> None:
    less = PAIR | {"saved": 0.5, "short": [1.5, 5.0, 15.0, 50.0]}
    for table in tables.values():
        table["records"]["PFB201"]["pairs"]["once: in another shape"] = less
    write()
    assert gains(meter("total += self.rate"), "PFB201") == [7.1]


def test_what_an_occurrence_takes_beyond_what_is_counted_lowers_the_gain(tables: Any, write: Any) -> None:
    more = {"once": PAIR | {"rest": 7.0}}
    for table in tables.values():
        table["records"]["PFB201"]["pairs"] = more
    write()
    assert gains(meter("total += self.rate"), "PFB201") == [7.1]


@pytest.mark.parametrize(("low", "high"), [(measured.LAYOUT - 0.1, 9.0), (-9.0, 0.1 - measured.LAYOUT), (-9.0, 9.0)])
def test_a_saving_that_layout_alone_could_make_is_none(low: float, high: float, tables: Any, write: Any) -> None:
    for table in tables.values():
        table["records"]["PFB201"]["pairs"]["once"]["interval"] = [low, high]
    write()
    assert gains(meter("total += self.rate"), "PFB201") == [0.0]


GROWS = "def f(xs):\n    t = ''\n    for x in xs:\n        t = f'{t}{x}'\n"


@pytest.mark.parametrize(("code", "source"), [("PFB201", meter("total += self.rate")), ("PFB402", GROWS)])
def test_a_rule_that_is_not_measured_is_reported_at_min_gain_0_alone(code: str, source: str, tables: Any, write: Any) -> None:
    for table in tables.values():
        del table["records"][code]
    write()
    assert code not in {finding.code for finding in check_source(source, "x.py", Settings(min_gain=0.1))}
    found = check_source(source, "x.py", ALL)
    assert [(finding.code, finding.gain) for finding in found] == [(code, 0.0)]
    assert found[0].message.endswith(" (saving not measured)")


def test_a_rule_is_measured_where_it_is_on_all_targets(tables: Any, write: Any) -> None:
    del tables["3.12"]["records"]["PFB402"]
    write()
    for targets, gain_of in ((("3.11", "3.13"), [None]), (("3.11", "3.12"), [])):
        found = check_source(GROWS, "x.py", Settings(targets=targets))
        assert [finding.gain for finding in found] == gain_of
        assert not [finding.message for finding in found if "not measured" in finding.message]


def test_a_rule_measured_only_without_optimisation_is_not_measured(tables: Any, write: Any) -> None:
    for table in tables.values():
        table["records"]["PFB402"]["measurements"] = [{"optimised": False}]
    write()
    assert check_source(GROWS, "x.py", Settings()) == []
    [finding] = check_source(GROWS, "x.py", ALL)
    assert finding.message.endswith(" (saving not measured)")


@pytest.mark.parametrize(("other", "served"), [([4.0, 3.5, 4.5], 4.0), ([9.0, 8.5, 9.5], 6.0), ([7.0, 1.0, 8.0], 7.0)])
def test_of_two_processors_the_least_saving_is_served_with_its_interval(other: list[float], served: float) -> None:
    figures = {saved: [50.0, 50.0 - saved, 1.1, saved, low, high, 0.0] for saved, low, high in ([6.0, 5.0, 6.5], other)}
    record = {"pairs": {"": {"sites": 1.0}}, "measurements": [{"pairs": {"": times}} for times in figures.values()]}
    entry = measured.least(record)["pairs"][""]
    assert (entry["saved"], entry["interval"], entry["fast"]) == (served, figures[served][4:6], 50.0 - served)


def test_a_pair_that_no_processor_measured_is_not_served() -> None:
    pairs = {"": {"sites": 1.0}, "once": {"sites": 1.0}}
    record = {"pairs": pairs, "measurements": [{"pairs": {"once": [9.0, 8.0, 1.1, 1.0, 0.5, 1.5, 0.0]}}]}
    assert measured.least(record)["pairs"].keys() == {"once"}


def test_a_variant_that_is_not_measured_says_so(tables: Any, write: Any) -> None:
    for table in tables.values():
        pairs = table["records"]["PFB201"]["pairs"]
        table["records"]["PFB201"]["pairs"] = {name: pair for name, pair in pairs.items() if measured.variant_of(name) != "once"}
    write()
    source = meter("total += self.rate")
    assert gains(source, "PFB201", Settings()) == []
    [finding] = check_source(source, "x.py", ALL)
    assert finding.message.endswith(" (saving not measured)")


def test_marginal_rules_say_what_they_save(write: Any) -> None:
    write()
    [finding] = [found for found in check_source(meter("total += self.rate"), "x.py", ALL) if found.code == "PFB201"]
    assert finding.message.endswith("assign it to a local before the loop: saves about 14%")


def test_a_python_newer_than_the_newest_table_uses_that(write: Any) -> None:
    write()
    assert measured.table("3.99") == measured.table(SUPPORTED[-1])
    assert measured.table("3.99-jit") == measured.table(TARGETS[-1])
    assert gains(meter("total += self.rate"), "PFB201", Settings(targets=("3.99",))) == [14.3]


def test_a_target_with_the_jit_has_its_own_savings(tables: Any, write: Any) -> None:
    tables["3.15-jit"]["records"]["PFB201"]["pairs"]["once"]["saved"] = 0.0
    write()
    source = meter("total += self.rate")
    for targets, found in ((("3.15",), [14.3]), (("3.15-jit",), []), (("3.15", "3.15-jit"), [])):
        assert gains(source, "PFB201", Settings(targets=targets)) == found


def test_only_the_title_of_a_derived_table_is_marked(tables: Any, write: Any) -> None:
    del tables["3.12"]["least_of"]
    tables["3.13"]["least_of"] = ["3.12", "3.14"]
    write()
    assert [measured.titled(target) for target in ("3.12", "3.13", "3.15-jit")] == ["3.12", "3.13 (derived)", "3.15-jit"]


def test_a_finding_that_is_not_worth_a_report_silences_nobody(tables: Any, write: Any) -> None:
    # PFB102 yields to PFB203, which saves nothing here
    for table in tables.values():
        for pair in table["records"]["PFB203"]["pairs"].values():
            pair["saved"] = 0.0
    write()
    source = "import math\ndef f(xs):\n    t = 0\n    for x in xs:\n        t += math.pi\n    return t\n"
    assert [finding.code for finding in check_source(source, "x.py", Settings(min_share=5))] == ["PFB102"]
    assert [finding.code for finding in check_source(source, "x.py", ALL)] == ["PFB102", "PFB203"]


def test_what_another_rule_leaves_must_be_worth_a_report_alone(tables: Any, write: Any) -> None:
    # one of two reads of math is PFB203's, which saves much here
    for table in tables.values():
        for pair in table["records"]["PFB203"]["pairs"].values():
            pair["saved"] = 5.0
    write()
    source = "import math\ndef f(xs):\n    t = u = 0\n    for x in xs:\n        t += math.pi\n        u = math\n    return t, u\n"
    [alone] = gains(source, "PFB102")
    assert gains(source, "PFB102", Settings(min_gain=alone)) == [alone]
    assert gains(source, "PFB102", Settings(min_gain=alone + 1)) == []
