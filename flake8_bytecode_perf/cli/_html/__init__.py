"""The report of `check --format html`: one page that needs no network."""
