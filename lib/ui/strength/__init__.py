"""One pair in depth: controls, figures, chart and the tabs below it."""
