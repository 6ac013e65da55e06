"""Expected texts: the table of number formats in the product's design (section 4), and its stated rules."""

from datetime import UTC, date, datetime

import pytest

from lib.locales.formats import Formats

EN, JA = Formats("en"), Formats("ja")
FRIDAY = date(2025, 10, 31)
MORNING = datetime(2025, 11, 1, 6, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (EN.ratio(0.2466), "24.66\u00a0%"),
        (JA.ratio(0.2466), "24.66%"),
        (EN.ratio(0.0268, 1), "2.7\u00a0%"),
        (EN.ratio(4.0557), "405.57\u00a0%"),
        (EN.ratio(0.000366), "0.0366\u00a0%"),
        (EN.ratio(0.00001), "0.00100\u00a0%"),
        (EN.ratio(0.001), "0.10\u00a0%"),
        (EN.ratio(0.0004, 2), "0.04\u00a0%"),
        (EN.ratio(0.0), "0.00\u00a0%"),
        (EN.points(-0.0026, of=0.000366), "−0.0026\u00a0pt"),
        (EN.points(-0.0026, of=0.2466), "0.00\u00a0pt"),
        (JA.points_size(-0.0026, of=0.000366), "0.0026ポイント"),
        (EN.points_change(0.0026, of=0.000366), "▲\u00a0+0.0026\u00a0pt"),
        (EN.points_change(0.0026, of=None), "–\u00a00.00\u00a0pt"),
        (EN.level(0.23), "23\u00a0%"),
        (JA.level(0.2325), "23.25%"),
        (EN.points(0.67), "+0.67\u00a0pt"),
        (EN.points(-1.97), "−1.97\u00a0pt"),
        (EN.points(0.67, unit=False), "+0.67"),
        (EN.points(0.67, prose=True), "+0.67\u00a0pt"),
        (JA.points(0.67, prose=True), "＋0.67ポイント"),
        (JA.points(-0.67, prose=True), "−0.67ポイント"),
        (JA.points(0.67, unit=False), "+0.67"),
        (JA.points(0.67), "+0.67pt"),
        (EN.points_size(-0.67), "0.67\u00a0pt"),
        (JA.points_size(-0.67), "0.67ポイント"),
        (JA.points_size(0.98, unit=False), "0.98"),
        (EN.points_change(-0.27), "▼\u00a0−0.27\u00a0pt"),
        (JA.points_change(0.04), "▲\u00a0+0.04pt"),
        (EN.relative_deviation(0.028), "relative\u00a0+2.80\u00a0%"),
        (JA.relative_deviation(0.028), "乖離率+2.80%"),
        (EN.change(0.0075), "▲\u00a0+0.75\u00a0%"),
        (EN.change(-0.0037), "▼\u00a0−0.37\u00a0%"),
        (EN.change(0.0), "–\u00a00.00\u00a0%"),
        (JA.change(0.0075), "▲\u00a0+0.75%"),
        (JA.change(0.0075, prose=True), "▲\u00a0＋0.75%"),
        (JA.signed_percent(0.0075, prose=True), "＋0.75%"),
        (EN.signed_percent(0.0075), "+0.75\u00a0%"),
        (EN.close(1686.56), "1,686.56"),
        (JA.close(47562.87), "47,562.87"),
        (EN.close_points(-6.25), "−6.25"),
        (JA.close_points(355.75), "+355.75"),
        (EN.day(FRIDAY), "2025-10-31 (Fri)"),
        (JA.day(FRIDAY), "2025年10月31日(金)"),
        (EN.day_short(FRIDAY), "2025-10-31 (Fri)"),
        (JA.day_short(FRIDAY), "2025-10-31 (金)"),
        (JA.iso(FRIDAY), "2025-10-31"),
        (JA.narrow_iso(FRIDAY), "2025‑10‑31"),
        (EN.prose_day(date(2025, 9, 26), FRIDAY), "2025-09-26"),
        (JA.prose_day(date(2025, 9, 26), FRIDAY), "9月26日"),
        (JA.prose_day(date(2024, 12, 20), FRIDAY), "2024年12月20日"),
        (JA.prose_day(date(2019, 5, 31)), "2019年5月31日"),
        (EN.prose_weekday(date(2025, 11, 5), FRIDAY), "2025-11-05 (Wed)"),
        (JA.prose_weekday(date(2025, 11, 5), FRIDAY), "11月5日(水)"),
        (EN.month(FRIDAY), "October 2025"),
        (JA.month(FRIDAY), "2025年10月"),
        (EN.instant(MORNING), "2025-11-01 06:10 UTC"),
        (JA.instant(MORNING), "2025-11-01 15:10 JST"),
        (EN.clock(MORNING), "06:10 UTC"),
        (JA.clock(MORNING), "15:10 JST"),
        (EN.weeks(12), "12 weeks"),
        (EN.weeks(1), "1 week"),
        (JA.weeks(12), "12週"),
        (EN.weeks_in_a_row(12), "12 weeks"),
        (JA.weeks_in_a_row(12), "12週連続"),
        (JA.weeks_in_a_row(1), "1週"),
        (EN.days(3), "3 days"),
        (EN.days(1), "1 day"),
        (JA.days(3), "3日"),
        (EN.score(4, 4), "4 × 4 = 16"),
        (JA.score(4, 4), "4×4＝16"),
        (EN.plain(1_000_000), "1,000,000"),
        (EN.plain(-5), "−5"),
        (EN.plain(0.25), "0.25"),
    ],
)
def test_figures_and_dates_are_written_as_the_design_says(written, expected):
    assert written == expected


@pytest.mark.parametrize("formats", [EN, JA])
@pytest.mark.parametrize("unknown", [None, float("nan")])
def test_an_unknown_figure_is_a_dash_and_never_zero(formats, unknown):
    ways = (formats.ratio, formats.points, formats.points_change, formats.change, formats.signed_percent)
    assert {way(unknown) for way in (*ways, formats.close, formats.close_points)} == {"—"}


@pytest.mark.parametrize("formats", [EN, JA])
def test_what_rounds_to_zero_carries_no_sign(formats):
    assert formats.points(-0.004, unit=False) == formats.points(0.004, unit=False) == "0.00"
    assert formats.change(-0.00004).startswith("–\u00a00.00")


@pytest.mark.parametrize("formats", [EN, JA])
def test_no_figure_has_an_ascii_hyphen_for_a_minus(formats):
    texts = (
        formats.points(-1),
        formats.change(-0.01),
        formats.close_points(-1),
        formats.ratio(-0.1),
        formats.plain(-1),
    )
    assert not any("-" in text for text in texts)
