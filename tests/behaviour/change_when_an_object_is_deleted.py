# A __del__ runs where the last reference to an object goes.
total = 0


class Guard:
    def __del__(self):
        print("deleted at", total)


def add(n):
    global total
    for i in range(n):
        total += i
        Guard()


def add_alone(n):
    global total
    for i in range(n):
        total += i


add(3)
add_alone(3)
print(total)
