# Methods, handlers, other names and other objects see the string of an attribute while it grows.
class Page:
    mark = "m"

    def __init__(self):
        self.html = ""
        self.sizes = []

    def size(self):
        return len(self.html)

    def clear(self):
        self.html = "cleared"

    def add(self, text):
        self.html += text

    def read_by_a_method(self, rows: list):
        for row in rows:
            self.html += str(row)
            self.sizes.append(self.size())

    def cleared_by_a_method(self, rows: list):
        for row in rows:
            self.html += str(row)
            if row == 2:
                self.clear()

    def added_by_a_method(self, rows: list):
        for row in rows:
            self.html += str(row)
            self.add("!")

    def read_by_name(self, rows: list):
        for row in rows:
            self.html += str(row)
            self.sizes.append(getattr(self, "html"))
            self.sizes.append(vars(self)["html"])

    def read_by_another_name(self, rows: list):
        me = self
        for row in rows:
            self.html += str(row)
            self.sizes.append(me.html)

    def left_by_return(self, rows: list):
        for row in rows:
            self.html += str(row)
            if row == 2:
                return
        self.html += "end"

    def left_by_error(self, rows: list):
        for row in rows:
            self.html += str(row)
            if row == 2:
                raise ValueError

    def left_by_a_generator(self, rows: list):
        for row in rows:
            self.html += str(row)
            yield row

    def fails_in_the_middle(self, rows: list):
        for row in rows:
            self.html += str(12 // row)

    def with_an_else(self, rows: list):
        for row in rows:
            self.html += str(row)
        else:
            self.sizes.append(self.html)

    def with_a_handler(self, rows):
        try:
            for row in rows:
                self.html += str(row)
        except TypeError:
            self.sizes.append(self.html)

    def two_pages(self, other: "Page", rows: list):
        for row in rows:
            self.html += str(row)
            other.html += "-"

    def header_changes_it(self, rows: list):
        for row in self.reset(rows):
            self.html += str(row)

    def reset(self, rows):
        self.html = "reset"
        return rows

    def source_reads_it(self, rows: list):
        for row in (x for x in rows if len(self.html) < 2):
            self.html += str(row)


for method in (
    "read_by_a_method cleared_by_a_method added_by_a_method read_by_name read_by_another_name left_by_return left_by_error "
    "left_by_a_generator fails_in_the_middle with_an_else with_a_handler header_changes_it source_reads_it"
).split():
    for rows in ([1, 2, 3], [], [1, 0, 3]):
        page = Page()
        try:
            result = getattr(page, method)(rows)
            if result is not None:
                print([(row, page.html) for row in result])
        except (ValueError, ZeroDivisionError) as error:
            print(type(error).__name__)
        print(method, page.html, page.sizes)
page = Page()
page.two_pages(page, [1, 2])
print(page.html)


def failing():
    yield 1
    raise TypeError


page = Page()
page.with_a_handler(failing())
print(page.html, page.sizes)
