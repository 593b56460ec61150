# Calls of `format` and constructors stand inside f-strings.
def shown(numbers):
    found = []
    for number in numbers:
        found.append(f"{'{}-{}'.format(number, 1)}")
        found.append(f'{"{}".format(number):>4}{dict(a=number)}{list()}')
        found.append("{:>{}} {!r:>8} {{}} \"{}\" '".format(number, 6, "a", 'b"\''))
    return found


print(shown([1]))
