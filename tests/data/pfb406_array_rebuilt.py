"""Marked lines for PFB406, array-rebuilt. Only ever compiled, never run."""
import numpy
import numpy as np
import pandas as pd
from numpy import append, concatenate as join
from pandas import concat

total = np.array([])
for number in range(100):
    total = np.append(total, number)  # PFB406: 12


def arrays(xs):
    a = b = c = d = e = np.zeros(0)
    for x in xs:
        a = np.append(a, x)  # PFB406: 12
        b = np.concatenate([b, [x]])  # PFB406: 12
        c = np.concatenate((c, x), axis=0)  # PFB406: 12
        d = np.vstack([d, x])  # PFB406: 12
        e = np.hstack((x, e))  # in front of it
    while xs:
        a = numpy.append(a, xs.pop())  # PFB406: 12
        b = append(b, 1)  # PFB406: 12
        c = join([c, c])  # PFB406: 12 likely
        d = np.insert(d, 0, 1)  # anywhere
        e = np.append(arr=e, values=1)  # PFB406: 12
        d = np.column_stack((d, xs))  # PFB406: 12 likely
    return a, b, c, d, e


def frames(rows):
    df, other = pd.DataFrame(), pd.Series()
    for row in rows:
        df = pd.concat([df, row])  # PFB406: 13
        other = concat((other, row), ignore_index=True)  # PFB406: 16
        df = pd.concat(objs=[df, row])  # PFB406: 13
        if row:
            df: pd.DataFrame = pd.concat([df, row])  # PFB406: 31
    return df, other


def gray_codes(n):
    g = np.array([0, 1])
    for i in range(1, n):
        g = np.concatenate([g, g[::-1] + 2**i])  # PFB406: 12 likely
    return g


def moved(n, speed, centers, scales, rows):
    every, first, third = np.array([]), np.array([]), np.array([])
    for i in range(n):
        centers += speed
        scales[0] = i
        every = np.concatenate((every, centers))  # PFB406: 16 likely
        first = np.hstack((first, scales))  # PFB406: 16 likely
        for row in rows:
            row += speed
            third = np.concatenate((third, row))  # PFB406: 20
    return every, first, third


def counted(n, speed):
    found = np.array([])
    while n < 100:
        n += speed
        found = np.append(found, n)  # PFB406: 16
    return found


class Log:
    def add(self, rows):
        for row in rows:
            self.values = np.append(self.values, row)  # PFB406: 26
            self.table["k"] = np.append(self.table["k"], row)  # PFB406: 30


def two_at_once(xs):
    a, b = np.array([]), np.array([])
    for x in xs:
        a, b = np.append(a, x), np.append(b, x)  # PFB406: 15; 32
    return a, b


async def coroutine(xs):
    a = np.array([])
    async for x in xs:
        a = np.append(a, await x)  # PFB406: 12
    return a


def first_pass(xs, rows):
    a = b = None
    for i, x in enumerate(xs):
        if a is None:
            a = x
        else:
            a = np.concatenate((a, x))  # PFB406: 16 likely
        b = x if b is None else np.vstack([b, x])  # PFB406: 32
        if i == 0:
            c = x
        else:
            c = np.hstack((c, x))  # PFB406: 16
        for row in rows:
            d = np.append(d, row)  # PFB406: 16
        d = a
    return a, b, c, d


def own_imports(xs, a, df):
    import numpy as n
    from pandas import concat as together
    for x in xs:
        a = n.append(a, x)  # PFB406: 12
        df = together([df, x])  # PFB406: 13
    return a, df


def own_names(xs, a, n):
    import numpy as m
    import other as m
    for x in xs:
        a = n.append(a, x)
        a = m.append(a, x)
    return a


def own_star(xs):
    a = np.array([])
    for x in xs:
        a = (lambda: x)()
        a = np.append(a, x)
    return a


# --- what is not -------------------------------------------------------------------------------------------------------------


def of_others(xs, a, b):
    for x in xs:
        c = np.append(a, x)
        d = np.concatenate([a, b])
        e = pd.concat([x, a])
        print(c, d, e, np.append(a, x), np.append(x, a))


def other_functions(xs, a, append):
    for x in xs:
        a = np.add(a, x)
        a = append(a, x)
        a = a.append(x)
        a = pd.merge(a, x)
        a = np.concatenate(x, a)
        a = np.sort(a)


def anew(rows):
    for row in rows:
        row = np.append(row, 1)
        a = np.array([])
        a = np.append(a, row)
    for row in rows:
        b = row.values
        b = np.append(b, 1)
        print(a, b)


def leaves(xs, a):
    for x in xs:
        if x:
            a = np.append(a, x)
            break
    return a


def once(a):
    a = np.append(a, 1)
    return a


def few(a):
    for x in (1, 2, 3):
        a = np.append(a, x)
    return a


def a_list(rows, f):
    found = []
    for row in rows:
        found.append(row)
        f().x = np.append(f().x, row)
    return np.concatenate(found)


def dropped(xs, a):
    for x in xs:
        if not __debug__:
            a = np.append(a, x)  # PFB406: refuted
    return a


def in_rare_arms(xs):
    a, b = np.array([]), np.array([])
    for x in xs:
        if x == 1:
            a = np.append(a, x)  # PFB406: 16 likely
        if x is not None:
            b = np.append(b, x)  # PFB406: 16
    return a, b
