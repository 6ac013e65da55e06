"""Annotations of the charts on a note: near ones offered first, kept with the draft, ways to the chart for readers."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl

import pytest

from lib.domain.annotations import Annotation
from tests.pages.desk import EN, JA, publish, write
from tests.pages.page_text import said

PAIR = {"instrument": "^RUO", "benchmark": "^GSPC"}
OCTOBER = Annotation("^RUO", "^GSPC", date(2025, 10, 29), date(2025, 10, 29), "Fed cuts", "FRB利下げ")
SPAN = replace(OCTOBER, first=date(2025, 8, 15), last=date(2025, 11, 7), text_en="Lead", text_ja="優位")
APRIL = replace(OCTOBER, first=date(2025, 4, 9), last=date(2025, 4, 9), text_en="Pause", text_ja="一時停止")


@pytest.fixture
def annotated(install):
    installation = install()
    for annotation in (OCTOBER, SPAN, APRIL):
        installation.store.annotations.save(annotation)
    return installation


def parameters_of(reader, label):
    """What the link of an annotation asks the relative strength page for."""
    link = next(one.proto for one in reader.get("page_link") if one.proto.label == label)
    return dict(parse_qsl(link.query_string))


def chosen_from(reader):
    return next(one for one in reader.multiselect if "note_annotations" in one.key)


def test_those_of_the_week_are_offered_first_and_kept_with_the_draft(annotated):
    reader = write(annotated, week="2025-10-31")
    field = chosen_from(reader)
    assert field.label == "Linked annotations"
    assert [one.split(" · ")[0] for one in field.options] == ["Lead", "Fed cuts", "Pause"]
    assert field.options[2] == "Pause · 2025-04-09 · Russell 2000 Growth ÷ S&P 500"
    field.select("3").run()
    assert annotated.store.drafts.draft(1, EN).content.annotations == ("3",)


@pytest.mark.parametrize(
    ("address", "title", "label", "place"),
    [
        (EN, "On the chart", "Pause", "2025-04-09 · Russell 2000 Growth ÷ S&P 500"),
        (JA, "グラフの注記", "一時停止", "2025-04-09 · ラッセル2000グロース ÷ S&P 500"),
    ],
)
def test_readers_get_a_way_to_the_chart_at_its_week(annotated, address, title, label, place):
    publish(annotated, "Title", "Text.", address=address, annotations=("3", "99"))
    reader = annotated.read("notes", week="2025-10-31", lang=address.language)
    assert {title, place} <= set(said(reader.caption))
    assert parameters_of(reader, label) == {
        **PAIR,
        "lang": address.language,
        "rise": "red" if address.language == "ja" else "green",
        "week": "2025-04-11",
        "zoom": "2024-04-10_2025-04-11",
    }


def test_the_way_keeps_day_of_knowledge_and_colours(annotated):
    publish(annotated, "Title", "Text.", annotations=("3",))
    reader = annotated.read("notes", week="2025-10-31", lang="en", rise="red", known_on="2025-11-01")
    told = parameters_of(reader, "Pause")
    assert (told["known_on"], told["rise"]) == ("2025-11-01", "red")


def test_an_annotation_taken_off_the_chart_stays_with_its_note(annotated):
    publish(annotated, "Title", "Text.", annotations=("1",))
    annotated.store.annotations.archive(1, 1)
    assert "On the chart" in said(annotated.read("notes", week="2025-10-31").caption)
    assert "annotation 1, not on a chart" in chosen_from(write(annotated, week="2025-10-31")).options


def test_one_outside_the_weeks_there_are_leads_to_its_pair(annotated):
    annotated.store.annotations.save(replace(OCTOBER, first=date(2099, 1, 2), last=date(2099, 1, 2)))
    publish(annotated, "Title", "Text.", annotations=("4",))
    reader = annotated.read("notes", week="2025-10-31")
    assert parameters_of(reader, "Fed cuts") == {**PAIR, "lang": "en", "rise": "green"}
