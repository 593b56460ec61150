# Bytes and an object that answers with a list are added.
class Chunk:
    def __radd__(self, data):
        return [data]


def collected(chunks):
    data = b""
    for chunk in chunks:
        data += chunk
    return data


print(collected([b"a", b"b"]), collected([b"a", Chunk(), [1]]), collected([b"a", bytearray(b"b")]))
