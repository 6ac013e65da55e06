"""What the colours of the report's chart mean: violet is spoken of only where some is drawn."""

from dataclasses import replace

import pytest

from lib.reports.weekly.content import weekly_report


@pytest.mark.parametrize(("language", "violet"), [("en", "Violet"), ("ja", "紫")])
def test_violet_is_named_only_where_weeks_below_the_threshold_are_drawn(material, language, violet):
    told = material(language)
    assert violet in weekly_report(told).chart.notes[0]
    calm = replace(told.summary, strength=replace(told.summary.strength, level_regimes=()))
    assert violet not in weekly_report(replace(told, summary=calm)).chart.notes[0]
