# The callback reads the counter that the loop increments.
def run(times):
    count, seen = 0, []

    def note():
        seen.append(count)

    def loop():
        nonlocal count
        for time in range(times):
            count += time
            note()

    loop()
    return count, seen


print(run(3))
