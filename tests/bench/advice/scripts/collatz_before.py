limit = int(input())
best = 0
best_start = 0
for start in range(1, limit):
    steps = 0
    number = start
    while number != 1:
        if number % 2 == 0:
            number = number // 2
        else:
            number = 3 * number + 1
        steps += 1
    if steps > best:
        best = steps
        best_start = start
print(best_start, best)
