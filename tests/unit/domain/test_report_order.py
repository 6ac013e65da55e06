import pytest

from lib.domain.errors import InvalidInput
from lib.domain.report_order import Paper, ReportFormat, ReportOrder, parse_report_order


def test_without_a_word_it_is_a_pdf_on_a4():
    assert parse_report_order({}, "ja") == ReportOrder(ReportFormat.PDF, "ja", Paper.A4)
    assert parse_report_order({"format": "", "paper": ""}, "en") == ReportOrder(ReportFormat.PDF, "en")


def test_paper_is_for_what_has_pages():
    assert parse_report_order({"format": "html", "paper": "letter"}, "en").paper is Paper.LETTER
    with pytest.raises(InvalidInput) as wrong:
        parse_report_order({"format": "xlsx", "paper": "a4"}, "en")
    assert (wrong.value.parameter, wrong.value.reason) == ("paper", "without_pages")


@pytest.mark.parametrize(("name", "value"), [("format", "docx"), ("paper", "a3"), ("format", "PDF")])
def test_an_unknown_choice_is_refused_by_name(name, value):
    with pytest.raises(InvalidInput) as wrong:
        parse_report_order({name: value}, "en")
    assert (wrong.value.parameter, wrong.value.reason) == (name, "unknown_choice")
