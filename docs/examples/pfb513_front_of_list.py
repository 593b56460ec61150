"""PFB513: a list is used as a queue. Each pop from its front moves all other elements."""


def order(root):
    queue, found = [root], []
    queue.extend(root.children)
    while queue:
        node = queue.pop(0)
        found.append(node)
        queue.extend(node.children)
    return found
