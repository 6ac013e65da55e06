"""The colour of a rise where no reader has chosen one: green in English, red in Japanese."""

RISE = {"en": "green", "ja": "red"}
