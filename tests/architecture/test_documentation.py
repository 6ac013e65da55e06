"""A statement in the documentation that matters is read here."""

import ast
import re

import pytest

from tests.architecture.project import ROOT, python_files, tree

PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
BEGINNING = 40


def text(path):
    return path.read_text(encoding="utf-8") if path.exists() else ""


def anchors(path):
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in HEADING.findall(text(path))}


def is_broken(page, target):
    path, _, anchor = target.partition("#")
    place = (page.parent / path).resolve() if path else page
    return not place.exists() or bool(anchor and place.suffix == ".md" and anchor not in anchors(place))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_points_to_something(page):
    links = [target for target in LINK.findall(text(page)) if not re.match(r"https?:|mailto:", target)]
    assert [target for target in links if is_broken(page, target)] == []


def test_the_changelog_tells_nothing_twice():
    """Of a line that two people changed, a merge may keep both versions: mend CHANGELOG.md by hand."""
    beginnings = [line[:BEGINNING] for line in text(ROOT / "CHANGELOG.md").splitlines() if line.startswith("- ")]
    assert [one for one in beginnings if beginnings.count(one) > 1] == []


def test_no_two_decisions_have_one_number():
    numbers = [path.name[:4] for path in (ROOT / "docs" / "decisions").glob("*.md")]
    assert sorted(numbers) == [f"{number:04}" for number in range(1, len(numbers) + 1)]


def test_every_setting_is_in_the_table_of_settings():
    read = set(re.findall(r"RATIOSCOPE_[A-Z_]+", text(ROOT / "lib" / "settings.py")))
    rows = [line for line in text(ROOT / "docs" / "operations.md").splitlines() if line.startswith("|")]
    documented = set(re.findall(r"RATIOSCOPE_[A-Z_]+", "\n".join(rows)))
    assert documented == read


def test_every_make_target_is_in_the_readme_and_the_other_way_round():
    targets = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.MULTILINE))
    assert (
        set(re.findall(r"`(?:make )([a-z]+)", text(ROOT / "README.md")))
        | set(re.findall(r"^make ([a-z]+)", text(ROOT / "README.md"), re.MULTILINE))
        == targets
    )


def routes():
    """Paths given to Route(…) anywhere in lib.web or the front door, without catch-alls."""
    for path in python_files("lib/web", "app.py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Route":
                yield from (
                    word.value for word in node.args[:1] if isinstance(word, ast.Constant) and "{" not in word.value
                )


def test_every_route_is_in_the_operations_guide():
    guide = text(ROOT / "docs" / "operations.md")
    assert [path for path in routes() if f"`{path}" not in guide and f" {path}" not in guide] == []


def test_every_command_is_in_the_operations_guide():
    commands = set(
        re.findall(
            r'add_parser\(\s*"([a-z-]+)"', "\n".join(text(path) for path in python_files("lib/cli", "lib/cli.py"))
        )
    )
    guide = text(ROOT / "docs" / "operations.md")
    assert [command for command in sorted(commands) if f"python -m lib {command}" not in guide] == []
