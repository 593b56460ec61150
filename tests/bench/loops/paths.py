"""Names of files: what posixpath, zipfile, mailbox, tempfile, mimetypes and site do with them."""

import contextlib
import os.path
import posixpath

PARTS = ["usr", "lib", "", ".", "python3", "..", "site-packages", "a.py", "b.tar.gz", "README", ".profile", "test"]
EXTENSIONS = {".py": "text/x-python", ".gz": "application/gzip", ".txt": "text/plain"}


def suffix_of(name):
    place = name.rfind(".")
    return name[place:] if place > 0 else ""


class Folder:
    def __init__(self, root, names):
        self.root = root
        self.names = names
        self.sep = "/"
        self.colon = ":"
        self.seen = {}
        self.size = 0

    def pfb201_flags_before(self, names):
        """mailbox splits the flags from a message's name."""
        table = {}
        for name in names:
            key, _, flags = name.partition(self.colon)
            table[key] = flags
        return table

    def pfb201_flags_after(self, names):
        colon = self.colon
        table = {}
        for name in names:
            key, _, flags = name.partition(colon)
            table[key] = flags
        return table

    def pfb201_joined_before(self, names):
        """Paths of all the names in a folder: two attributes and a call of os.path: heavy."""
        found = []
        for name in names:
            if name and name not in self.seen:
                found.append(os.path.join(self.root, name))
        return found

    def pfb201_joined_after(self, names):
        root = self.root
        found = []
        for name in names:
            if name and name not in self.seen:
                found.append(os.path.join(root, name))
        return found

    def pfb202_sizes_before(self, names):
        """tarfile's offsets: lengths are summed up in an attribute."""
        table = {}
        for name in names:
            table[name] = self.size
            self.size += len(name)
        return table

    def pfb202_sizes_after(self, names):
        size = self.size
        table = {}
        for name in names:
            table[name] = size
            size += len(name)
        self.size = size
        return table


def pfb201_flags_data(n):
    return Folder("/tmp", []), [f"{i}.host:2,{'RS'[i % 2]}" for i in range(n)]


def pfb201_joined_data(n):
    return Folder("/tmp", []), [PARTS[i % len(PARTS)] for i in range(n)]


def pfb202_sizes_data(n):
    return Folder("/tmp", []), [f"{PARTS[i % len(PARTS)]}{i}" for i in range(n)]


def pfb102_suffixes_before(names):
    """mimetypes guesses by a function of its own: heavy."""
    found = []
    for name in names:
        found.append(EXTENSIONS.get(suffix_of(name), "unknown"))
    return found


def pfb102_suffixes_after(names):
    extensions = EXTENSIONS
    found = []
    for name in names:
        found.append(extensions.get(suffix_of(name), "unknown"))
    return found


def pfb102_suffixes_data(n):
    return ([PARTS[i % len(PARTS)] for i in range(n)],)


def pfb105_joined_before(names):
    """An import that stands before its use, which is dear."""
    found = []
    for name in names:
        from posixpath import join

        found.append(join("/usr", name))
    return found


def pfb105_joined_after(names):
    from posixpath import join

    found = []
    for name in names:
        found.append(join("/usr", name))
    return found


def pfb105_joined_data(n):
    return ([PARTS[i % len(PARTS)] for i in range(n)],)


def pfb105_hidden_before(names):
    """An import under a condition that seldom holds."""
    found = []
    for name in names:
        if name.startswith("."):
            import posixpath as p

            found.append(p.sep + name)
    return found


def pfb105_hidden_after(names):
    import posixpath as p

    found = []
    for name in names:
        if name.startswith("."):
            found.append(p.sep + name)
    return found


def pfb105_hidden_data(n):
    return ([PARTS[i % len(PARTS)] for i in range(n)],)


