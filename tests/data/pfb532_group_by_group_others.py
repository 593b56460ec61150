"""Marked lines for PFB532 in a file without `re`: other objects have a method `group`, too."""


def drawn(panels, patterns, matches):
    for panel in panels:
        panel.group(1).show()
        panel.group(2).show()
    for pattern in patterns:
        hit = pattern.search("a b")
        print(hit.group(1), hit.group(2))  # PFB532: 14 likely
    for m in matches:
        print(m.group(1), m.group(2))  # PFB532: 14 likely
    for old_match in matches:
        print(old_match.group(1), old_match.group(2))  # PFB532: 14 likely
    for found in matches:
        print(found.group(1), found.group(2))
