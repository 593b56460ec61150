"""A class of the file with indexes of its own."""


class Box:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return self.take(index)


def annotated(box: Box, names):
    for i in range(len(box)):
        print(box[i], names)


def perhaps(box: Box | None, names):
    for i in range(len(box)):
        print(box[i], names)


def each(boxes: list[Box], names):
    for box in boxes:
        for i in range(len(box)):
            print(box[i], names)


def made(names):
    box = Box()
    for i in range(len(box)):
        print(box[i], names)


def of_others(box, names):
    for i in range(len(box)):  # PFB507: 4 likely
        print(box[i], names)
