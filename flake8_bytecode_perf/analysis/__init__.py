"""Questions about the facts of one file that any rule may ask. Nothing in here knows a rule."""
