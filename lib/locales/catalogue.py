"""Messages by key, in the reader's language.

A key is flat and dotted (``card.ratio``); the first part is its group. The
texts live in ``<language>/LC_MESSAGES/*.po``, one file per subject, and are
compiled into one by ``python -m lib.locales.compile``. A key without a text raises ``KeyError``.
"""

import gettext
from datetime import date, datetime
from functools import cache
from pathlib import Path

from lib.domain.errors import RatioscopeError
from lib.locales.formats import UNKNOWN, Formats

LANGUAGES = ("en", "ja")
DOMAIN = "ratioscope"
FOLDER = Path(__file__).parent


class Words:
    """The catalogue of one language, together with its number formats.

    Parameters
    ----------
    language
        ``en`` or ``ja``.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.formats = Formats(language)
        self._messages = gettext.translation(DOMAIN, FOLDER, languages=[language])

    def __call__(self, key: str, **values: object) -> str:
        """Message of ``key``, its placeholders filled with ``values``.

        Raises
        ------
        KeyError
            If the catalogue lacks the key, or the values lack a placeholder.
        """
        return self._template(key).format_map(values)

    def describe(self, error: RatioscopeError) -> str:
        """Sentence that tells a reader what went wrong; a detail the error lacks shows as "—"."""
        details = _Details({name: self._readable(value) for name, value in error.details.items()})
        details["label"] = self.parameter(str(error.details.get("parameter", UNKNOWN)))
        return self._template(error.message_key).format_map(details)

    def parameter(self, name: str) -> str:
        """Name of an input as the page calls it; its own name where the page has none."""
        try:
            return self._template(f"parameter.{name}")
        except KeyError:
            return name

    def _template(self, key: str) -> str:
        text = self._messages.gettext(key)
        if text == key:
            raise KeyError(key)
        return text

    def _readable(self, value: object) -> str:
        if isinstance(value, datetime):
            return self.formats.instant(value)
        if isinstance(value, date):
            return self.formats.iso(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self.formats.plain(value)
        return str(value)


class _Details(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return UNKNOWN


@cache
def words_for(language: str) -> Words:
    """Catalogue of a language, read once."""
    return Words(language)
