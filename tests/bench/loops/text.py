"""Text that is made: what textwrap, difflib, quopri, html, calendar, pprint, string and pydoc build."""

import html
import string
import textwrap

WORDS = "the quick brown fox jumps over a lazy dog and then some more of it".split()
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HEXDIGITS = "0123456789ABCDEF"
PLAIN = frozenset(range(33, 127)) - {61}
LONGEST = 0


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


class Wrapper:
    def __init__(self, width=40):
        self.width = width
        self.indent = "  "
        self.placeholder = "[...]"
        self.column = 0
        self.lines = []

    def pfb201_filled_before(self, words):
        """textwrap fills lines: one attribute read in each pass of a `while`."""
        lines, line, length, i = [], [], 0, 0
        while i < len(words):
            word = words[i]
            if length + len(word) + 1 <= self.width:
                line.append(word)
                length += len(word) + 1
            else:
                lines.append(" ".join(line))
                line, length = [word], len(word)
            i += 1
        return lines

    def pfb201_filled_after(self, words):
        width = self.width
        lines, line, length, i = [], [], 0, 0
        while i < len(words):
            word = words[i]
            if length + len(word) + 1 <= width:
                line.append(word)
                length += len(word) + 1
            else:
                lines.append(" ".join(line))
                line, length = [word], len(word)
            i += 1
        return lines

    def pfb201_shortened_before(self, texts):
        """textwrap.shorten of each text: heavy."""
        for text in texts:
            yield textwrap.shorten(text, self.width, placeholder="[...]")

    def pfb201_shortened_after(self, texts):
        width = self.width
        for text in texts:
            yield textwrap.shorten(text, width, placeholder="[...]")

    def pfb201_indented_before(self, lines):
        """A generator that yields each line behind an attribute."""
        for line in lines:
            yield self.indent + line

    def pfb201_indented_after(self, lines):
        indent = self.indent
        for line in lines:
            yield indent + line

    def pfb202_columns_before(self, words):
        """pprint keeps the column in an attribute: added to, and set back."""
        breaks = 0
        for word in words:
            self.column += len(word)
            if self.column > 60:
                self.column = 0
                breaks += 1
        return breaks

    def pfb202_columns_after(self, words):
        column = self.column
        breaks = 0
        for word in words:
            column += len(word)
            if column > 60:
                column = 0
                breaks += 1
        self.column = column
        return breaks


def pfb201_filled_data(n):
    return Wrapper(), [WORDS[i % len(WORDS)] for i in range(n)]


