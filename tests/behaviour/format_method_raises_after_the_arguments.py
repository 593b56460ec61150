# All arguments are evaluated before the first of them is formatted.
class Unprintable:
    def __format__(self, specification):
        raise ValueError(specification)


def logged(numbers):
    log = []
    for number in numbers:
        try:
            log.append("{:x} {}".format(Unprintable(), log.append(number)))
        except ValueError:
            log.append("error")
    return log


print(logged([1, 2]))