def pfb203_collapsed_before(paths):
    """posixpath.normpath drops what is empty or a dot: an inner loop with two reads of os."""
    found = []
    for path in paths:
        parts = []
        for part in path.split("/"):
            if part and part != os.curdir:
                if part == os.pardir and parts:
                    parts.pop()
                else:
                    parts.append(part)
        found.append("/".join(parts))
    return found


def pfb203_collapsed_after(paths):
    curdir = os.curdir
    found = []
    for path in paths:
        parts = []
        for part in path.split("/"):
            if part and part != curdir:
                if part == os.pardir and parts:
                    parts.pop()
                else:
                    parts.append(part)
        found.append("/".join(parts))
    return found


def pfb203_collapsed_data(n):
    return (["/".join(PARTS)] * (n // len(PARTS)),)


def pfb203_stems_before(names):
    """os.path.splitext of each name: heavy."""
    stems = set()
    for name in names:
        stem, suffix = os.path.splitext(name)
        if suffix:
            stems.add(stem)
    return stems


def pfb203_stems_after(names):
    splitext = os.path.splitext
    stems = set()
    for name in names:
        stem, suffix = splitext(name)
        if suffix:
            stems.add(stem)
    return stems


def pfb203_stems_data(n):
    return ([PARTS[i % len(PARTS)] for i in range(n)],)


def pfb203_roots_before(names):
    """os.path.sep in a cheap test."""
    found = 0
    for name in names:
        if name != os.path.sep:
            found += 1
    return found


def pfb203_roots_after(names):
    sep = os.path.sep
    found = 0
    for name in names:
        if name != sep:
            found += 1
    return found


def pfb203_roots_data(n):
    return ([("/", "a", "usr")[i % 3] for i in range(n)],)


def pfb301_candidates_before(names):
    """site and pydoc try a few suffixes for each name."""
    found = []
    for name in names:
        suffixes = [".py", ".pyc", ".so", ""]
        for suffix in suffixes:
            if name.endswith(suffix):
                found.append(suffix)
                break
    return found


def pfb301_candidates_after(names):
    found = []
    for name in names:
        suffixes = (".py", ".pyc", ".so", "")
        for suffix in suffixes:
            if name.endswith(suffix):
                found.append(suffix)
                break
    return found


def pfb301_candidates_data(n):
    return ([PARTS[i % len(PARTS)] for i in range(n)],)


def pfb301_licences_before(folder):
    """A function that tries a few names, called for each folder: heavy."""
    return [posixpath.join(folder, name) for name in sorted(["LICENSE", "COPYING", "README"])]


def pfb301_licences_after(folder):
    return [posixpath.join(folder, name) for name in sorted(("LICENSE", "COPYING", "README"))]


def pfb301_licences_run(licences, folders):
    return [licences(folder) for folder in folders]


def pfb301_licences_data(n):
    return ([PARTS[i % len(PARTS)] for i in range(n // 4)],)


def pfb302_joined_before(folders, name):
    """A path out of three parts, the last of which is made on the spot."""
    found = []
    for folder in folders:
        found.append("/".join([folder, name, "x"]))
    return found


def pfb302_joined_after(folders, name):
    found = []
    for folder in folders:
        found.append("/".join((folder, name, "x")))
    return found


def pfb302_joined_data(n):
    return [PARTS[i % len(PARTS)] for i in range(n)], "module.py"


def pfb305_browsers_before(kind):
    """webbrowser returns what a kind stands for."""
    if kind == "none":
        return [None, None]
    return ["open", "-a", "new", "tab"]


def pfb305_browsers_after(kind):
    if kind == "none":
        return [None, None]
    return ("open", "-a", "new", "tab")


def pfb305_browsers_run(browsers, kinds):
    for kind in kinds:
        found = browsers(kind)
    return list(found)


def pfb305_browsers_data(n):
    return ([("x", "y", "z")[i % 3] for i in range(n)],)


def pfb305_runtimes_before(version):
    """distutils finds a version in a string, then returns a list: heavy."""
    place = version.find("MSC v.")
    if place != -1:
        number = version[place + 6 : place + 10]
        if number.isdigit() and int(number) >= 1300:
            return ["msvcr", "msvcp", "vcruntime"]
    raise ValueError(version)


def pfb305_runtimes_after(version):
    place = version.find("MSC v.")
    if place != -1:
        number = version[place + 6 : place + 10]
        if number.isdigit() and int(number) >= 1300:
            return ("msvcr", "msvcp", "vcruntime")
    raise ValueError(version)


def pfb305_runtimes_run(runtimes, versions):
    for version in versions:
        found = runtimes(version)
    return list(found)


def pfb305_runtimes_data(n):
    return ([f"3.{i % 9} (main) [MSC v.1{i % 7 + 3}00 64 bit]" for i in range(n)],)


def pfb403_prefixed_before(names):
    """A list of names with a line for each, and a condition."""
    text = ""
    for name in names:
        if name:
            text += name + "\n"
    return text


def pfb403_prefixed_after(names):
    parts = []
    for name in names:
        if name:
            parts.append(name + "\n")
    return "".join(parts)


def pfb403_prefixed_data(n):
    return ([PARTS[i % len(PARTS)] for i in range(n)],)


def pfb801_unique_before(names):
    """A set's add, in a loop that also appends."""
    seen, found = set(), []
    add = seen.add
    for name in names:
        if name not in seen:
            add(name)
            found.append(name)
    return found


def pfb801_unique_after(names):
    seen, found = set(), []
    for name in names:
        if name not in seen:
            seen.add(name)
            found.append(name)
    return found


def pfb801_unique_data(n):
    return ([f"f{i}" for i in range(n)],)


def pfb803_depths_before(paths):
    """The deepest of some paths, for each of several groups."""
    return [max(path.count("/") for path in group) for group in paths]


def pfb803_depths_after(paths):
    return [max([path.count("/") for path in group]) for group in paths]


def pfb803_depths_data(n):
    return ([["/".join(PARTS[:j]) for j in range(1, 11)]] * (n // 10),)


def pfb803_common_before(names):
    """The suffixes of all names, by os.path: heavy."""
    return sorted(set(posixpath.splitext(name)[1] for name in names))


def pfb803_common_after(names):
    return sorted({posixpath.splitext(name)[1] for name in names})


def pfb803_common_data(n):
    return ([PARTS[i % len(PARTS)] for i in range(n)],)


def pfb805_forgotten_before(table, names):
    """Entries that may be gone already, as tempfile and zipfile clean up."""
    for name in names:
        with contextlib.suppress(KeyError):
            del table[name]
    return table


def pfb805_forgotten_after(table, names):
    for name in names:
        try:
            del table[name]
        except KeyError:
            pass
    return table


def pfb805_forgotten_data(n):
    names = [f"n{i}" for i in range(n)]
    return dict.fromkeys(names, 1), names


def pfb805_sizes_before(paths):
    """A call of the operating system in the body: heavy."""
    total = 0
    for path in paths:
        with contextlib.suppress(OSError):
            total += os.stat(path).st_mode
    return total


def pfb805_sizes_after(paths):
    total = 0
    for path in paths:
        try:
            total += os.stat(path).st_mode
        except OSError:
            pass
    return total


def pfb805_sizes_data(n):
    return (["/", ".", "/none/such"] * (n // 6),)


def pfb806_paths_before(parts):
    """os.fspath takes strings and bytes."""
    found = []
    for part in parts:
        if not isinstance(part, str | bytes):
            part = str(part)
        found.append(part)
    return found


def pfb806_paths_after(parts):
    found = []
    for part in parts:
        if not isinstance(part, (str, bytes)):
            part = str(part)
        found.append(part)
    return found


def pfb806_paths_data(n):
    return ([("usr", b"lib", "x", 3)[i % 4] for i in range(n)],)
