# The generator reads the attribute, the method `extend` is called on a local alias of it.
class Inbox:
    def __init__(self):
        self.letters = []

    def receive(self, letters):
        box = self.letters
        box.extend(letter for letter in letters if letter not in self.letters)
        return box

    def receive_as_attribute(self, letters):
        box = self.letters
        self.letters.extend(letter for letter in letters if letter not in box)
        return box


print(Inbox().receive([1, 2, 2, 3]), Inbox().receive_as_attribute([1, 2, 2, 3]))
