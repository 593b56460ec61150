"""Compiles what is suspected, finds the instructions of a node by its span, and says what they do."""
