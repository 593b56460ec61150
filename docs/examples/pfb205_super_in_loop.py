"""PFB205: super() looks the method up in each pass. A bound method before the loop is looked up once."""


class Lower(dict):
    def fill(self, rows):
        for key, value in rows:
            super().__setitem__(key.lower(), value)
