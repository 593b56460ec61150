"""PFB402: a local string grows in a form that copies it. `text += word + ' '` would append in place."""


def sentence(words):
    text = ""
    for word in words:
        text = text + word + " "
    return text
