# What is stored runs code, or is no string, or belongs to the class.
class Counted:
    def __init__(self):
        self._html = ""
        self.stores = 0

    @property
    def html(self):
        return self._html

    @html.setter
    def html(self, value):
        self.stores += 1
        self._html = value

    def run(self, rows: list):
        for row in rows:
            self.html += str(row)


class Watched:
    def __init__(self):
        self.__dict__["stores"] = 0
        self.text = ""

    def __setattr__(self, name, value):
        self.__dict__["stores"] += 1
        self.__dict__[name] = value

    def run(self, rows: list):
        for row in rows:
            self.text += str(row)


class Shared:
    mark = "s"

    def run(self, rows: list):
        for row in rows:
            self.mark += str(row)

    @classmethod
    def of_class(cls, rows: list):
        for row in rows:
            cls.mark += str(row)


class Part(Shared):
    pass


class Angry(str):
    def __add__(self, other):
        return Angry(f"({str(self)} {other})")


class Holder:
    def __init__(self, note=None):
        self.note = note

    def run(self, rows: list):
        for row in rows:
            self.note += str(row)

    def added(self, rows: list):
        self.note = ""
        for row in rows:
            self.note += row


for rows in ([], [1, 2]):
    for made in (Counted, Watched, Shared):
        it = made()
        it.run(rows)
        print(sorted(vars(it).items()))
    Part.of_class(rows)
    print(sorted(name for name in vars(Part) if name == "mark"), Part.mark)
    for note in (None, Angry("a"), "text", 3, [1]):
        holder = Holder(note)
        try:
            holder.run(rows)
        except TypeError:
            print("TypeError")
        print(type(holder.note).__name__, holder.note)
holder = Holder()
try:
    holder.added(["a", Angry("b"), 3])
except TypeError:
    print(holder.note)
