"""The tab that asks what followed: its controls live in the address, and it never leaves an empty chart."""

import pytest

from lib.ui.strength.tabs import CONTENTS
from tests.pages.page_text import plain, said, table

TAB = list(CONTENTS).index("tab.what_followed")


def open_study(install, **address):
    return install().read("relative_strength", tab=TAB, **address)


def test_the_answer_comes_first_with_the_gate_over_a_year(install):
    reader = open_study(install)
    assert any(text.startswith("After weeks with deviation below −1.00 pt") for text in said(reader.markdown))
    assert any("52 weeks on 336 weeks are only 6 independent years." in text for text in said(reader.caption))
    assert table(reader, "effective").columns[0] == "horizon"
    assert table(reader, "effective")["median"].iloc[-1] == "—"
    assert len(table(reader, "after_52")) == 102
    assert not reader.exception


def test_another_condition_is_written_to_the_address_and_drops_the_old_value(install):
    reader = open_study(install, value="-2")
    reader.selectbox("control_when_en").set_value("crosses_up").run()
    assert reader.query_params["when"] == "crosses_up"
    assert "value" not in reader.query_params
    assert said(reader.warning) == []


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("when", ["level_below", "crosses_down", "enters_level", "percentile_below", "drawdown_deeper"])
def test_every_condition_can_be_opened_by_its_address(install, when, language):
    reader = install(language=language).read(
        "relative_strength", tab=TAB, **{"when": when, "and": "deviation_below", "lang": language}
    )
    assert not reader.exception
    assert said(reader.error) == said(reader.warning) == []


def test_a_condition_that_never_occurs_is_a_sentence_without_a_table(install):
    reader = open_study(install, value="-50")
    assert any(text.startswith("No week with deviation below −50.00 pt") for text in said(reader.markdown))
    assert len(reader.dataframe) == 0


@pytest.mark.parametrize(
    ("address", "warning"),
    [
        ({"when": "rains"}, "Condition: “rains” is not one of level_below,"),
        ({"value": "x"}, "Value of the condition: “x” is not a number."),
        ({"value": "5000"}, "Value of the condition: 5,000 is outside −1,000 to 1,000."),
        ({"when": "crosses_up", "value": "3"}, "Value of the condition: 3 has no use with this condition."),
        ({"and_value": "3"}, "Value of the second condition: 3 has no use with this condition."),
    ],
)
def test_a_bad_parameter_is_named_and_its_default_stands_in(install, address, warning):
    reader = open_study(install, **address)
    (told,) = said(reader.warning)
    assert told.startswith(warning)
    assert not reader.exception
    assert plain(reader.markdown[0].value)
