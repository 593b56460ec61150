"""A class of the file with a debug of its own, which takes no arguments."""


class Box:
    def debug(self, message):
        print(message)


def annotated(box: Box, names):
    for name in names:
        box.debug(f"read {name}")


def perhaps(box: Box | None, names):
    for name in names:
        box.debug(f"read {name}")


def each(boxes: list[Box], names):
    for box in boxes:
        for name in names:
            box.debug(f"read {name}")


def made(names):
    box = Box()
    for name in names:
        box.debug(f"read {name}")


def named_like_a_logger(log: Box, logger: Logger, names):
    for name in names:
        log.debug(f"read {name}")
        logger.debug(f"read {name}")  # PFB606: 8 likely


def of_others(log, names):
    for name in names:
        log.debug(f"read {name}")  # PFB606: 8 likely
