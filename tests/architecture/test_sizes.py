"""Small files, small functions: a breach asks which second idea hides here."""

import ast

from tests.architecture.project import python_files, shown, tree

LONGEST_FUNCTION = 40
LONGEST_MODULE = 249
LONGEST_PAGE = 80
LONGEST_FRONT_DOOR = 30


def too_long(paths, limit):
    return [f"{shown(path)}: {lines} lines" for path in paths if (lines := len(path.read_text().splitlines())) > limit]


def test_no_module_is_long():
    assert too_long(python_files("lib", "tests", "benchmarks", "scripts"), LONGEST_MODULE) == []


def test_pages_read_like_a_table_of_contents():
    assert too_long(python_files("pages"), LONGEST_PAGE) == []


def test_the_front_door_only_opens():
    assert too_long(python_files("app.py"), LONGEST_FRONT_DOOR) == []


def test_no_function_is_long():
    functions = [
        (path, node)
        for path in python_files("app.py", "pages", "lib", "benchmarks", "scripts")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = [
        f"{shown(path, node.lineno)} {node.name}: {lines} lines"
        for path, node in functions
        if (lines := node.end_lineno - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert long == []
