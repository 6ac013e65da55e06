"""A file is named after its one idea."""

import sys

from tests.architecture.project import python_files, shown

SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}


def test_every_file_is_named_after_an_idea():
    files = python_files("app.py", "pages", "lib", "tests", "benchmarks", "scripts")
    assert [shown(path) for path in files if SAYS_NOTHING & {path.stem, *path.parent.parts[-3:]}] == []


def test_no_file_of_the_user_interface_shadows_the_standard_library():
    # Streamlit puts the folder of the UI script first on sys.path (pitfalls.md).
    shadows = [shown(path) for path in python_files("lib/ui", "pages") if path.stem in sys.stdlib_module_names]
    assert shadows == []
