"""What the catalogues hold and what the code asks of them, read from the files."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from babel.messages.pofile import read_po

from lib.locales.compile import sources

ROOT = Path(__file__).parents[3]
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")


def messages(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for source in sources(language):
        with source.open("rb") as lines:
            found |= {str(message.id): str(message.string) for message in read_po(lines) if message.id}
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def python_files() -> list[Path]:
    return [path for folder in ("lib", "pages") for path in sorted((ROOT / folder).rglob("*.py"))]


def asked_keys() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Place and pattern of every text handed to ``words(…)`` or ``t(…)``."""
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and _asks(node.func):
                for pattern in _patterns(node.args[0]):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", pattern


def mentioned_keys() -> list[re.Pattern[str]]:
    """Patterns of every text in the code that could be a key, wherever it stands."""
    trees = (ast.parse(path.read_text("utf-8")) for path in python_files())
    return [pattern for tree in trees for pattern in _patterns(tree) if pattern.pattern != ".*"]


def refused_reasons() -> set[str]:
    """Reasons with which the code refuses an input."""
    return {
        str(node.args[1].value)
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"InvalidInput", "InvalidSetting"}
        and len(node.args) > 1
        and isinstance(node.args[1], ast.Constant)
    }


def _asks(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name == "t" or name.lstrip("_") == "words"


def _patterns(tree: ast.AST) -> Iterator[re.Pattern[str]]:
    if isinstance(tree, ast.JoinedStr):
        yield re.compile("".join(_part(value) for value in tree.values))
        for value in tree.values:
            if isinstance(value, ast.FormattedValue):
                yield from _patterns(value.value)
        return
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str) and KEY.fullmatch(tree.value):
        yield re.compile(re.escape(tree.value))
    for child in ast.iter_child_nodes(tree):
        yield from _patterns(child)


def _part(value: ast.expr) -> str:
    return re.escape(str(value.value)) if isinstance(value, ast.Constant) else ".*"


def unused_keys() -> list[str]:
    """Keys no text in the code could name; ``{label}.help`` and its like name every key that ends so."""
    ends = re.compile(r"\.\*\\\.[a-z_]+")
    named = [key for key in mentioned_keys() if not key.pattern.startswith(".*") or ends.fullmatch(key.pattern)]
    return [key for key in messages("en") if not any(pattern.fullmatch(key) for pattern in named)]
