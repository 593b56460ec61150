# Tabs, a form feed, semicolons and backslashes; the names of exceptions are taken.
def doubled(values):
	found = []; suppress = len(found)
	for value in values: found.append(value * 2)
	return found, \
		suppress

def summed(values):
    total = 0 ; \
    count = 0
    for value in values :
        total += value ; count += 1
    return total,count


print(doubled([1]), summed([1,2]))
