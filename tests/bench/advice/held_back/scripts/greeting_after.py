import sys


def main():
    names = []
    for line in sys.stdin:
        names.append(line.strip().title())
    print("Hello " + ", ".join(names) + "!")


main()
