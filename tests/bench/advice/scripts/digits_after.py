text = input()
total = sum(map(int, text))
print(total, total % 9)
