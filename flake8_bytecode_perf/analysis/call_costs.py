"""What a call of a builtin or of a builtin type's method costs: the instruction class whose measured time it takes."""

from __future__ import annotations

FAST = "CALL builtin"  # tens of nanoseconds at most
MAKING = "CALL type"  # makes a small object
LINEAR = "CALL linear"  # looks at every element
HASHING = "CALL set"  # hashes or compares every element
UNKNOWN = "CALL unknown"
TEXT = "CALL str method"
SUPPRESS = "CALL suppress"
LIBRARY = "CALL library"  # hundreds of nanoseconds
DEAR = "CALL dear"  # microseconds, for small data
OUTSIDE = "CALL outside"  # leaves the process: files, processes, networks, databases; ten microseconds or more
OF_EVERY_ELEMENT = (LINEAR, HASHING)
VARYING = (UNKNOWN, LIBRARY, DEAR, OUTSIDE)  # what calls of these classes cost differs a hundredfold

BUILTINS = {
    name: instruction_class
    for instruction_class, names in {
        FAST: "len isinstance issubclass ord chr abs id type callable hash bool iter divmod",
        MAKING: "int str float bytes hasattr getattr setattr next round range zip enumerate reversed map filter pow "
        "slice object super min max complex hex bin oct format",
        LINEAR: "sum any all list tuple bytearray",
        HASHING: "sorted set dict frozenset",
    }.items()
    for name in names.split()
}
LINEAR_IN_ONE_ARGUMENT = frozenset({"min", "max"})  # min(xs) looks at every element, min(a, b) does not
CHEAP_IF_EMPTY = frozenset({"list", "tuple", "set", "dict"})  # list() makes an empty one
# Methods that belong to builtin types, whatever the object is; a few are those of other classes as well.
METHODS = {
    name: instruction_class
    for instruction_class, names in {
        FAST: "append add discard pop get popleft appendleft isdigit isalpha isspace isalnum islower isupper isidentifier "
        "setdefault items keys values clear popitem bit_length is_integer",
        TEXT: "startswith endswith strip lstrip rstrip lower upper casefold find rfind partition rpartition removeprefix "
        "removesuffix replace encode decode title capitalize zfill ljust rjust translate",
        LINEAR: "split rsplit splitlines join extend sort index count insert remove update copy format reverse union "
        "intersection difference issubset issuperset isdisjoint",
    }.items()
    for name in names.split()
}
# Names that other classes use as often: taken for the builtin's where the type is known.
AMBIGUOUS = frozenset("find index count insert remove update replace format copy".split())
# By the dotted name of a function or of a module with its dot: these must match from the start, the longest first.
_MAKING = """
    bisect. cmath. itertools. math. operator. random.random struct. time.perf_counter time.perf_counter_ns time.time
    time.time_ns
"""
_LIBRARY = """
    base64. collections.namedtuple copy.copy csv. dataclasses. fnmatch. functools. hmac. html. logging. numpy. os.path.
    pathlib. random. shlex.quote statistics. string. textwrap. traceback. urllib.parse. uuid. warnings.
"""
_DEAR = """
    ast. bz2. configparser. copy.deepcopy datetime.datetime.strptime difflib. email. gzip. inspect.findsource
    inspect.getattr_static inspect.getcomments inspect.getdoc inspect.getfile inspect.getfullargspec
    inspect.getmembers inspect.getmodule inspect.getsource inspect.getsourcefile inspect.getsourcelines
    inspect.signature inspect.stack json. locale. lzma. matplotlib. pandas. pickle. platform. pprint. scipy.
    shlex.split sklearn. time.strptime tokenize.generate_tokens tokenize.tokenize toml tomllib. torch. xml. yaml.
    zlib.
"""
_OUTSIDE = """
    aiohttp. asyncio.create_subprocess asyncio.open_connection asyncio.sleep boto3. botocore. concurrent. docker.
    ftplib. getpass. glob.glob glob.iglob http.client. httpx. importlib. input multiprocessing. mysql. open os.access
    os.chdir os.chmod os.chown os.kill os.link os.listdir os.lstat os.makedirs os.mkdir os.open os.path.exists
    os.path.getmtime os.path.getsize os.path.isdir os.path.isfile os.path.islink os.path.lexists os.path.realpath
    os.popen os.read os.readlink os.remove os.rename os.replace os.rmdir os.scandir os.stat os.symlink os.system
    os.unlink os.utime os.waitpid os.walk os.write paramiko. pexpect. print psycopg pymysql. redis. requests. runpy.
    select. selenium. serial. shutil. smtplib. socket. sqlite3. ssl. subprocess. tarfile. tempfile. threading.Thread
    time.sleep urllib.request. urllib3. webbrowser. zipfile.
"""
BY_DOTTED_NAME = {
    name: instruction_class
    for instruction_class, names in {
        MAKING: _MAKING,
        SUPPRESS: "contextlib.suppress",
        LIBRARY: _LIBRARY,
        DEAR: _DEAR,
        OUTSIDE: _OUTSIDE,
    }.items()
    for name in names.split()
}
# Methods that hardly any class has that does something cheap by them.
COSTLY_METHODS = {
    name: instruction_class
    for instruction_class, names in {
        LIBRARY: "critical debug error exception info log warn warning",
        DEAR: "add_argument add_parser deepcopy strptime",
        OUTSIDE: "check_call check_output commit communicate connect execute executemany executescript fetchall fetchmany "
        "fetchone getresponse is_dir is_file iterdir mkdir post raise_for_status read_bytes read_text recv recvfrom rglob rmdir "
        "rollback sendall sendto sleep touch unlink urlopen write_bytes write_text",
    }.items()
    for name in names.split()
}
# A function whose name has such a word leaves the process, whatever library it is of: `self._download_json(url)`.
OUTSIDE_WORDS = frozenset(
    "connect download execute fetch http popen query request requests ssh subprocess upload urlopen".split()
)
# Modules that only those import who wait for files, networks, other processes or a user.
OUTSIDE_MODULES = frozenset(
    "aiohttp argparse azure boto3 botocore click docker elasticsearch ftplib google.api_core google.auth google.cloud "
    "googleapiclient grpc http.client httpx kubernetes ldap3 multiprocessing optparse paramiko pexpect pika psycopg "
    "psycopg2 pymongo pymysql redis requests selenium serial smtplib socket socketserver sqlite3 ssl subprocess "
    "urllib.request urllib3".split()
)
# Codecs that CPython knows by these names, in any case and with any separator: others are looked up, and run in Python.
FAST_CODECS = frozenset("ascii iso88591 latin1 usascii utf16 utf32 utf8".split())
ONE_ARGUMENT = frozenset({"append", "add"})  # taken for the builtin's with one argument only
