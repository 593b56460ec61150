"""PFB404: bytes never grow in place. Collect in a bytearray."""


def packed(numbers):
    data = b""
    for number in numbers:
        data += number.to_bytes(4, "big")
    return data
