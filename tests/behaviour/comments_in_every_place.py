# Comments stand wherever the grammar allows one.
def f(xs, ys):
    out = []  # start
    # before
    for x in xs:  # header
        # inside
        out.append(x)  # body
        # tail
    # after
    s = ""  # grows
    for x in (  # open
        xs  # the list
        # more
    ):
        s = (  # paren
            s  # left
            + str(x)  # mid
            # odd
            + ","
        )
    t = sum([  # sum
        x  # el
        for x in xs  # for
        if x  # if
    ])  # end
    best = xs[0]  # first
    for x in xs:
        if x > best:  # test
            best = x  # set
    for i in range(len(xs)):  # idx
        # look
        v = xs[i]  # get
        out.append(v + 1)  # put
    n = 0  # count
    for x in xs:
        n += 1  # inc
        out.append(n * x)
    found = False  # flag
    for x in xs:  # search
        if x == 2:  # hit
            found = True  # yes
            break  # stop
        # not yet
    d = dict()  # empty
    l = list(  # hm
    )
    for k, _ in d.items():  # half
        l.append(k)  # key
    e = [  # consts
        1,  # one
        2,  # two
    ]
    for x in e: out.append(x)  # one line
    for x in ys: s += str(x); n += 1  # semicolons
    if len(out) > 0:  # length
        pass  # nothing
    w = "-".join([  # join
        "a",  # a
        s,  # s
    ])
    u = "{} {}".format(  # fmt
        s,  # s
        n,  # n
    )
    return out, s, t, best, found, l, w, u  # done
print(f([1, 2, 3], [4]))
