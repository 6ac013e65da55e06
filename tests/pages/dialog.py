"""A dialog, as AppTest can reach it.

AppTest of Streamlit 1.67 knows no reruns of one fragment, in which a browser
answers a button inside a dialog: the button that opened it is held down.
"""


class Dialog:
    """A dialog opened by the button with the key ``opener``."""

    def __init__(self, reader, opener: str) -> None:
        self.reader = reader
        self._opener = opener
        self.again()

    def again(self) -> None:
        """What the dialog shows after its fields were changed."""
        self.reader.button(self._opener).click().run(timeout=60)

    def press(self, button: str) -> None:
        """Press a button in the dialog, by its label."""
        next(shown for shown in self.reader.button if shown.label == button).click()
        self.again()
