"""Named events: added, changed, refused, kept apart when two people save, archived."""

from dataclasses import replace

import pytest

from tests.pages.dialog import Dialog
from tests.pages.page_text import every_text, said, table


def opened(installation, event=None, **address):
    reader = installation.read("relative_strength", week="2025-10-31", tab=1, **address)
    if event is not None:
        _chooser(reader).set_value(event.key).run()
    return Dialog(reader, "event_open")


def _chooser(reader):
    """The list of events; its key changes whenever an event does, so that no old label stays."""
    return next(box for box in reader.selectbox if str(box.key).startswith("event_chosen_"))


def named(installation, name):
    return next(event for event in installation.store.events.events() if event.name_en == name)


def fill(dialog, name_en, name_ja):
    dialog.reader.text_input[0].set_value(name_en)
    dialog.reader.text_input[1].set_value(name_ja)


def test_a_new_event_stands_in_the_list_and_on_the_chart(install):
    dialog = opened(install())
    fill(dialog, "A made-up day", "架空の日")
    for field in dialog.reader.date_input:
        if field.key is None:
            field.set_value("2025-06-20")
    dialog.press("Save")
    assert said(dialog.reader.toast) == ["Saved: A made-up day."]
    assert "A made-up day" in set(table(dialog.reader, "importance")["name"])
    spec = next(iter(dialog.reader.get("vega_lite_chart"))).proto.spec
    assert "A made-up day" in spec


def test_a_changed_name_is_the_name_everywhere(install):
    installation = install()
    dialog = opened(installation, named(installation, "Tariff shock"))
    fill(dialog, "April shock", "4月ショック")
    dialog.press("Save")
    assert "April shock" in set(table(dialog.reader, "importance")["name"])
    assert "Tariff shock" not in set(table(dialog.reader, "importance")["name"])
    regimes = table(installation.open_tab(dialog.reader, 0), "regime")
    assert "Under 23 % – April shock" in set(regimes["regime"])


@pytest.mark.parametrize(
    ("name", "language", "sentence"),
    [
        (" ", "en", "Name, English: must not be empty."),
        (" ", "ja", "名称（英語）：空欄にはできません。"),
    ],
)
def test_a_refused_event_stays_in_its_form(install, name, language, sentence):
    installation = install()
    before = installation.store.version()
    dialog = opened(installation, lang=language)
    fill(dialog, name, "日本")
    dialog.press("保存" if language == "ja" else "Save")
    assert said(dialog.reader.error) == [sentence]
    assert dialog.reader.text_input[1].value == "日本"
    assert installation.store.version() == before


def test_an_event_that_ends_before_it_begins_is_refused(install):
    installation = install()
    dialog = opened(installation, named(installation, "Tariff shock"))
    first = next(field for field in dialog.reader.date_input if field.key is None)
    first.set_value("2025-05-30")
    dialog.press("Save")
    assert said(dialog.reader.error) == ["Last week: is before the first week."]


def test_when_somebody_saved_first_both_versions_are_shown_and_nothing_is_lost(install, monkeypatch):
    installation = install()
    read = installation.store.events.events()
    event = named(installation, "Tariff shock")
    dialog = opened(installation, event)
    fill(dialog, "Mine", "私の")
    installation.store.events.save(replace(event, name_en="Theirs", name_ja="他の人の"))
    monkeypatch.setattr(
        "lib.ui.strength.event_table.load_events", lambda *_: read
    )  # an open form keeps what it was given
    dialog.press("Save")
    texts = " ".join(every_text(dialog.reader))
    assert "Somebody saved in the meantime. Compare both before saving." in texts
    assert "Theirs" in texts
    assert "Mine" in texts
    assert {event.name_en for event in installation.store.events.events()} >= {"Theirs"}


def test_an_archived_event_leaves_list_and_chart_and_is_kept(install):
    installation = install()
    dialog = opened(installation, named(installation, "US election"))
    dialog.press("Archive")
    assert said(dialog.reader.toast) == ["Archived: US election."]
    assert "US election" not in set(table(dialog.reader, "importance")["name"])
    assert "US election" in {event.name_en for event in installation.store.events.events(include_archived=True)}


def test_a_name_with_markup_is_shown_as_typed(install):
    dialog = opened(install())
    fill(dialog, "<b>![x](//evil.example)</b>", "印")
    dialog.press("Save")
    assert said(dialog.reader.toast) == ["Saved: <b>![x](//evil.example)</b>."]
