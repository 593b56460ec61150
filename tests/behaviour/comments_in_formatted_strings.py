# Comments stand between the parts of formatted strings.
def shown(rows):
    found = []
    for row in rows:
        found.append("{}-{}".format(  # two
            row,  # the row
            len(row),  # its length
        ))
        found.append("%s-%s" % (  # two
            row,  # the row
            len(row),
        ))
        found.append(
            str(row)  # the row
            + "-"  # a dash
            + str(len(row))
        )
        found.append("".join([  # joined
            row,  # the row
            "x",
        ]))
    return found


print(shown(["a"]))
