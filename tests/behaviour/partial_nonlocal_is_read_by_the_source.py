# The loop's own generator expression reads the counter, and a nested function is called indirectly.
def run(values):
    count = 0
    seen = []

    def loop():
        nonlocal count
        for value in ((count, value) for value in values):
            count += 1
            seen.append(value)

    def loop_with_callbacks(callbacks):
        nonlocal count
        for callback in callbacks:
            count += 1
            seen.append(callback())

    loop()
    loop_with_callbacks([lambda: count, lambda: -count])
    return seen


print(run("ab"))
