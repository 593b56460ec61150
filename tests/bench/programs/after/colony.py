class Colony:
    def evaporated(self):
        """Return the marks as shares of all marks."""
        marks = [mark * 0.995 + 0.001 for mark in self.marks]
        shares, whole = [], sum(marks)
        for mark in marks:
            shares.append(mark / whole)
        return shares
