"""Annotations: written, changed, refused, kept apart when two people save, taken off."""

import json
from dataclasses import replace
from datetime import date

import pytest

from lib.domain.annotations import Annotation
from lib.ui.strength import picked_week as picked
from lib.ui.strength.annotation_form import READ
from tests.pages.dialog import Dialog
from tests.pages.page_text import every_text, said, table

PAUSE = Annotation("^RUO", "^GSPC", date(2025, 4, 11), date(2025, 4, 11), "Tariffs paused", "関税の一時停止")


def opened(installation, annotation=None, **address):
    reader = installation.read("relative_strength", week="2025-10-31", tab=1, **address)
    if annotation is not None:
        next(box for box in reader.selectbox if str(box.key).startswith("annotation_chosen_")).set_value(
            annotation.key
        ).run()
    return Dialog(reader, "annotation_open")


def fill(dialog, text_en, text_ja):
    texts = [field for field in dialog.reader.text_input if field.label.startswith(("Text,", "本文"))]
    texts[0].set_value(text_en)
    texts[1].set_value(text_ja)


def chart(reader):
    """Specification of the first chart, its letters as they are read."""
    return json.dumps(json.loads(next(iter(reader.get("vega_lite_chart"))).proto.spec), ensure_ascii=False)


def test_a_new_annotation_stands_in_the_list_and_on_the_chart(install):
    dialog = opened(install())
    fill(dialog, "A made-up remark", "架空の注記")
    dialog.press("Save")
    assert said(dialog.reader.toast) == ["Annotation saved."]
    assert table(dialog.reader, "remark")["remark"].tolist() == ["A made-up remark"]
    assert "A made-up remark" in chart(dialog.reader)


def test_it_is_drawn_in_the_readers_language_and_can_be_switched_off(install):
    installation = install()
    reader = installation.read("relative_strength")
    installation.store.annotations.save(PAUSE)
    reader = installation.read("relative_strength", lang="ja")
    assert "関税の一時停止" in chart(reader)
    assert "関税の一時停止" not in chart(installation.read("relative_strength", lang="ja", marks="events"))
    assert "Tariffs paused" not in chart(installation.read("relative_strength", benchmark="^DJI"))


@pytest.mark.parametrize(
    ("text", "language", "sentence"),
    [(" ", "en", "Text, English: must not be empty."), (" ", "ja", "本文（英語）：空欄にはできません。")],
)
def test_a_refused_annotation_stays_in_its_form(install, text, language, sentence):
    installation = install()
    dialog = opened(installation, lang=language)
    fill(dialog, text, "日本")
    dialog.press("保存" if language == "ja" else "Save")
    assert said(dialog.reader.error) == [sentence]
    assert installation.store.annotations.of_pair("^RUO", "^GSPC") == ()


def test_whoever_saves_second_sees_both_and_loses_nothing(install, monkeypatch):
    installation = install()
    installation.read("relative_strength")
    saved = installation.store.annotations.save(PAUSE)
    dialog = opened(installation, saved)
    fill(dialog, "Mine", "自分")
    installation.store.annotations.save(replace(saved, text_en="Theirs"))
    # an open form keeps what it was given
    monkeypatch.setattr("lib.ui.strength.annotation_table.load_annotations", lambda *_: (saved,))
    dialog.press("Save")
    texts = " ".join(every_text(dialog.reader))
    assert "Somebody saved in the meantime. Compare both before saving." in texts
    assert "Theirs" in texts
    assert "Mine" in texts
    assert installation.store.annotations.of_pair("^RUO", "^GSPC")[0].text_en == "Theirs"


def test_an_annotation_can_be_taken_off(install):
    installation = install()
    installation.read("relative_strength")
    dialog = opened(installation, installation.store.annotations.save(PAUSE))
    dialog.press("Remove from the chart")
    assert "Tariffs paused" not in chart(dialog.reader)
    assert len(installation.store.annotations.of_pair("^RUO", "^GSPC", include_archived=True)) == 1


def test_a_click_on_a_week_offers_to_annotate_it(install, monkeypatch):
    monkeypatch.setattr(picked, "week_of", lambda _chart: date(2025, 4, 11))
    installation = install()
    dialog = Dialog(installation.read("relative_strength"), "picked_annotate")
    fill(dialog, "Here", "ここ")
    dialog.press("Save")
    (saved,) = installation.store.annotations.of_pair("^RUO", "^GSPC")
    assert (saved.first, saved.last) == (date(2025, 4, 11), date(2025, 4, 11))


def test_one_outside_the_data_is_said_to_be_in_the_list_only(install):
    installation = install()
    installation.read("relative_strength")
    installation.store.annotations.save(PAUSE)
    early = date(1999, 12, 31)
    installation.store.annotations.save(replace(PAUSE, first=early, last=early, text_en="Too early"))
    reader = installation.read("relative_strength", week="2025-10-31", tab=1)
    (told,) = (text for text in said(reader.caption) if "In the list only" in text)
    assert told.endswith("outside the weeks of the data (2019-05-31 to 2025-10-31): 1.")
    assert "Too early" not in chart(reader)


def test_what_somebody_took_off_meanwhile_can_be_saved_again(install, monkeypatch):
    installation = install()
    installation.read("relative_strength")
    saved = installation.store.annotations.save(PAUSE)
    dialog = opened(installation, saved)
    fill(dialog, "Mine", "自分")
    installation.store.annotations.archive(saved.key, saved.version)
    monkeypatch.setattr("lib.ui.strength.annotation_table.load_annotations", lambda *_: (saved,))
    dialog.press("Save")
    texts = " ".join(every_text(dialog.reader))
    assert "Somebody saved in the meantime." in texts
    assert "Tariffs paused" in texts
    # what the next press of the button in the open form sends; AppTest can only open the form anew
    installation.store.annotations.save(
        replace(saved, text_en="Mine", version=dialog.reader.session_state[READ]),
    )
    assert [one.text_en for one in installation.store.annotations.of_pair("^RUO", "^GSPC")] == ["Mine"]