def pfb201_shortened_data(n):
    return Wrapper(), [" ".join(WORDS)] * (n // 20)


def pfb201_indented_data(n):
    return Wrapper(), [WORDS[i % len(WORDS)] for i in range(n)]


def pfb202_columns_data(n):
    return Wrapper(), [WORDS[i % len(WORDS)] for i in range(n)]


def pfb102_quoted_before(data):
    """quopri quotes what is not plain: a table, and digits out of a string, twice."""
    found = []
    for byte in data:
        if byte in PLAIN:
            found.append(chr(byte))
        else:
            found.append("=" + HEXDIGITS[byte >> 4] + HEXDIGITS[byte & 15])
    return found


def pfb102_quoted_after(data):
    digits = HEXDIGITS
    found = []
    for byte in data:
        if byte in PLAIN:
            found.append(chr(byte))
        else:
            found.append("=" + digits[byte >> 4] + digits[byte & 15])
    return found


def pfb102_quoted_data(n):
    return (("né=à plain x " * (n // 12)).encode(),)


def pfb103_longest_before(words):
    """The longest so far in a global, and a text that is wrapped for each: heavy."""
    global LONGEST
    LONGEST = 0
    texts = []
    for word in words:
        LONGEST = len(word) if len(word) > LONGEST else LONGEST
        texts.append(html.escape(word.center(20, "<")))
    return texts, LONGEST


def pfb103_longest_after(words):
    global LONGEST
    longest = 0
    texts = []
    for word in words:
        longest = len(word) if len(word) > longest else longest
        texts.append(html.escape(word.center(20, "<")))
    LONGEST = longest
    return texts, LONGEST


def pfb103_longest_data(n):
    return ([WORDS[i % len(WORDS)] for i in range(n)],)


def pfb104_numbered_before(lines):
    """pydoc numbers lines; a function inside tells where it is."""
    number = 0

    def place():
        return f"line {number}"

    found = []
    for line in lines:
        number += 1
        found.append(f"{number:4} {line.rstrip()}")
    return found, place()


def pfb104_numbered_after(lines):
    number = 0

    def place():
        return f"line {number}"

    found = []
    count = number
    for line in lines:
        count += 1
        found.append(f"{count:4} {line.rstrip()}")
    number = count
    return found, place()


def pfb104_numbered_data(n):
    return ([WORDS[i % len(WORDS)] + " \n" for i in range(n)],)


def pfb203_escaped_before(texts):
    """html.escape of each text: heavy."""
    found = []
    for text in texts:
        found.append(html.escape(text))
    return found


def pfb203_escaped_after(texts):
    escape = html.escape
    found = []
    for text in texts:
        found.append(escape(text))
    return found


def pfb203_escaped_data(n):
    return ([("a < b", "x & y", "plain")[i % 3] for i in range(n)],)


def pfb203_classes_before(text):
    """Three sets of characters out of string, tried one after the other; the last one is bound."""
    found = [0, 0, 0]
    for char in text:
        if char in "aeiou":
            found[0] += 1
        elif char in string.punctuation:
            found[1] += 1
        else:
            found[2] += 1
    return found


def pfb203_classes_after(text):
    punctuation = string.punctuation
    found = [0, 0, 0]
    for char in text:
        if char in "aeiou":
            found[0] += 1
        elif char in punctuation:
            found[1] += 1
        else:
            found[2] += 1
    return found


def pfb203_classes_data(n):
    text = "The quick, brown fox; jumps! "
    return ((text * (n // len(text) + 1))[:n],)


def pfb301_dated_before(days):
    """email.utils writes a date: an index into a list of names, then a format."""
    found = []
    for day in days:
        name = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day % 7]
        found.append("%s, %02d" % (name, day))
    return found


def pfb301_dated_after(days):
    found = []
    for day in days:
        name = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[day % 7]
        found.append("%s, %02d" % (name, day))
    return found


def pfb301_dated_data(n):
    return ([i % 28 + 1 for i in range(n)],)


def pfb301_month_before(number):
    """A function that calendar calls for each month: an index, and nothing else."""
    return ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][number]


def pfb301_month_after(number):
    return ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[number]


def pfb301_month_run(month, numbers):
    return [month(number) for number in numbers]


def pfb301_month_data(n):
    return ([i % 12 + 1 for i in range(n)],)


def pfb302_spans_before(spans):
    """difflib writes a range of lines: two parts, joined."""
    found = []
    for start, length in spans:
        found.append(",".join([str(start), str(length)]))
    return found


def pfb302_spans_after(spans):
    found = []
    for start, length in spans:
        found.append(",".join((str(start), str(length))))
    return found


def pfb302_spans_data(n):
    return ([(i, i % 17) for i in range(n)],)


def pfb302_wrapped_before(texts):
    """A paragraph made of three parts, two of them wrapped: heavy."""
    found = []
    for text in texts:
        found.append("\n".join([textwrap.fill(text, 30), "", textwrap.fill(text, 20)]))
    return found


def pfb302_wrapped_after(texts):
    found = []
    for text in texts:
        found.append("\n".join((textwrap.fill(text, 30), "", textwrap.fill(text, 20))))
    return found


def pfb302_wrapped_data(n):
    return ([" ".join(WORDS)] * (n // 40),)


def pfb305_fields_before(kind):
    """What pprint or string.Formatter would return for a kind: one long list."""
    return ["name", "type", "default", "help", "choices", "required", "metavar", "nargs", "const", "action"]


def pfb305_fields_after(kind):
    return ("name", "type", "default", "help", "choices", "required", "metavar", "nargs", "const", "action")


def pfb305_fields_run(fields, kinds):
    for kind in kinds:
        found = fields(kind)
    return list(found)


def pfb305_fields_data(n):
    return (list(range(n)),)


def pfb403_cells_before(rows):
    """A row of a table is written cell by cell."""
    text = ""
    for row in rows:
        for cell in row:
            text += f"<td>{cell}</td>"
    return text


def pfb403_cells_after(rows):
    parts = []
    for row in rows:
        for cell in row:
            parts.append(f"<td>{cell}</td>")
    return "".join(parts)


def pfb403_cells_data(n):
    return ([list(range(i, i + 10)) for i in range(n // 10)],)


def pfb403_escaped_before(words):
    """A function of the file escapes what is added: heavy."""
    text = ""
    for word in words:
        text += escaped(word)
    return text


def pfb403_escaped_after(words):
    return "".join([escaped(word) for word in words])


def pfb403_escaped_data(n):
    return ([WORDS[i % len(WORDS)] for i in range(n)],)


def pfb403_wrapped_before(texts):
    """textwrap in the sum: heavy."""
    text = ""
    for paragraph in texts:
        text += textwrap.fill(paragraph, 30)
    return text


def pfb403_wrapped_after(texts):
    return "".join([textwrap.fill(paragraph, 30) for paragraph in texts])


def pfb403_wrapped_data(n):
    return ([" ".join(WORDS)] * (n // 40),)


def pfb403_weeks_before(days):
    """calendar writes the days of a month, a new line after each week."""
    text = ""
    for day in days:
        text += str(day).rjust(2) + ("\n" if day % 7 == 0 else " ")
    return text


def pfb403_weeks_after(days):
    return "".join([str(day).rjust(2) + ("\n" if day % 7 == 0 else " ") for day in days])


def pfb403_weeks_data(n):
    return ([i % 28 + 1 for i in range(n)],)


def pfb801_written_before(words):
    """pprint's `write = stream.write` for a stream of another kind, three calls a pass."""
    found = []
    write = found.append
    for word in words:
        write("  ")
        write(word)
        write("\n")
    return found


def pfb801_written_after(words):
    found = []
    for word in words:
        found.append("  ")
        found.append(word)
        found.append("\n")
    return found


def pfb801_written_data(n):
    return ([WORDS[i % len(WORDS)] for i in range(n)],)


def pfb803_joined_before(texts):
    """pydoc makes text bold: a generator under join, over the letters of each word."""
    return ["".join(char + "\b" + char for char in text) for text in texts]


def pfb803_joined_after(texts):
    return ["".join([char + "\b" + char for char in text]) for text in texts]


def pfb803_joined_data(n):
    return ([WORDS[i % len(WORDS)] for i in range(n // 4)],)


def pfb803_indented_before(texts):
    """argparse's indent of all lines of a text, those that are blank left out."""
    return ["".join("    " + line for line in text.splitlines(True) if line.strip()) for text in texts]


def pfb803_indented_after(texts):
    return ["".join(["    " + line for line in text.splitlines(True) if line.strip()]) for text in texts]


def pfb803_indented_data(n):
    return (["\n".join([*WORDS[:8], "", ""])] * (n // 10),)


def pfb804_indents_before(lines):
    """The margin of a text: the least indent of the lines that are not blank."""
    margin = 99
    for line in lines:
        stripped = line.lstrip()
        if stripped:
            margin = min(margin, len(line) - len(stripped))
    return margin


def pfb804_indents_after(lines):
    margin = 99
    for line in lines:
        stripped = line.lstrip()
        if stripped:
            indent = len(line) - len(stripped)
            if indent < margin:
                margin = indent
    return margin


def pfb804_indents_data(n):
    return ([" " * (i % 5 + 2) + WORDS[i % len(WORDS)] for i in range(n)],)
