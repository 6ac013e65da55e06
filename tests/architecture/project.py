"""The project's own files, read once, as text and as syntax trees."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ABOVE_THE_LINE = ("lib.services", "lib.ui", "lib.web", "lib.cli", "lib.__main__")


def python_files(*tops: str) -> list[Path]:
    """Our Python files under these files and folders, in order; migrations are written by Alembic's template."""
    found: list[Path] = []
    for top in tops:
        path = ROOT / top
        found += [path] if path.suffix == ".py" and path.exists() else sorted(path.rglob("*.py"))
    return found


@cache
def tree(path: Path) -> ast.Module:
    """Syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def module_name(path: Path) -> str:
    """Dotted name under which a file is imported."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def is_below_services(path: Path) -> bool:
    """Whether a file of lib must live without clock and environment."""
    name = module_name(path)
    return not any(name == above or name.startswith(f"{above}.") for above in ABOVE_THE_LINE)


def shown(path: Path, line: int | None = None) -> str:
    """Path as an editor understands it."""
    place = path.relative_to(ROOT).as_posix()
    return place if line is None else f"{place}:{line}"
