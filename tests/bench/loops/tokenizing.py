"""Scanners: what tokenize, shlex, netrc, tabnanny, telnetlib and the decoder of json do with characters and tokens."""

import contextlib
import io
import json
import re
import string

CHUNK = re.compile(r"[^,;]*[,;]?")
NUMBER = re.compile(r"\d+(\.\d+)?$")
LINES = ["\tif found:", "        total += 1  # so far", "  return 'a b', \"c\"", "", "    def name(self, x, *, y):\t", "end"]
TOKENS = ["name", "12", "=", "(", "3.5", "other", "'text'", "7", ")", "x1", "", "0"]
IAC, NUL, BELL = 255, 0, 7
LAST_STATE = 1


class Scanner:
    def __init__(self, text=""):
        self.text = text
        self.quotes = "'\""
        self.tabsize = 8
        self.lineno = 1
        self.pushback = []
        self.number = NUMBER

    def pfb201_quoted_before(self, text):
        """Characters within quotes: one read, under an `elif`."""
        found, quote = 0, ""
        for char in text:
            if quote:
                found += 1
                if char == quote:
                    quote = ""
            elif char in self.quotes:
                quote = char
        return found

    def pfb201_quoted_after(self, text):
        quotes = self.quotes
        found, quote = 0, ""
        for char in text:
            if quote:
                found += 1
                if char == quote:
                    quote = ""
            elif char in quotes:
                quote = char
        return found

    def pfb201_columns_before(self, lines):
        """Where the text of each line starts, tabs expanded: two reads in an inner loop that breaks."""
        columns = []
        for line in lines:
            column = 0
            for char in line:
                if char == " ":
                    column += 1
                elif char == "\t":
                    column = (column // self.tabsize + 1) * self.tabsize
                else:
                    break
            columns.append(column)
        return columns

    def pfb201_columns_after(self, lines):
        tabsize = self.tabsize
        columns = []
        for line in lines:
            column = 0
            for char in line:
                if char == " ":
                    column += 1
                elif char == "\t":
                    column = (column // tabsize + 1) * tabsize
                else:
                    break
            columns.append(column)
        return columns

    def pfb201_numbers_before(self, tokens):
        """A regular expression in an attribute: heavy."""
        found = []
        for token in tokens:
            if re.match(self.number, token):
                found.append(float(token))
        return found

    def pfb201_numbers_after(self, tokens):
        number = self.number
        found = []
        for token in tokens:
            if re.match(number, token):
                found.append(float(token))
        return found

    def pfb202_newlines_before(self, text):
        """shlex counts the lines that it has read."""
        for char in text:
            if char == "\n":
                self.lineno += 1
        return self.lineno

    def pfb202_newlines_after(self, text):
        lineno = self.lineno
        for char in text:
            if char == "\n":
                lineno += 1
        self.lineno = lineno
        return lineno


def pfb201_quoted_data(n):
    text = "say 'so it is', \"or not\" then; "
    return Scanner(), (text * (n // len(text) + 1))[:n]


def pfb201_columns_data(n):
    return Scanner(), [LINES[i % len(LINES)] for i in range(n // 4)]


def pfb201_numbers_data(n):
    return Scanner(), [TOKENS[i % len(TOKENS)] for i in range(n)]


def pfb202_newlines_data(n):
    text = "a b\nc\n\nde\n"
    return Scanner(), (text * (n // len(text) + 1))[:n]


def pfb102_commands_before(data):
    """telnetlib asks of each byte what it is: one global, in two branches of three."""
    text, commands, skip = [], 0, False
    for byte in data:
        if skip:
            commands += byte != IAC
            skip = False
        elif byte == IAC:
            skip = True
        else:
            text.append(byte)
    return text, commands


def pfb102_commands_after(data):
    iac = IAC
    text, commands, skip = [], 0, False
    for byte in data:
        if skip:
            commands += byte != iac
            skip = False
        elif byte == iac:
            skip = True
        else:
            text.append(byte)
    return text, commands


def pfb102_commands_data(n):
    return (bytes([65, 66, IAC, 1, 67, BELL, NUL, 68] * (n // 8)),)


def pfb102_lengths_before(lines):
    """A builtin twice in the test of a `while`."""
    found = []
    for line in lines:
        start = 0
        while start < len(line) and line[start] in " \t":
            start += 1
        found.append(len(line) - start)
    return found


def pfb102_lengths_after(lines):
    length = len
    found = []
    for line in lines:
        start = 0
        while start < length(line) and line[start] in " \t":
            start += 1
        found.append(length(line) - start)
    return found


def pfb102_lengths_data(n):
    return ([LINES[i % len(LINES)] for i in range(n // 3)],)


def pfb102_parsed_before(tokens):
    """A global pattern that each pass matches with: heavy."""
    found = {}
    for token in tokens:
        match = NUMBER.match(token)
        if match is not None:
            found[token] = float(match.group())
    return found


def pfb102_parsed_after(tokens):
    number = NUMBER
    found = {}
    for token in tokens:
        match = number.match(token)
        if match is not None:
            found[token] = float(match.group())
    return found


def pfb102_parsed_data(n):
    return ([TOKENS[i % len(TOKENS)] for i in range(n)],)


def pfb103_state_before(count):
    """A generator of numbers whose state is a global."""
    global LAST_STATE
    LAST_STATE = 1
    total = 0
    for _ in range(count):
        LAST_STATE = (LAST_STATE * 1103 + 12345) % 65536
        total += LAST_STATE >> 4
    return total, LAST_STATE


def pfb103_state_after(count):
    global LAST_STATE
    state = 1
    total = 0
    for _ in range(count):
        state = (state * 1103 + 12345) % 65536
        total += state >> 4
    LAST_STATE = state
    return total, LAST_STATE


def pfb103_state_data(n):
    return (n,)


def pfb403_unescaped_before(text):
    """netrc takes the backslashes out of a value."""
    value, escaped = "", False
    for char in text:
        if char == "\\" and not escaped:
            escaped = True
            continue
        escaped = False
        value += char
    return value


def pfb403_unescaped_after(text):
    value, escaped = [], False
    for char in text:
        if char == "\\" and not escaped:
            escaped = True
            continue
        escaped = False
        value.append(char)
    return "".join(value)


def pfb403_unescaped_data(n):
    text = r'pass\"word with \\ and so on '
    return ((text * (n // len(text) + 1))[:n],)


def pfb403_blanked_before(source):
    """ast keeps the tabs and form feeds of a line, and blanks the rest."""
    blank = ""
    for char in source:
        blank += char if char in "\f\t" else " "
    return blank


def pfb403_blanked_after(source):
    return "".join([char if char in "\f\t" else " " for char in source])


def pfb403_blanked_data(n):
    return (("\tif x:\f " * (n // 8))[:n],)


def pfb801_chunks_before(text):
    """json's scanner of strings: a pattern's match, then an append."""
    chunks, end = [], 0
    append = chunks.append
    while end < len(text):
        chunk = CHUNK.match(text, end)
        end = chunk.end()
        append(chunk.group())
    return chunks


def pfb801_chunks_after(text):
    chunks, end = [], 0
    while end < len(text):
        chunk = CHUNK.match(text, end)
        end = chunk.end()
        chunks.append(chunk.group())
    return chunks


def pfb801_chunks_data(n):
    return ("one,two;three,four;" * (n // 4),)


def pfb801_brackets_before(text):
    """Two methods of one stack, each under a test of its own; one of them is kept."""
    stack, deepest = [], 0
    push = stack.append
    for char in text:
        if char == "(":
            push(char)
            if len(stack) > deepest:
                deepest = len(stack)
        elif char == ")":
            stack.pop()
    return deepest


def pfb801_brackets_after(text):
    stack, deepest = [], 0
    for char in text:
        if char == "(":
            stack.append(char)
            if len(stack) > deepest:
                deepest = len(stack)
        elif char == ")":
            stack.pop()
    return deepest


def pfb801_brackets_data(n):
    return ("((a)(b))()" * (n // 10),)


def pfb802_widths_before(tokens, _len=len):
    """The default argument of old code."""
    total = 0
    for token in tokens:
        total += _len(token) + 1
    return total


def pfb802_widths_after(tokens):
    total = 0
    for token in tokens:
        total += len(token) + 1
    return total


def pfb802_widths_data(n):
    return ([TOKENS[i % len(TOKENS)] for i in range(n)],)


def pfb803_digits_before(lines):
    """How many digits each line has: an inner generator over characters."""
    return [sum(char in "0123456789" for char in line) for line in lines]


def pfb803_digits_after(lines):
    return [sum([char in "0123456789" for char in line]) for line in lines]


def pfb803_digits_data(n):
    return ([LINES[i % len(LINES)] for i in range(n // 10)],)


def pfb804_widest_before(tokens):
    """The longest so far, as optparse and cmd look for it."""
    widest = 0
    for token in tokens:
        widest = max(widest, len(token))
    return widest


def pfb804_widest_after(tokens):
    widest = 0
    for token in tokens:
        width = len(token)
        if width > widest:
            widest = width
    return widest


def pfb804_widest_data(n):
    return ([TOKENS[i % len(TOKENS)] for i in range(n)],)


def pfb805_integers_before(tokens):
    """Half of the tokens are no numbers: suppress catches."""
    total = 0
    for token in tokens:
        with contextlib.suppress(ValueError):
            total += int(token)
    return total


def pfb805_integers_after(tokens):
    total = 0
    for token in tokens:
        try:
            total += int(token)
        except ValueError:
            pass
    return total


def pfb805_integers_data(n):
    return ([TOKENS[i % len(TOKENS)] for i in range(n)],)


def pfb805_documents_before(texts):
    """A whole parser in the body: heavy."""
    found = []
    for text in texts:
        with contextlib.suppress(ValueError):
            found.append(json.loads(text))
    return found


def pfb805_documents_after(texts):
    found = []
    for text in texts:
        try:
            found.append(json.loads(text))
        except ValueError:
            pass
    return found


def pfb805_documents_data(n):
    text = json.dumps([{"name": name, "sizes": list(range(10)), "of": name * 3} for name in TOKENS])
    return ([text] * (n // 20),)


def pfb203_identifiers_before(text):
    """`string.digits` and its kin in a test of each character."""
    found = 0
    for char in text:
        if char in string.digits:
            found += 1
    return found


def pfb203_identifiers_after(text):
    digits = string.digits
    found = 0
    for char in text:
        if char in digits:
            found += 1
    return found


def pfb203_identifiers_data(n):
    return (("x1 = name22 + 7; " * (n // 17 + 1))[:n],)


def pfb203_matches_before(lines):
    """A pattern by its text, looked up in re's cache: heavy."""
    names = []
    for line in lines:
        found = re.search(r"[a-z]\w+", line)
        if found is not None:
            names.append(found.group())
    return names


def pfb203_matches_after(lines):
    search = re.search
    names = []
    for line in lines:
        found = search(r"[a-z]\w+", line)
        if found is not None:
            names.append(found.group())
    return names


def pfb203_matches_data(n):
    return ([LINES[i % len(LINES)] for i in range(n)],)


def pfb301_indented_before(source):
    """The prefixes that open a comment, given to a builtin anew for each line: heavy beside the reader of lines."""
    found = []
    for line in io.StringIO(source):
        text = line.strip()
        if any(map(text.startswith, ["#", "//", "--"])):
            found.append(text.lstrip("#/-").capitalize())
    return found


def pfb301_indented_after(source):
    found = []
    for line in io.StringIO(source):
        text = line.strip()
        if any(map(text.startswith, ("#", "//", "--"))):
            found.append(text.lstrip("#/-").capitalize())
    return found


def pfb301_indented_data(n):
    return ("# one\n  // two\nthree = 3\n    -- four\n" * (n // 4),)
