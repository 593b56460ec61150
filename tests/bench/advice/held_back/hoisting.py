"""Work that could be done once, before a loop."""

from datetime import datetime, timezone

from case import Case
from samples import integers, sentences, words

STOP_WORDS = ["the", "and", "for", "ba", "ce"]


def settled_before(jobs):
    position = 0
    while position < len(jobs):
        if jobs[position] % 3 == 0:
            del jobs[position]
        else:
            position += 1
    return jobs


def settled_after(jobs):
    position = 0
    count = len(jobs)
    while position < count:
        if jobs[position] % 3 == 0:
            del jobs[position]
        else:
            position += 1
    return jobs


def settled_arguments(size):
    return (integers(size),)


settled = Case((30, 1_000), "no len() in the condition of a while loop", "the list shrinks", same=False)


def keywords_before(text):
    return [word for word in text.lower().split() if word not in set(STOP_WORDS)]


def keywords_after(text):
    stop_words = set(STOP_WORDS)
    return [word for word in text.lower().split() if word not in stop_words]


def keywords_arguments(size):
    return (" ".join(words(size)),)


keywords = Case((30, 3, 1_000), "a set that is built in the condition of a comprehension is built for every element")


def matching_before(texts, wanted):
    found = []
    for text in texts:
        if wanted.lower() in text.lower():
            found.append(text[:20])
    return found


def matching_after(texts, wanted):
    found = []
    wanted = wanted.lower()
    for text in texts:
        if wanted in text.lower():
            found.append(text[:20])
    return found


def matching_arguments(size):
    return sentences(size), "Quaba"


matching = Case((1_000, 30, 3), "move an invariant method call out of the loop")


def events_before(names):
    events = []
    for name in names:
        events.append({"name": name, "at": datetime.now(timezone.utc).isoformat(), "ok": True})
    return [event["name"] for event in events]


def events_after(names):
    now = datetime.now(timezone.utc).isoformat()
    events = []
    for name in names:
        events.append({"name": name, "at": now, "ok": True})
    return [event["name"] for event in events]


def events_arguments(size):
    return (words(size),)


events = Case((30, 3), "move an invariant call out of the loop")


def total_lengths_before(groups):
    total = 0
    for group in groups:
        for name in group:
            total += len(name) if name else len(group)
    return total


def total_lengths_after(groups):
    total = 0
    _len = len
    for group in groups:
        for name in group:
            total += _len(name) if name else _len(group)
    return total


def total_lengths_arguments(size):
    return ([words(5) for _ in range(size)],)


total_lengths = Case(
    (30, 1_000),
    "perflint W8202 and old answers: a local name for a builtin",
    "builtins are cached since 3.11, and len() has an instruction of its own",
)
