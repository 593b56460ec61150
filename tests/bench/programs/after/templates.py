class Template:
    def __init__(self, source):
        self.nodes = self.parse(TOKEN.split(source))
        self.pieces = []

    def write(self, pieces):
        """Add pieces of text to the page."""
        self.pieces += pieces

    def render(self, context):
        """Return the page for some values."""
        self.pieces = []
        self.render_nodes(self.nodes, context)
        return "".join(self.pieces)
