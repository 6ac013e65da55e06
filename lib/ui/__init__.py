"""The Streamlit surface; besides app.py and pages/ its only importer."""
