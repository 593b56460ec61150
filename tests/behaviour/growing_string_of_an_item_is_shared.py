# The dict of an item that grows is known to others, or lacks the key, or holds something else.
seen = []


def stored_first(rows):
    result = {"text": ""}
    seen.append(result)
    for row in rows:
        result["text"] += str(row)
        print(seen[-1])
    return result


def without_the_key(rows):
    result = {"other": ""}
    for row in rows:
        result["text"] += str(row)
    return result


def with_another_value(rows, value):
    result = {"text": ""}
    result["text"] = value
    for row in rows:
        result["text"] += str(row)
    return result


def read_in_a_handler(rows):
    result = {"text": ""}
    try:
        for row in rows:
            result["text"] += str(12 // row)
    except ZeroDivisionError:
        print(result)
    return result


def other_items(rows):
    result = {"text": "", "rows": [], 1: "one", True: "true"}
    for row in rows:
        result["text"] += str(row)
        result["rows"].append(row)
        result[1] += "x"
    return result


def made_again(rows):
    result = {"text": ""}
    for row in rows:
        result["text"] += str(row)
        if row == 2:
            result = {"text": "new"}
    return result


for rows in ([], [1, 2, 3], [1, 0]):
    for function in (stored_first, without_the_key, read_in_a_handler, other_items, made_again):
        try:
            print(function(rows))
        except KeyError:
            print("KeyError")
    try:
        print(with_another_value(rows, "a"), with_another_value(rows, None))
    except TypeError:
        print("TypeError")
