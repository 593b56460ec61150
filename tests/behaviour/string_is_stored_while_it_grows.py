# A path is built part by part and each parent directory is stored.
def parents(parts):
    path, found = "", []
    for part in parts:
        path = path + "/" + part
        found.append(path)
    return found


print(parents(["usr", "lib", "python"]))
