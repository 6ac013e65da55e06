"""Colour of a rise: green in English, red in Japanese, or as the reader wants it."""

import pytest
from streamlit.proto.Metric_pb2 import Metric

GREEN, RED = Metric.MetricColor.GREEN, Metric.MetricColor.RED


def colours(reader):
    return {metric.label: metric.proto.color for metric in reader.metric}


@pytest.mark.parametrize(
    ("address", "rise", "fall"),
    [
        ({}, GREEN, RED),
        ({"lang": "ja"}, RED, GREEN),
        ({"rise": "red"}, RED, GREEN),
        ({"lang": "ja", "rise": "green"}, GREEN, RED),
    ],
)
def test_a_rise_has_the_colour_of_the_language_or_of_the_address(install, address, rise, fall):
    shown = colours(install().read(week="2025-10-31", **address))
    assert shown["S&P 500"] == rise
    assert next(colour for label, colour in shown.items() if "2000" in label) == fall


def test_the_sentence_and_the_table_follow_the_switch(install):
    reader = install().read(week="2025-10-31")
    reader.radio("control_rise_en").set_value("red").run()
    assert reader.query_params["rise"] == "red"
    assert ":green[**▼" in reader.markdown[1].value
    assert ":red[**▲" in reader.markdown[1].value


def test_the_switch_leaves_the_chart_as_it_is(install):
    installation = install()
    charts = [
        next(iter(installation.read(week="2025-10-31", rise=rise).get("vega_lite_chart"))).proto.spec
        for rise in ("green", "red")
    ]
    assert charts[0] == charts[1]
