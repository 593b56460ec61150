# A path becomes text in the first iteration only.
from pathlib import PurePosixPath


def below(parts):
    path = PurePosixPath("root")
    for part in parts:
        path = f"{path}/{part}"
    return path


print(below(["a", "b"]), repr(below([])))
