# The list that was passed in keeps what was appended before the error.
def append_inverses(target, numbers):
    for number in numbers:
        target.append(1 // number)


def extend_by_inverses(target, numbers):
    target.extend(1 // number for number in numbers)


for function in (append_inverses, extend_by_inverses):
    target = []
    try:
        function(target, [1, 1, 0, 1])
    except ZeroDivisionError:
        print(target)
