import re
import tomllib

import pytest

from lib.charts.roles import ROLES, role
from tests.conftest import ROOT

CONFIG = ROOT / ".streamlit" / "config.toml"


def theme():
    return tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_theme_lists_one_colour_for_every_role(mode):
    assert len(theme()[mode]["chartCategoricalColors"]) == len(ROLES)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_theme_names_its_colours_in_the_order_of_the_roles(mode):
    section = CONFIG.read_text(encoding="utf-8").split(f"[theme.{mode}]")[1].split("\n[")[0]
    assert re.findall(r'"#[0-9A-F]{6}", # (\w+)', section) == list(ROLES)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_paper_text_and_grid_are_the_colours_of_the_page(mode):
    colours = dict(zip(ROLES, theme()[mode]["chartCategoricalColors"], strict=True))
    named = {"paper": "backgroundColor", "text": "textColor", "grid": "borderColor"}
    named |= {"up": "greenColor", "down": "redColor"}
    assert {role: colours[role] for role in named} == {role: theme()[mode][key] for role, key in named.items()}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_line_and_label_stands_out_from_the_page(mode):
    # WCAG 2.2 contrast: 4.5 for text, of which the roles below are made
    colours = dict(zip(ROLES, theme()[mode]["chartCategoricalColors"], strict=True))
    written = ("ratio", "average", "above", "below", "regime", "muted", "text")
    assert all(contrast(colours[role], colours["paper"]) >= 4.5 for role in written)


def test_an_unknown_role_is_refused():
    with pytest.raises(ValueError):
        role("blue")


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
