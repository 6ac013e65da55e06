"""The symbols a team follows: added after the source was asked, removed without losing closes."""

from datetime import date

import pytest

from lib.domain.errors import ForeignExchange, RateLimited, Unreachable
from tests.pages.dialog import Dialog
from tests.pages.fake_source import FakeSource
from tests.pages.page_text import every_text, said, table

IWO = {date(2025, 10, 24): 320.0, date(2025, 10, 31): 318.4}


def typed(installation, symbol, **address):
    dialog = Dialog(installation.read(**address), "universe_open")
    dialog.reader.text_input[0].set_value(symbol)
    dialog.press("追加" if address.get("lang") == "ja" else "Add")
    return dialog.reader


def test_a_symbol_the_source_knows_gets_its_name_and_a_row(install):
    source = FakeSource({"IWO": IWO}, {"IWO": "iShares Russell 2000 Growth ETF"})
    reader = typed(install("auto", source=source), " iwo ")
    assert said(reader.toast) == ["Added iShares Russell 2000 Growth ETF (IWO). Closes: 2."]
    row = table(reader, "sparkline").set_index("index").loc["iShares Russell 2000 Growth ETF"]
    assert (row["close"], row["week_1"]) == ("318.40", "▼ −0.50 %")  # 318.4 / 320 − 1


@pytest.mark.parametrize(
    ("symbol", "language", "sentence"),
    [
        ("NOPE", "en", "The price source does not know NOPE."),
        ("^RUO", "en", "Symbol: ^RUO is already among the symbols."),
        ("7203.T", "en", "7203.T trades on another exchange (Tokyo); its weeks are not those of the NYSE."),
        ("SLOW", "en", "Yahoo asks us to slow down. We try again later."),
        ("AWAY", "en", "Yahoo did not answer."),
        (
            "a b",
            "en",
            "Symbol: “a b” cannot be a symbol. Letters, digits, “.”, “-”, “=”, with “^” before an index.",
        ),
        ("NOPE", "ja", "NOPE は価格の提供元にありません。"),
    ],
)
def test_a_refused_symbol_is_explained_and_nothing_is_stored(install, symbol, language, sentence):
    away = {
        "7203.T": ForeignExchange(symbol="7203.T", exchange="Tokyo"),
        "SLOW": RateLimited(),
        "AWAY": Unreachable(),
    }
    installation = install("auto", source=FakeSource(away))
    before = installation.store.version()
    reader = typed(installation, symbol, lang=language)
    assert said(reader.error) == [sentence]
    assert installation.store.version() == before


def test_without_a_live_source_a_symbol_cannot_be_checked(install):
    reader = typed(install(), "IWO")
    assert "this installation reads recorded closes only" in said(reader.error)[0]


def test_a_symbol_is_removed_and_comes_back_with_its_closes(install):
    installation = install("auto", source=FakeSource({"IWO": IWO}))
    typed(installation, "IWO")
    dialog = Dialog(installation.read(), "universe_open")
    dialog.reader.button("remove_IWO").click()
    dialog.again()
    assert said(dialog.reader.toast) == ["Removed IWO (IWO)."]
    assert "IWO" not in set(table(dialog.reader, "sparkline")["index"])
    assert any(row.symbol == "IWO" for row in installation.store.prices.coverage())


def test_the_symbols_of_the_headline_cannot_be_removed(install):
    dialog = Dialog(install().read(), "universe_open")
    offered = {button.key for button in dialog.reader.button if (button.key or "").startswith("remove_")}
    assert offered == {"remove_^IXIC", "remove_^RUT", "remove_^RUJ", "remove_^VIX"}


def test_a_view_of_a_removed_symbol_says_so_and_falls_back(install):
    installation = install("auto", source=FakeSource({"IWO": IWO}))
    typed(installation, "IWO")
    installation.store.universe.remove("IWO")
    reader = installation.read("relative_strength", instrument="IWO")
    assert said(reader.warning) == ["Instrument: IWO is not among the symbols. Shown: ^RUO ÷ ^GSPC."]
    assert said(reader.error) == []


def test_a_name_from_the_source_is_shown_not_obeyed(install):
    source = FakeSource({"IWO": IWO}, {"IWO": "![x](//evil.example/x.png) **IWO**"})
    reader = typed(install("auto", source=source), "IWO")
    assert said(reader.toast) == ["Added ![x](//evil.example/x.png) **IWO** (IWO). Closes: 2."]
    dialog = Dialog(reader, "universe_open")
    assert not [markdown.value for markdown in dialog.reader.markdown if "![x](" in markdown.value]
    assert every_text(dialog.reader)
