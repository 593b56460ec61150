# Two accounts share one list of entries.
class Account:
    def __init__(self, entries):
        self.entries = entries

    def copy_from(self, other):
        for entry in other.entries:
            if len(self.entries) < 5:
                self.entries.append(entry)
        return self.entries


shared = [1, 2]
print(Account([0]).copy_from(Account([7])), Account(shared).copy_from(Account(shared)))
