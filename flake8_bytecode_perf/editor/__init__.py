"""What the language servers show of a document: its findings, their evidence and their fixes."""
