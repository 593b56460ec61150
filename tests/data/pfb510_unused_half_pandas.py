"""Marked lines for PFB510 in a file that imports pandas, where `values` may be an array."""
import pandas as pd


def columns(frame: pd.DataFrame, d: dict[str, int]):
    for name, _ in frame.items():  # PFB510: 4 likely
        print(name)
    for _, column in frame.items():
        print(column)
    for _, value in d.items():  # PFB510: 4
        print(value)
