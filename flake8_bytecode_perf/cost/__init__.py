"""What an iteration costs, how hot a place is, and what a rewrite gains."""
