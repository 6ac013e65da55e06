"""The watchlist as a page test has it: opened under a name and in a time zone, answered, filled in."""

from datetime import date
from zoneinfo import ZoneInfo

from lib.analytics.risk_standing import Moment, standing_of
from lib.domain.risk_history import Judgement
from lib.domain.risks import Level, Moves, Worse
from lib.services.risks import Signature, judge, no_change
from tests.pages.desk import all_given
from tests.pages.page_text import every_text

OCT_24, OCT_31 = date(2025, 10, 24), date(2025, 10, 31)
NEW_YORK = ZoneInfo("America/New_York")
RAISED = Judgement(Level.WATCHLIST, Worse.WORSE, Moves.CLEARLY, 4, 4, "APEC ended without a date.")
FIRST = "private-credit"


def opened(installation, *, person="M. Ito", zone="America/New_York", **address):
    """The page as somebody with a name sees it in a time zone."""
    reader = installation.read("market_summary")
    if person:
        reader.session_state["person_here"] = installation.store.people.named(person).key
    reader.query_params.update(address)
    reader.context["timezone"] = zone
    return installation.go(reader, "risks")


def answer(installation, slug=FIRST, week=OCT_31, judgement=RAISED, person="K. Mori"):
    """Somebody else answers, without the page."""
    moment = Moment(installation.now, NEW_YORK)
    signed = Signature(installation.store.people.named(person), moment)
    seen = standing_of(installation.store.risks.read(), slug, week, moment)
    if judgement is None:
        no_change(installation.desk, seen, week, signed)
    else:
        judge(installation.desk, seen, week, judgement, signed)


def everybody(installation, week=OCT_31):
    for risk in installation.store.risks.read().risks:
        answer(installation, risk.slug, week, None)


def field(reader, name, slug=FIRST, language="en"):
    return next(one for one in reader.button_group if one.key == f"{kept(reader, slug)}_{name}_{language}")


def kept(reader, slug=FIRST, week=OCT_31):
    return f"kept_{reader.session_state['person_here']}_review:{slug}:{week}"


def fill(reader, **told):
    """Choose and type; what is typed is reported as the editor in the browser does."""
    for name, value in told.items():
        if name == "sentence":
            type_into(reader, "sentence", value)
        else:
            field(reader, name).set_value(str(value))


def type_into(reader, name, text):
    """The editor of a field reports what was typed."""
    told = editor_of(reader, name)
    base = {"writer": told["writer"], "base": told["version"], "revision": told["revision"], "done": "", "title": ""}
    key = "kept_" + told["place"].split(":", 1)[1].replace(":", "_", 1).removesuffix(f":{name}") + f"_{name}"
    before = dict(reader.session_state[key]).get("report") if key in reader.session_state else None
    serial = before["serial"] + 1 if before else 1
    reader.session_state[key] = {"report": {**base, "serial": serial, "text": text}}


def editor_of(reader, name):
    """What the page told the editor of a field."""
    return next(data for data in all_given(reader) if data.get("place", "").endswith(f":{name}"))


def press(reader, label):
    return next(one for one in reader.button if one.label == label).click().run()


def texts(reader):
    return " ".join(every_text(reader))
