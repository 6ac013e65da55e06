"""With daily closes in the ledger, the other days of a week are evidence too (../shared/prices)."""

from datetime import date

import pandas as pd

from lib.analytics.reconciliation import reconcile
from tests.unit.analytics.ledgers import figure, ledger_of


def daily(folder, name):
    table = pd.read_csv(folder / f"{name}.csv", parse_dates=["date"], index_col="date").loc["2024-12-01":"2025-12-12"]
    return pd.DataFrame({"value": table["close"], "status": "close"}).rename_axis("session").dropna()


def test_with_daily_closes_other_days_speak_for_closes_and_one_more_figure_still_settles_it(prices_dir):
    ledger = ledger_of({f"^{name}": daily(prices_dir, name) for name in ("RUO", "GSPC", "DJI")})
    wrong = figure("2025-10-31", "deviation", "0.69")
    alone = reconcile(ledger, [wrong])[0].cells
    found = next(cause for cause in alone if cause.needed.cell == ("^GSPC", ledger.places[date(2025, 10, 10)]))
    assert "other_day" in {way.name for way in found.ways}  # 6714.59 on 2025-10-07
    settled = reconcile(ledger, [wrong, figure("2025-10-17", "change", "-0.44", "^GSPC")])[0].cells[0]
    assert (settled.needed.cell, settled.level) == (found.needed.cell, 6693.5)
