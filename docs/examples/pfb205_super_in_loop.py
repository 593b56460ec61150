"""PFB205: super() looks the method up in every iteration. Assign the bound method to a local before the loop."""


class Lower(dict):
    def fill(self, rows):
        for key, value in rows:
            super().__setitem__(key.lower(), value)
