"""Rows and tables: what csv, configparser, pstats, namedtuple, plistlib, sqlite3's dump and cookies do."""

import contextlib
import copy
import csv
import json
import operator
import struct

NAMES = ["id", "name", "size", "colour", "of"]
TRUTH = {"yes": True, "no": False, "on": True, "off": False}
PENDING, DONE, FAILED = "pending", "done", "failed"


def parsed(text):
    return int(text) if text.isdigit() else text


class Profile:
    def __init__(self):
        self.calls = 0
        self.time = 0.0
        self.limit = 50
        self.names = NAMES
        self.defaults = dict.fromkeys(NAMES, "none")
        self.rows = []

    def pfb201_defaults_before(self, rows):
        """configparser falls back to its defaults: an attribute whose method is called."""
        found = []
        for key in rows:
            found.append(self.defaults.get(key, key))
        return found

    def pfb201_defaults_after(self, rows):
        defaults = self.defaults
        found = []
        for key in rows:
            found.append(defaults.get(key, key))
        return found

    def pfb201_paired_before(self, rows):
        """csv.DictReader zips the names with each row."""
        found = []
        for row in rows:
            found.append(dict(zip(self.names, row)))
        return found

    def pfb201_paired_after(self, rows):
        names = self.names
        found = []
        for row in rows:
            found.append(dict(zip(names, row)))
        return found

    def pfb202_totals_before(self, rows):
        """pstats sums up in attributes, one of which goes to a local."""
        slow = []
        for name, calls, time in rows:
            self.calls += calls
            if time > 2.0:
                slow.append(name)
        return slow, self.calls

    def pfb202_totals_after(self, rows):
        total = self.calls
        slow = []
        for name, calls, time in rows:
            total += calls
            if time > 2.0:
                slow.append(name)
        self.calls = total
        return slow, self.calls

    def pfb202_dumped_before(self, rows):
        """A count beside json.dumps: heavy."""
        texts = []
        for row in rows:
            texts.append(json.dumps(row))
            self.calls += 1
        return texts, self.calls

    def pfb202_dumped_after(self, rows):
        calls = self.calls
        texts = []
        for row in rows:
            texts.append(json.dumps(row))
            calls += 1
        self.calls = calls
        return texts, self.calls


def pfb201_defaults_data(n):
    return Profile(), [(*NAMES, "x", "y")[i % 7] for i in range(n)]


def pfb201_paired_data(n):
    return Profile(), [(i, "x", 3, "red", None) for i in range(n)]


def pfb202_totals_data(n):
    return Profile(), [(f"f{i}", i % 9, i % 5 * 0.5) for i in range(n)]


