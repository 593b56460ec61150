# A string of an attribute, of an item, of a global and of an inner function grows in the ways that people write.
log = ""


class Page:
    title = "t"

    def __init__(self):
        self.html = ""
        self.rest = "r"

    def plain(self, rows: list):
        for row in rows:
            self.html += f"<p>{row}</p>"  # a paragraph

    def nested(self, rows: list):
        # the rows
        for row in rows:
            self.html += "<tr>"
            for cell in "ab":
                if row == cell:
                    self.html += f"<td>{cell}</td>"
                else:
                    self.html = self.html + "<td/>" + "\n"
            self.html += (
                "</tr>"  # the end
                "\n"
            )

    def two(self, rows: list):
        for row in rows:
            self.html += str(row)
            self.rest += "."
            if row == "b":
                break

    def while_loop(self, n: int):
        while n > 0:
            n -= 1
            if n == 2:
                continue
            self.html += str(n)

    def copied(self, words: list[str]):
        for word in words:
            self.html += word

    def copied_and_read(self, words: list[str]):
        word = ""
        for word in words:
            self.html += word
        return word


def local_page(rows: list):
    page = Page()
    parts = len(rows)
    for row in rows:
        page.html += str(row)
    return page.html, parts


def report(rows: list):
    result = {"comment": "", "found": 0}
    for row in rows:
        if row:
            result["comment"] += f"found {row}\n"
            result["found"] += 1
        else:
            result["comment"] += "nothing\n"
    return result


def logged(rows: list):
    global log
    for row in rows:
        log += f"{row};"


def captured(rows: list):
    out = ""
    for row in rows:
        out += str(row)
    return lambda: out


for rows in ([], ["a"], ["a", "b", "c"], ["", "b", ""]):
    page = Page()
    page.plain(rows)
    page.nested(rows)
    page.two(rows)
    page.while_loop(len(rows) + 2)
    page.copied(rows)
    print(page.copied_and_read(rows), page.html, page.rest, sorted(vars(page)))
    print(local_page(rows), report(rows), captured(rows)())
    logged(rows)
    print(log)
