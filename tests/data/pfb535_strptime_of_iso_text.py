"""Marked lines for PFB535, strptime-of-iso-text. Only ever compiled, never run."""
import datetime
import datetime as dt
import time
from datetime import date, datetime as moment

FORMAT = "%Y-%m-%d"
OTHER = "%d.%m.%Y"


class Reader:
    form = "%Y-%m-%d %H:%M"

    def read(self, rows):
        for row in rows:
            print(moment.strptime(row, self.form))  # PFB535: 18 likely


def parsed(rows):
    for row in rows:
        print(datetime.datetime.strptime(row, "%Y-%m-%d"))  # PFB535: 14 likely
        print(dt.datetime.strptime(row[0], "%Y-%m-%d %H:%M:%S"))  # PFB535: 14 likely
        print(moment.strptime(row.strip(), "%Y-%m-%dT%H:%M:%S.%f").date())  # PFB535: 14 likely
        print(moment.strptime(row, "%Y-%m-%dT%H:%M:%S%z"))  # PFB535: 14 likely
        print(moment.strptime(row, FORMAT), date.strptime(row, "%Y%m%d"))  # PFB535: 14 likely; 44 likely
        print(moment.strptime(f"{row}", "%Y%m%dT%H%M%S"))  # PFB535: 14 likely
    while rows:
        print(moment.strptime(rows.pop(), "%Y-%m-%d"))  # PFB535: 14 likely
    return [moment.strptime(row, "%Y-%m-%d") for row in rows]  # PFB535: 12 likely


# --- what is not -----------------------------------------------------------------------------------------------------------


def other_formats(rows, form):
    for row in rows:
        print(moment.strptime(row, "%d.%m.%Y"), moment.strptime(row, "%Y-%m"), moment.strptime(row, "%H:%M:%S"))
        print(moment.strptime(row, "%Y-%m-%dT%H:%M:%SZ"), moment.strptime(row, "%y-%m-%d"), moment.strptime(row, " %Y-%m-%d"))
        print(moment.strptime(row, form), moment.strptime(row, OTHER), moment.strptime(row, f"{form}"), moment.strptime(row, 3))
        print(moment.strptime(row, "%Y-%m-%d %H:%M:%S %z"), moment.strptime(row, "%Y/%m/%d"))


def without_leading_zeros(rows):
    for y, m, d in rows:
        text, clock = y + "-" + str(m) + "-" + d, f"{y} {m}"
        print(moment.strptime(f"{y}-{m}-{d}", "%Y-%m-%d"), moment.strptime(text, "%Y-%m-%d"))
        print(moment.strptime("%d-%d-%d" % (y, m, d), "%Y-%m-%d"), moment.strptime("{}-{}-{}".format(y, m, d), "%Y-%m-%d"))
        print(moment.strptime("-".join(y), "%Y-%m-%d"))
        print(moment.strptime(f"{y:04}-{m:02}-{d:02}", "%Y-%m-%d"))  # PFB535: 14 likely
        print(moment.strptime("{:04}-{:02}-{:02}".format(y, m, d), "%Y-%m-%d"))  # PFB535: 14 likely
        print(moment.strptime("%04d-%02d-%02d" % (y, m, d), "%Y-%m-%d"))  # PFB535: 14 likely
        print(moment.strptime(y + "T" + m, "%Y-%m-%dT%H:%M"))  # PFB535: 14 likely
        print(moment.strptime(clock, "%Y-%m-%d %H:%M"))  # PFB535: 14 likely
        print(moment.strptime(" ".join(y), "%Y-%m-%d %H:%M"))  # PFB535: 14 likely


def other_functions(rows, parser):
    for row in rows:
        print(time.strptime(row, "%Y-%m-%d"), parser.strptime(row, "%Y-%m-%d"), moment.strftime(row, "%Y-%m-%d"))
        print(moment.strptime(row), moment.strptime(*row), moment.strptime(row, "%Y-%m-%d", 1), strptime(row, "%Y-%m-%d"))


def once(row):
    return moment.strptime(row, "%Y-%m-%d")


def few():
    for row in ("2024-01-05", "2024-01-06"):
        print(moment.strptime(row, "%Y-%m-%d"))


def dropped(rows):
    for row in rows:
        if not __debug__:
            print(moment.strptime(row, "%Y-%m-%d"))  # PFB535: refuted
