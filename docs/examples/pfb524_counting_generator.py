"""PFB524: the generator is resumed for each row that counts. len() of a list comprehension reads its length."""


def filled(text: str):
    rows = text.splitlines()
    return sum(1 for row in rows if row)
