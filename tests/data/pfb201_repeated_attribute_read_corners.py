"""Attributes that are not what they look like, and what reaches them in another way."""


class Guarded:
    def __init__(self):
        self.rate = 1

    def __getattr__(self, name):
        return 1

    def run(self, xs):
        for x in xs:
            x += self.rate  # PFB201: 17 likely


class Field:
    kind = Column()
    made = lambda self: 1

    def run(self, xs):
        for x in xs:
            x += self.kind  # PFB201: 17 likely
            x += self.made

    @staticmethod
    def loose(other, xs):
        for x in xs:
            x += other.plain  # PFB201: 17 likely


class Reached:
    def __init__(self):
        self.pace = 1

    def by_init(self, xs):
        for x in xs:
            Reached.__init__(self)
            x += self.pace

    def by_own_init(self, xs):
        for x in xs:
            self.__init__()
            x += self.pace

    def by_setattr(self, xs):
        for x in xs:
            setattr(self, x, 1)
            x += self.pace  # PFB201: 17 likely

    def untouched(self, other, xs):
        for x in xs:
            setattr(other, x, 1)
            x += self.pace  # PFB201: 17

    def by_dict(self, xs):
        for x in xs:
            self.__dict__.update(x)  # PFB201: 12 likely
            x += self.pace  # PFB201: 17 likely


class Shelf:
    """A method that changes the object of an attribute leaves the attribute as it is; one that stores it does not."""

    def __init__(self):
        self.books = []
        self.reserve = []

    def refill(self, more):
        self.reserve = more

    def add(self, book):
        self.books.append(book)

    def put(self, books, use):
        for book in books:
            self.add(book)
            use(self.books)  # PFB201: 16

    def exchange(self, books, use):
        for book in books:
            self.refill(book)
            use(self.reserve)


def put_on(shelf, books, use):
    for book in books:
        shelf.add(book)
        use(shelf.books)  # PFB201: 12 likely


def exchange_on(shelf, books, use):
    for book in books:
        shelf.refill(book)
        use(shelf.reserve)
