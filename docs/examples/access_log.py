"""Summarises the access log of a web server, slowly in three ways.

    python access_log.py [LINES]

The log is generated: the same LINES lines (default: 60000) in every run.
"""

import re
import sys

PATHS = ("/", "/about", "/search", "/install", "/usage", "/rules", "/a.css", "/b.svg")
AGENTS = ("Mozilla/5.0 (X11)", "Mozilla/5.0 (Mac)", "curl/8.5.0", "python-requests/2.31")
SLOW = 850  # milliseconds


class Request:
    """A line of the log."""

    def __init__(self, client, time, path, status, size, agent, milliseconds):
        self.client = client
        self.time = time
        self.path = path
        self.status = int(status)
        self.size = int(size)
        self.milliseconds = int(milliseconds)
        self.agent = agent


def generate(count):
    """Return the lines of a log; some of them are broken, as in any real log."""
    lines = []
    for number in range(count):
        mixed = number * 2_654_435_761 % 1_000_003
        path = PATHS[mixed % len(PATHS)]
        if path == "/search":
            path += f"?q=word{mixed % 301}&page={mixed % 5}"
        client, agent = f"10.0.0.{mixed % 13}", AGENTS[mixed % len(AGENTS)]
        status = 404 if mixed % 19 == 0 else 200
        size, milliseconds = mixed % 59_999, mixed % 997
        time = f"{number * 24 // count:02}:{number % 60:02}:{mixed % 60:02}"
        start = f'{client} - - [30/Nov/2026:{time} +0000] "GET {path} HTTP/1.1"'
        lines.append(f'{start} {status} {size} "{agent}" {milliseconds}')
        if number % 500 == 499:
            lines.append("-- log rotated --")
    return lines


def parse(lines):
    """Return the requests in the lines, and how many lines are broken."""
    requests, broken = [], 0
    for line in lines:
        found = re.match(r'(\S+) - - \[(\S+) \S+ "\w+ (\S+) .+?" (\d+) (\d+) "(.+)" (\d+)', line)
        if not found:
            broken += 1
            continue
        requests.append(Request(*found.groups()))
    return requests, broken


def searched_words(requests):
    """Return how often each word was searched for."""
    counts = {}
    for request in requests:
        found = re.match(r"/search\?q=(\w+)", request.path)
        if found:
            word = found.group(1)
            counts[word] = counts.get(word, 0) + 1
    return counts


def families(requests):
    """Return how many requests came from browsers, tools and others."""
    browsers = tools = others = 0
    for request in requests:
        if re.match("Mozilla", request.agent):
            browsers += 1
        elif re.match("curl|python-", request.agent):
            tools += 1
        else:
            others += 1
    return browsers, tools, others


def by_client(requests):
    """Return the requests of each client, in the order of the log."""
    clients = {}
    for request in requests:
        clients.setdefault(request.client, []).append(request)
    return clients


def busiest_windows(requests, width):
    """Return the sums of bytes in each window of so many requests, greatest first."""
    sums = []
    for start in range(0, len(requests), width):
        window = requests[start : start + width]
        sums.append((sum([request.size for request in window]), start))
    return sorted(sums, reverse=True)


def slow_requests(requests):
    """Return the requests that took long."""
    slow = []
    for request in requests:
        if request.milliseconds >= SLOW:
            slow = slow + [request]
    return slow


def last_times(requests):
    """Return when each path was asked for last."""
    times = {}
    for request in requests:
        path, time = request.path, request.time
        times = {**times, path: time}
    return times


def report(requests):
    """Return a text with a line for each client, and one for each page."""
    lines = []
    for client, own in sorted(by_client(requests).items()):
        sizes = [request.size for request in own]
        lines.append(f"{client:<10} {len(own):>6} requests {sum(sizes):>12} bytes")
    for path, time in sorted(last_times(requests).items()):
        lines.append(f"{path:<40} {time}")
    return "\n".join(lines)


def main():
    """Generate a log, and print its summary."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 60_000
    requests, broken = parse(generate(count))
    words = searched_words(requests)
    print(report(requests))
    print(sorted(words.items(), key=lambda item: (-item[1], item[0]))[:5])
    print(families(requests), broken, len(slow_requests(requests)))
    print(busiest_windows(requests, 50)[:3])


if __name__ == "__main__":
    main()
