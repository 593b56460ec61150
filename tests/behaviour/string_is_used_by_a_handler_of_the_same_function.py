# The except clause returns the part of the string that was built before the error.
def joined_names(people):
    names = ""
    try:
        for person in people:
            names += person["name"] + " "
    except KeyError as error:
        return names, str(error)
    return names, None


print(joined_names([{"name": "Ada"}, {}]), joined_names([{"name": "Alan"}]))
