"""Import rules that import-linter cannot express: files outside lib, and imports that must wait.

The direction of imports inside lib is checked by import-linter (pyproject.toml).
"""

import ast
import subprocess
import sys

from tests.architecture.project import ROOT, python_files, shown, tree

ONLY_IN_LIB = {"yfinance", "sqlalchemy", "alembic", "altair", "curl_cffi"}
CAN_WAIT = {"yfinance", "curl_cffi", "alembic", "openpyxl"}  # seconds of start-up, needed later or never
PAGES_MAY_IMPORT = {"lib.ui", "lib.services", "lib.domain"}


def imports(nodes):
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module, node.lineno


def outside_functions(node):
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from outside_functions(child)


def top(name, parts=1):
    return ".".join(name.split(".")[:parts])


def found(paths, forbidden):
    return [
        f"{shown(path, line)} imports {name}"
        for path in paths
        for name, line in imports(ast.walk(tree(path)))
        if top(name) in forbidden
    ]


def test_pages_and_the_front_door_leave_vendors_to_lib():
    assert found(python_files("app.py", "pages"), ONLY_IN_LIB) == []


def test_only_charts_may_use_altair():
    # Not a contract of import-linter, which wants every module it guards to be imported somewhere.
    elsewhere = [path for path in python_files("lib") if not shown(path).startswith("lib/charts/")]
    assert found(elsewhere, {"altair"}) == []


def test_only_the_front_door_knows_the_web_server():
    assert found(python_files("pages"), {"starlette", "uvicorn"}) == []


def test_pages_read_through_the_user_interface_and_the_services():
    wrong = [
        f"{shown(path, line)} imports {name}"
        for path in python_files("pages")
        for name, line in imports(ast.walk(tree(path)))
        if top(name) == "lib" and top(name, 2) not in PAGES_MAY_IMPORT
    ]
    assert wrong == []


def test_starting_up_does_not_import_what_can_wait():
    scripts = python_files("pages", "lib/ui/frame.py")
    named = {name for path in scripts for name, _ in imports(outside_functions(tree(path))) if top(name) == "lib"}
    told = f"import importlib, sys\nfor name in ['app', *{sorted(named)}]: importlib.import_module(name)\n"
    told += f"print(sorted({CAN_WAIT} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.stdout.splitlines()[-1:] == ["[]"], answer.stderr


def test_nobody_imports_from_the_tests():
    assert found(python_files("app.py", "pages", "lib"), {"tests", "benchmarks", "scripts"}) == []
