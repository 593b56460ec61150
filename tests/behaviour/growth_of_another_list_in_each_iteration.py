# The key decides which of the lists and strings grows.
def grouped(rows):
    lists, texts = {}, {}
    for name, value in rows:
        lists[name] = lists.get(name, []) + [value]
        texts[name] = texts.get(name, "") + str(value)
    return lists, texts


print(grouped([("a", 1), ("b", 2), ("a", 3)]))
