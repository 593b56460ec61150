# A private name of the class is mangled, in the loop and in the inner function.
class Vault:
    def __init__(self):
        self.__total = 0
        self.__rows = [1, 2]

    def add(self, values: list):
        def look():
            return self.__total

        seen = []
        for value in values:
            self.__total += value
            seen.append(look())
        for row in self.__rows:
            seen.append(row * self.__total)
        return seen


print(Vault().add([1, 2]))
