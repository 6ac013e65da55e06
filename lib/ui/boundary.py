"""No traceback reaches a reader: expected trouble is a sentence, the rest an id."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from streamlit.runtime.scriptrunner_utils.exceptions import RerunException, StopException

from lib.domain.errors import RatioscopeError
from lib.ui.language import session_words
from lib.ui.message import message

log = logging.getLogger(__name__)


@contextmanager
def boundary() -> Iterator[None]:
    """Turn what goes wrong inside into words on the page."""
    try:
        yield
    except (RerunException, StopException):
        raise
    except RatioscopeError as error:
        st.error(message(session_words(), error), icon=":material/error:")
    except Exception:
        number = secrets.token_hex(2).upper()
        log.exception("page failed, id %s", number)
        st.error(session_words()("state.error", id=number), icon=":material/error:")
