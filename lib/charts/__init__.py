"""Results in, finished Vega-Lite specifications out; no Streamlit."""
