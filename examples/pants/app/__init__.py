"""What the example checks."""
