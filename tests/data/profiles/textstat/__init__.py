"""Counts the words of a text and shows the most frequent ones."""
