# The class groups additions visibly, so a sum must not be regrouped.
class Term:
    def __init__(self, text):
        self.text = text

    def __add__(self, other):
        return Term(f"({self.text}+{getattr(other, 'text', other)})")

    def __radd__(self, other):
        return Term(f"({other}+{self.text})")


def summed(terms):
    total = ""
    for term in terms:
        total = total + term + " "
    return total.text


print(summed([Term("a"), Term("b")]))
