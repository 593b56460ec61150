text = input()
total = 0
for digit in text:
    total += int(digit)
print(total, total % 9)
