# A reader stops at the terminator, which may be longer than one character.
def read_record(characters, terminator):
    record = ""
    for character in characters:
        record += character
        if record.endswith(terminator):
            return record
    return record + "?"


print(read_record("key: value\r\n\r\nbody", "\r\n\r\n"), read_record("abc", "\n"))
