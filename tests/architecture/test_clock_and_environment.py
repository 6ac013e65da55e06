"""Below the services nothing reads the clock or the environment: dates come in as arguments."""

import ast

import pytest

from tests.architecture.project import is_below_services, python_files, shown, tree

CLOCKS = {
    *(f"{owner}.{name}" for owner in ("datetime", "date", "dt", "Timestamp") for name in ("now", "today", "utcnow")),
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "datetime64.now",
}
ENVIRONMENT = {"os.environ", "os.getenv", "os.environb"}
READS_THE_ENVIRONMENT = "lib/settings.py"


def mentions(path):
    """Last two names of every dotted expression, and names imported out of time and os."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
            yield f"{owner}.{node.attr}", node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module in {"time", "os"}:
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def readers(forbidden, files):
    return [f"{shown(path, line)}: {name}" for path in files for name, line in mentions(path) if name in forbidden]


@pytest.fixture
def quiet_files():
    return [path for path in python_files("lib") if is_below_services(path)]


def test_no_sum_reads_the_clock(quiet_files):
    assert readers(CLOCKS, quiet_files) == []


def test_the_environment_is_read_once(quiet_files):
    elsewhere = [path for path in quiet_files if shown(path) != READS_THE_ENVIRONMENT]
    assert readers(ENVIRONMENT, elsewhere) == []
    assert readers(ENVIRONMENT, python_files("app.py", "pages", "lib/ui", "lib/services")) == []