def pfb202_dumped_data(n):
    return Profile(), [{"id": i, "name": "x", "size": [1, 2, 3]} for i in range(n // 4)]


def pfb102_states_before(states):
    """Constants of a module that stand for states, compared one by one; one is bound."""
    found = [0, 0, 0]
    for state in states:
        if state == PENDING:
            found[0] += 1
        elif state == DONE:
            found[1] += 1
        else:
            found[2] += 1
    return found


def pfb102_states_after(states):
    pending = PENDING
    found = [0, 0, 0]
    for state in states:
        if state == pending:
            found[0] += 1
        elif state == DONE:
            found[1] += 1
        else:
            found[2] += 1
    return found


def pfb102_states_data(n):
    return ([(PENDING, DONE, FAILED)[i % 3] for i in range(n)],)


def pfb102_cells_before(rows):
    """A table of the module in an inner loop: asked for each cell, and read for some."""
    found = []
    for row in rows:
        values = []
        for cell in row:
            values.append(TRUTH[cell] if cell in TRUTH else cell)
        found.append(values)
    return found


def pfb102_cells_after(rows):
    truth = TRUTH
    found = []
    for row in rows:
        values = []
        for cell in row:
            values.append(truth[cell] if cell in truth else cell)
        found.append(values)
    return found


def pfb102_cells_data(n):
    return ([["yes", "1", "off", "x", "no", "on", "name", "2"] for i in range(n // 8)],)


def pfb104_dialect_before(rows):
    """csv's sniffer: how often the widths agree; two functions share the count, and a table is updated."""
    agreed = 0
    widths = {}

    def share():
        return agreed / len(rows)

    for row in rows:
        width = len(row)
        widths[width] = widths.get(width, 0) + 1
        if widths[width] > 3:
            agreed += 1
    return share()


def pfb104_dialect_after(rows):
    agreed = 0
    widths = {}

    def share():
        return agreed / len(rows)

    same = agreed
    for row in rows:
        width = len(row)
        widths[width] = widths.get(width, 0) + 1
        if widths[width] > 3:
            same += 1
    agreed = same
    return share()


def pfb104_dialect_data(n):
    return ([[0] * (i % 4) for i in range(n)],)


def pfb104_packed_before(values):
    """An offset that a function inside moves on while it packs: heavy."""
    offset = 0

    def pack(buffer):
        nonlocal offset
        for value in values:
            struct.pack_into("<I", buffer, offset, value)
            offset += 4

    buffer = bytearray(4 * len(values))
    pack(buffer)
    return bytes(buffer), offset


def pfb104_packed_after(values):
    offset = 0

    def pack(buffer):
        nonlocal offset
        at = offset
        for value in values:
            struct.pack_into("<I", buffer, at, value)
            at += 4
        offset = at

    buffer = bytearray(4 * len(values))
    pack(buffer)
    return bytes(buffer), offset


def pfb104_packed_data(n):
    return (list(range(n)),)


def pfb105_copied_before(rows):
    """gettext imports copy where it copies: heavy."""
    found = []
    for row in rows:
        import copy as copying

        found.append(copying.deepcopy(row))
    return found


def pfb105_copied_after(rows):
    import copy as copying

    found = []
    for row in rows:
        found.append(copying.deepcopy(row))
    return found


def pfb105_copied_data(n):
    return ([{"id": i, "sizes": [1, 2, 3]} for i in range(n // 20)],)


def pfb105_counted_before(rows):
    """An import in front of a few cheap statements."""
    total = 0
    for row in rows:
        import operator

        total += row[2]
        if total > 100000:
            total -= 100000
    return operator.index(total)


def pfb105_counted_after(rows):
    import operator

    total = 0
    for row in rows:
        total += row[2]
        if total > 100000:
            total -= 100000
    return operator.index(total)


def pfb105_counted_data(n):
    return ([(i, "x", i % 100) for i in range(n)],)


def pfb203_unpacked_before(data):
    """struct.unpack_from of each record."""
    total = 0
    for offset in range(0, len(data) - 3, 4):
        low, high = struct.unpack_from("<HH", data, offset)
        total += low - high
    return total


def pfb203_unpacked_after(data):
    unpack_from = struct.unpack_from
    total = 0
    for offset in range(0, len(data) - 3, 4):
        low, high = unpack_from("<HH", data, offset)
        total += low - high
    return total


def pfb203_unpacked_data(n):
    return (bytes(range(200)) * (n // 50),)


def pfb301_named_before(rows):
    """argparse and csv make a dict of names and a row."""
    found = []
    for row in rows:
        found.append(dict(zip(["id", "name", "size", "colour"], row)))
    return found


def pfb301_named_after(rows):
    found = []
    for row in rows:
        found.append(dict(zip(("id", "name", "size", "colour"), row)))
    return found


def pfb301_named_data(n):
    return ([(i, "x", 3, "red") for i in range(n)],)


def pfb308_keyed_before(rows):
    """A record of two pairs."""
    found = []
    for row in rows:
        found.append(tuple([row[0], row[2]]))
    return found


def pfb308_keyed_after(rows):
    found = []
    for row in rows:
        found.append((row[0], row[2]))
    return found


def pfb308_keyed_data(n):
    return ([(i, "x", i % 7) for i in range(n)],)


def pfb302_checked_before(rows):
    """All of three conditions, which are asked before any is looked at."""
    found = 0
    for row in rows:
        if all([row[0] > 3, row[1] != "x", row[2] < 5]):
            found += 1
    return found


def pfb302_checked_after(rows):
    found = 0
    for row in rows:
        if all((row[0] > 3, row[1] != "x", row[2] < 5)):
            found += 1
    return found


def pfb302_checked_data(n):
    return ([(i % 7, "xyz"[i % 3], i % 11) for i in range(n)],)


def pfb801_pairs_before(texts):
    """http.cookies collects pairs that a function of the file parses: heavy."""
    pairs = []
    append = pairs.append
    for text in texts:
        key, _, value = text.partition("=")
        append((key.strip(), parsed(value.strip())))
    return pairs


def pfb801_pairs_after(texts):
    pairs = []
    for text in texts:
        key, _, value = text.partition("=")
        pairs.append((key.strip(), parsed(value.strip())))
    return pairs


def pfb801_pairs_data(n):
    return ([("a = 1", "name=x", "size = 300", "of")[i % 4] for i in range(n)],)


def pfb801_counted_before(words):
    """collections.Counter once kept `get` of the mapping at hand."""
    table = {}
    get = table.get
    for word in words:
        table[word] = get(word, 0) + 1
    return table


def pfb801_counted_after(words):
    table = {}
    for word in words:
        table[word] = table.get(word, 0) + 1
    return table


def pfb801_counted_data(n):
    return ([NAMES[i % len(NAMES)] for i in range(n)],)


def pfb802_types_before(values):
    """json's encoder keeps `isinstance` at hand."""
    _isinstance = isinstance
    found = []
    for value in values:
        if _isinstance(value, str):
            found.append(value)
    return found


def pfb802_types_after(values):
    found = []
    for value in values:
        if isinstance(value, str):
            found.append(value)
    return found


def pfb802_types_data(n):
    return ([("x", 1, None, "y")[i % 4] for i in range(n)],)


def pfb803_reversed_before(tables):
    """_compat_pickle turns mappings round: dict of a generator of pairs."""
    return [dict((value, key) for key, value in table.items()) for table in tables]


def pfb803_reversed_after(tables):
    return [{value: key for key, value in table.items()} for table in tables]


def pfb803_reversed_data(n):
    return ([{f"k{i}": f"v{i}" for i in range(12)}] * (n // 12),)


def pfb803_fields_before(rows):
    """A column of many rows, as a list."""
    return list(row[2] for row in rows)


def pfb803_fields_after(rows):
    return [row[2] for row in rows]


def pfb803_fields_data(n):
    return ([(i, "x", i % 100) for i in range(n)],)


def pfb803_extended_before(tables):
    """functools' repr of keywords: a list is extended by what a generator formats."""
    found = []
    for table in tables:
        found.extend(f"{key}={value!r}" for key, value in table.items())
    return found


def pfb803_extended_after(tables):
    found = []
    for table in tables:
        found.extend([f"{key}={value!r}" for key, value in table.items()])
    return found


def pfb803_extended_data(n):
    return ([dict.fromkeys(NAMES, "x")] * (n // len(NAMES)),)


def pfb803_read_before(texts):
    """csv parses lines under a generator: heavy."""
    return max(len(next(csv.reader([text]))) for text in texts)


def pfb803_read_after(texts):
    return max([len(next(csv.reader([text]))) for text in texts])


def pfb803_read_data(n):
    return (["1,2,'three, or so',4", "a,b"] * (n // 8),)


def pfb804_widths_before(rows):
    """The widest row of a table: beside an inner loop, so that it hardly counts."""
    most = 0
    for row in rows:
        width = 0
        for cell in row:
            width += len(cell)
        most = max(most, width)
    return most


def pfb804_widths_after(rows):
    most = 0
    for row in rows:
        width = 0
        for cell in row:
            width += len(cell)
        if width > most:
            most = width
    return most


def pfb804_widths_data(n):
    return ([NAMES] * (n // 4),)


def pfb804_latest_before(rows):
    """The latest of some times in the third column."""
    latest = -1
    for row in rows:
        latest = max(row[2], latest)
    return latest


def pfb804_latest_after(rows):
    latest = -1
    for row in rows:
        time = row[2]
        if time > latest:
            latest = time
    return latest


def pfb804_latest_data(n):
    return ([(i, "x", i * 7919 % 1000) for i in range(n)],)


def pfb805_attributes_before(rows):
    """zipfile copies what attributes there are."""
    found = []
    for row in rows:
        with contextlib.suppress(AttributeError):
            found.append(row.real)
    return found


def pfb805_attributes_after(rows):
    found = []
    for row in rows:
        try:
            found.append(row.real)
        except AttributeError:
            pass
    return found


def pfb805_attributes_data(n):
    return (list(range(n)),)


def pfb806_plain_before(values):
    """plistlib sorts values by their types: the second test is a union."""
    found = [0, 0, 0]
    for value in values:
        if isinstance(value, str):
            found[0] += len(value)
        elif isinstance(value, list | tuple | dict):
            found[1] += len(value)
        else:
            found[2] += 1
    return found


def pfb806_plain_after(values):
    found = [0, 0, 0]
    for value in values:
        if isinstance(value, str):
            found[0] += len(value)
        elif isinstance(value, (list, tuple, dict)):
            found[1] += len(value)
        else:
            found[2] += 1
    return found


def pfb806_plain_data(n):
    return ([("x", [1, 2], {"a": 1}, 7, None)[i % 5] for i in range(n)],)


def pfb807_headers_before(records):
    """urllib updates headers with those that are wanted."""
    merged = {}
    for record in records:
        merged.update({key.lower(): value for key, value in record.items()})
    return merged


def pfb807_headers_after(records):
    merged = {}
    for record in records:
        for key, value in record.items():
            merged[key.lower()] = value
    return merged


def pfb807_headers_data(n):
    return ([{"Host": "x", "Accept": "y", f"X-{i % 5}": "z", "Range": "0-"} for i in range(n // 4)],)


def pfb807_copied_before(target, records):
    """A deep copy of each value: heavy."""
    for record in records:
        target.update({key: copy.deepcopy(value) for key, value in record.items()})
    return target


def pfb807_copied_after(target, records):
    for record in records:
        for key, value in record.items():
            target[key] = copy.deepcopy(value)
    return target


def pfb807_copied_data(n):
    return {}, [{"a": [1, 2], f"b{i % 7}": [3]} for i in range(n // 20)]


def pfb105_sorted_before(groups):
    """A key made by a module that each pass imports again, for a sort: heavy."""
    found = []
    for group in groups:
        from operator import itemgetter

        found.append(sorted(group, key=itemgetter(1)))
    return found


def pfb105_sorted_after(groups):
    from operator import itemgetter

    found = []
    for group in groups:
        found.append(sorted(group, key=itemgetter(1)))
    return found


def pfb105_sorted_data(n):
    return ([[(j, j * 7 % 13) for j in range(12)]] * (n // 5),)


def pfb203_sorted_before(groups):
    """The same with a name of the module: heavy."""
    found = []
    for group in groups:
        found.append(sorted(group, key=operator.itemgetter(1)))
    return found


def pfb203_sorted_after(groups):
    itemgetter = operator.itemgetter
    found = []
    for group in groups:
        found.append(sorted(group, key=itemgetter(1)))
    return found


def pfb203_sorted_data(n):
    return ([[(j, j * 7 % 13) for j in range(12)]] * (n // 5),)
