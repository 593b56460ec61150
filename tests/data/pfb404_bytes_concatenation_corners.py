"""What may be a bytearray, and what leaves as it grows."""


def unknown(xs, buffer):
    for x in xs:
        buffer += b"x"
    for x in xs:
        buffer = buffer + b"x"  # PFB404: 17
    return buffer


def leaving(xs):
    data = b""
    for x in xs:
        if x:
            data += b"end"
            break
        data += b"x"  # PFB404: 8
    return data
