# Comments stand in updates by one item.
def counted(names):
    table, known = {}, set()
    for name in names:
        table.update({  # one
            name: len(name),  # its length
        })
        known.update({  # one
            name  # the name
        })
    return table, known


print(counted(["ab"]))
