"""Every parameter of the address can be wrong; the page says which, and works with its default."""

import re

import pytest

from tests.pages.page_text import figures, said

PAGES = ["market_summary", "relative_strength"]
BAD = [
    ("week", "abc", "Week: “abc” is not a date (YYYY-MM-DD)."),
    ("week", "2025-13-45", "Week: “2025-13-45” is not a date (YYYY-MM-DD)."),
    ("week", "1999-01-01", "Week: 1999-01-01 is before the first week of the data (2019-05-31)."),
    ("week", "2999-01-01", "Week: 2999-01-01 is in the future."),
    ("known_on", "yesterday", "As known on: “yesterday” is not a date (YYYY-MM-DD)."),
    ("known_on", "2999-01-01", "As known on: 2999-01-01 is in the future."),
    ("known_on", "2001-01-01", "As known on: nothing was known yet on 2001-01-01."),
    ("window", "0", "Average length: 0 is outside 2 to 520."),
    ("window", "1", "Average length: 1 is outside 2 to 520."),
    ("window", "-5", "Average length: −5 is outside 2 to 520."),
    ("window", "1000000", "Average length: 1,000,000 is outside 2 to 520."),
    ("window", "many", "Average length: “many” is not a whole number."),
    ("window", "9" * 5000, "Average length: “" + "9" * 40 + "” is not a whole number."),
    ("threshold", "nan", "Threshold: “nan” is not a number."),
    ("threshold", "-1", "Threshold: −1 is outside 0.001 to 1,000,000."),
    ("margin", "x", "Exit margin: “x” is not a number."),
    ("exit_weeks", "0", "Weeks above before leaving: 0 is outside 1 to 520."),
    ("inverse", "maybe", "Inverse: “maybe” is neither yes nor no."),
    ("benchmark", "^RUO", "Benchmark: choose another one; ^RUO is already the instrument."),
    ("instrument", "^GSPC", "Benchmark: choose another one; ^GSPC is already the instrument."),
    ("instrument", "ZZZZ", "Instrument: ZZZZ is not among the symbols."),
    (
        "benchmark",
        "a b",
        "Benchmark: “a b” cannot be a symbol. Letters, digits, “.”, “-”, “=”, with “^” before an index.",
    ),
    ("range", "9y", "Range: “9y” is not one of 1y, 3y, 5y, 2022, tariff, all."),
    ("scale", "cubic", "Scale: “cubic” is not one of linear, log."),
    ("lang", "fr", "Language: “fr” is not one of en, ja."),
    ("from", "Friday", "Compared with: “Friday” is not a date (YYYY-MM-DD)."),
    ("over", "5", "Weeks ahead: “5” is not one of 1, 4, 13."),
    ("level", "0", "Level: 0 is outside 0.001 to 1,000,000."),
    ("percentile", "101", "Percentile: 101 is outside 0 to 100."),
    ("rise", "blue", "Colour of a rise: “blue” is not one of green, red."),
    ("line", "bars", "Line: “bars” is not one of ratio, mansfield."),
    ("zoom", "2025", "Zoom: “2025” is not a date (YYYY-MM-DD)."),
    ("zoom", "2025-06-27_2025-02-07", "Zoom: the last day (2025-02-07) is before the first."),
    ("marks", "moons", "Marks: “moons” is not one of events, annotations, notes, risks, none."),
    ("same_scale", "often", "Same scale: “often” is neither yes nor no."),
    ("compare", "April", "Week to compare: “April” is not a date (YYYY-MM-DD)."),
    ("regime", "bull_2025-04-11", "Regime: “bull_2025-04-11” is not one of level, above, below, event."),
    ("context", "53", "Weeks of the rank: “53” is not one of all, 52, 156, 260."),
    ("basis", "gross", "Basis: “gross” is not one of price, total_return."),
]
GOOD = {"market_summary": "Ratio to S&P 500", "relative_strength": "Ratio"}


ON_THE_SUMMARY = [bad for bad in BAD if bad[0] in {"week", "instrument"}]
CASES = [("relative_strength", *bad) for bad in BAD] + [("market_summary", *bad) for bad in ON_THE_SUMMARY]


@pytest.mark.parametrize(
    ("page", "name", "value", "warning"), CASES, ids=[f"{page}-{name}={value[:12]}" for page, name, value, _ in CASES]
)
def test_a_bad_parameter_is_named_and_its_default_stands_in(install, page, name, value, warning):
    reader = install().read(page, **{name: value})
    (told,) = said(reader.warning)
    assert told.startswith(f"{warning} Shown: ") or told == warning
    assert said(reader.error) == []
    assert not reader.exception
    assert figures(reader)[GOOD[page]][0] == "24.66 %"


@pytest.mark.parametrize("page", PAGES)
def test_several_bad_parameters_are_all_named(install, page):
    reader = install().read(
        page, week="2999-01-01", window="0", benchmark="^RUO", range="x", lang="xx", rise="", nonsense="1"
    )
    assert said(reader.warning)[0].splitlines() == [
        "5 values of the address cannot be used:",
        "",
        "- Range: “x” is not one of 1y, 3y, 5y, 2022, tariff, all. Shown: 2022.",
        "- Language: “xx” is not one of en, ja. Shown: en.",
        "- Average length: 0 is outside 2 to 520. Shown: 26.",
        "- Benchmark: choose another one; ^RUO is already the instrument. Shown: ^RUO ÷ ^GSPC.",
        "- Week: 2999-01-01 is in the future. Shown: the latest week.",
    ]
    assert len(reader.warning) == 1
    assert said(reader.error) == []
    assert figures(reader)[GOOD[page]][0] == "24.66 %"


@pytest.mark.parametrize("value", ["[link](//evil.example)", "![x](//evil.example/x.png)", "**b** :red[x] $1$ <b>"])
def test_a_warning_quotes_the_address_without_obeying_it(install, value):
    reader = install().read(range=value)
    assert said(reader.warning) == [f"Range: “{value}” is not one of 1y, 3y, 5y, 2022, tariff, all. Shown: 2022."]
    unescaped = re.sub(r"\\.", "", reader.warning[0].value)
    assert not set("[]*$<`_") & set(unescaped)


@pytest.mark.parametrize("page", PAGES)
def test_a_bad_week_leaves_the_address_once_the_reader_moves_on(install, page):
    reader = install().read(page, week="2999-01-01")
    reader.button("week_previous").click().run()
    assert said(reader.warning) == []
    assert reader.query_params["week"] == "2025-10-24"


def test_a_week_in_the_middle_of_a_week_shows_the_last_completed_one(install):
    reader = install().read(week="2025-10-29")
    assert said(reader.markdown)[0].startswith("Week ending 2025-10-24 (Fri)")
